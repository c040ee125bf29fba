/** Where an element of the list is: in the bytes that were pushed, counted from the beginning of the file. */
export interface Span {
  from: number;
  to: number;
}

const [quote, escape, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];
/** Where one of these stands in the list itself, no element begins. */
const between: readonly number[] = [comma, closeList, closeObject];
/** Depth within `log.entries`: the object, its log, the list. */
const inEntries = 3;

/**
 * Finds the elements of `log.entries` in the bytes of a HAR as they come, without parsing them: it knows strings and brackets, and nothing else.
 * What an element says, and whether it is JSON at all, is for JSON.parse to tell.
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
  /** `log.entries` has been found, and has been read to its end. */
  found = false;
  ended = false;
  /** It was ended by what cannot end a list: what follows cannot be told apart. */
  damaged = false;

  /** Where the element under way began; undefined between elements. */
  get open(): number | undefined {
    return this.#from < 0 ? undefined : this.#from;
  }

  /** Takes the next bytes and gives the elements that end in them. */
  push(bytes: Buffer): Span[] {
    const spans: Span[] = [];
    const base = this.#at;
    for (let index = 0; index < bytes.length && !this.ended; index++) {
      if (this.#inString) index = this.#string(bytes, index);
      else if (bytes[index]! > 0x20) this.#token(bytes[index]!, base + index, spans);
    }
    this.#at = base + bytes.length;
    return spans;
  }

  /** Passes over a string as far as it goes; gives the index of its last byte. */
  #string(bytes: Buffer, start: number): number {
    let escaped = this.#escaped;
    for (let index = start; index < bytes.length; index++) {
      const byte = bytes[index];
      if (escaped) escaped = false;
      else if (byte === escape) escaped = true;
      else if (byte === quote) {
        this.#escaped = false;
        this.#inString = false;
        this.#remember(bytes, start, index);
        return index;
      }
    }
    this.#escaped = escaped;
    this.#remember(bytes, start, bytes.length);
    return bytes.length;
  }

  /** Of strings above the list, which may be names of members, the beginning is kept. */
  #remember(bytes: Buffer, from: number, to: number): void {
    if (this.#inEntries || this.#key.length > 10) return;
    this.#key += bytes.toString('latin1', from, Math.min(to, from + 10));
  }

  #token(byte: number, at: number, spans: Span[]): void {
    if (this.#inEntries && this.#depth === inEntries && this.#from < 0 && !between.includes(byte)) this.#from = at;
    if (byte === quote) this.#beginString();
    else if (byte === openObject || byte === openList) this.#enter(byte);
    else if (byte === closeObject || byte === closeList) this.#leave(byte, at, spans);
    else if (byte === comma && this.#depth === inEntries && this.#inEntries) this.#end(at, spans);
    else if (byte === colon) this.#keyFrom = this.#depth;
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

  #leave(byte: number, at: number, spans: Span[]): void {
    if (this.#inEntries && this.#depth === inEntries) {
      this.#end(at, spans);
      this.ended = true;
      this.damaged = byte !== closeList;
    }
    this.#depth--;
    if (this.#inEntries && this.#depth === inEntries) this.#end(at + 1, spans);
    if (this.#depth < 2) this.#inLog = false;
  }

  /** The element under way ends before this place. */
  #end(to: number, spans: Span[]): void {
    if (this.#from < 0) return;
    spans.push({ from: this.#from, to });
    this.#from = -1;
  }
}
