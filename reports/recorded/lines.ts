import type { Span } from './scanner';

/** Finds the lines in the bytes of a file as they come; blank ones are none. */
export class LineFinder {
  #at = 0;
  #from = 0;
  #isBlank = true;
  readonly found = true;
  readonly damaged = false;
  /** After its last line a file is whole, wherever that ends. */
  ended = false;

  /** Where the line under way began; undefined as long as it is blank. */
  get open(): number | undefined {
    return this.#isBlank ? undefined : this.#from;
  }

  /** Takes the next bytes and gives the lines that end in them. */
  *push(bytes: Buffer): Generator<Span> {
    let start = 0;
    for (let index = bytes.indexOf(10); index >= 0; index = bytes.indexOf(10, start)) {
      this.#see(bytes, start, index);
      yield* this.#line(this.#at + index);
      start = index + 1;
      this.#from = this.#at + start;
    }
    this.#see(bytes, start, bytes.length);
    this.#at += bytes.length;
  }

  /** The last line may have no end. */
  close(to: number): Span[] {
    this.ended = true;
    return this.#line(to);
  }

  #line(to: number): Span[] {
    const spans = this.#isBlank ? [] : [{ from: this.#from, to }];
    this.#isBlank = true;
    return spans;
  }

  #see(bytes: Buffer, from: number, to: number): void {
    for (let index = from; this.#isBlank && index < to; index++) this.#isBlank = bytes[index]! <= 0x20;
  }
}
