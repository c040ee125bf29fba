import { Strides } from './stride';

/** Where an element of the list is: in the bytes that were pushed, counted from the beginning of the file. */
export interface Span {
  from: number;
  to: number;
  /** Its text and what it says, where it had to be read to be found. */
  text?: string;
  value?: unknown;
}

const [quote, escape, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];
/** Where one of these stands in the list itself, no element begins. */
const between: readonly number[] = [comma, closeList, closeObject];
/** Depth within `log.entries`: the object, its log, the list. */
const inEntries = 3;

/**
 * Finds the elements of `log.entries` in the bytes of a HAR as they come. It knows strings and brackets, and nothing else: what an element says, and
 * whether it is JSON at all, is for JSON.parse to tell. Where elements stand apart as those before them did, it steps over them whole.
 */
export class EntryScanner {
  #at = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #key = '';
  #keyFrom = -1;
  #inLog = false;
  #inEntries = false;
  #from = -1;
  #strides = new Strides();
  /** Where in these bytes the element ended that was scanned last. */
  #scanned = -1;
  #due: Span | undefined;
  /** `log.entries` has been found, and has been read to its end. */
  found = false;
  ended = false;
  /** It was ended by what cannot end a list: what follows cannot be told apart. */
  damaged = false;

  /** Where the element under way began; undefined between elements. */
  get open(): number | undefined {
    return this.#from < 0 ? undefined : this.#from;
  }

  /** Takes the next bytes and gives the elements that end in them, one by one: the bytes must stay until all have been taken. */
  *push(bytes: Buffer): Generator<Span> {
    this.#scanned = -1;
    for (let index = 0; index < bytes.length && !this.ended;) {
      index = this.#next(bytes, index);
      if (this.#due) yield this.#due;
      this.#due = undefined;
    }
    this.#at += bytes.length;
  }

  /** At the end of the file: an element that is under way is none. */
  close(): Span[] {
    return [];
  }

  /** Goes on to behind the end of an element, or of the bytes. */
  #next(bytes: Buffer, start: number): number {
    let index = start;
    while (index < bytes.length && !this.#due && !this.ended) {
      if (this.#inString) index = this.#string(bytes, index);
      else if (bytes[index]! <= 0x20) index++;
      else index = this.#begins(bytes[index]!) ? this.#begin(bytes, index) : this.#token(bytes[index]!, index);
    }
    return index;
  }

  #begins(byte: number): boolean {
    return this.#depth === inEntries && this.#inEntries && this.#from < 0 && !between.includes(byte);
  }

  #begin(bytes: Buffer, index: number): number {
    if (this.#scanned >= 0) this.#strides.learn(bytes, this.#scanned, index);
    this.#scanned = -1;
    const stride = this.#strides.over(bytes, index);
    if (!stride) {
      this.#from = this.#at + index;
      return this.#token(bytes[index]!, index);
    }
    const { to, text, value } = stride;
    this.#due = { from: this.#at + index, to: this.#at + to, text, value };
    return to;
  }

  /** Passes over a string as far as it goes; gives the index behind it. */
  #string(bytes: Buffer, start: number): number {
    let escaped = this.#escaped;
    for (let index = start; index < bytes.length; index++) {
      const byte = bytes[index];
      if (escaped) escaped = false;
      else if (byte === escape) escaped = true;
      else if (byte === quote) return this.#endString(bytes, start, index);
    }
    this.#escaped = escaped;
    this.#remember(bytes, start, bytes.length);
    return bytes.length;
  }

  #endString(bytes: Buffer, start: number, index: number): number {
    this.#escaped = false;
    this.#inString = false;
    this.#remember(bytes, start, index);
    return index + 1;
  }

  /** Of strings above the list, which may be names of members, the beginning is kept. */
  #remember(bytes: Buffer, from: number, to: number): void {
    if (this.#inEntries || this.#key.length > 10) return;
    this.#key += bytes.toString('latin1', from, Math.min(to, from + 10));
  }

  #token(byte: number, index: number): number {
    if (byte === quote) this.#beginString();
    else if (byte === openObject || byte === openList) this.#enter(byte);
    else if (byte === closeObject || byte === closeList) this.#leave(byte, index);
    else if (byte === comma && this.#depth === inEntries && this.#inEntries) this.#end(index);
    else if (byte === colon) this.#keyFrom = this.#depth;
    return index + 1;
  }

  #beginString(): void {
    this.#inString = true;
    this.#key = '';
  }

  #enter(byte: number): void {
    const isNamed = (name: string, depth: number) => this.#depth === depth && this.#keyFrom === depth && this.#key === name;
    if (byte === openObject && isNamed('log', 1)) this.#inLog = true;
    else if (byte === openList && this.#inLog && isNamed('entries', 2)) this.#inEntries = this.found = true;
    this.#depth++;
    this.#keyFrom = -1;
  }

  #leave(byte: number, index: number): void {
    if (this.#inEntries && this.#depth === inEntries) {
      this.#end(index);
      this.ended = true;
      this.damaged = byte !== closeList;
    }
    this.#depth--;
    if (this.#inEntries && this.#depth === inEntries) this.#end(index + 1);
    if (this.#depth < 2) this.#inLog = false;
  }

  /** The element under way ends before this place. */
  #end(index: number): void {
    if (this.#from < 0) return;
    this.#due = { from: this.#from, to: this.#at + index };
    this.#scanned = index;
    this.#from = -1;
  }
}
