import { open, type FileHandle } from 'node:fs/promises';
import { EntryScanner, type Span } from './scanner';

/** One element of a recording: a HAR entry, or a line, with its place in the file. */
export interface Element extends Span {
  /** Counted from 0. */
  index: number;
  /** Undefined: it is too large to be read. */
  text: string | undefined;
}

export type Form = 'har' | 'lines';

/** How a file ended: as it should, within an element, or without the list that it should hold. */
export type Ending = 'whole' | 'cutOff' | 'noEntries';

/** Most bytes of one element, and how many are read at a time. */
const most = 64 * 1024 * 1024;
const piece = 1024 * 1024;

/**
 * The elements of a recording, some at a time, in constant memory.
 * @param told how many bytes have been read so far
 * @returns how it ended
 */
export async function* elementsOf(
  file: string,
  form: Form,
  told: (bytes: number) => void = () => undefined,
): AsyncGenerator<Element[], Ending> {
  const handle = await open(file);
  const finder = form === 'har' ? new EntryScanner() : new LineFinder();
  let count = 0;
  try {
    for await (const { window, spans } of windows(handle, finder)) {
      told(window.to);
      const elements = spans.map((span): Element => ({ ...span, index: count++, text: textOf(span, window) }));
      if (elements.length > 0) yield elements;
      if (finder.ended) break;
    }
  } finally {
    await handle.close();
  }
  if (finder instanceof LineFinder) return 'whole';
  if (!finder.found) return 'noEntries';
  return finder.ended && !finder.damaged ? 'whole' : 'cutOff';
}

/** The bytes from `from` to `to` of a file. */
interface Window extends Span {
  bytes: Buffer;
}

/** Reads on; what has been read stays as long as an element is under way in it and is not too large. */
async function* windows(handle: FileHandle, finder: EntryScanner | LineFinder): AsyncGenerator<{ window: Window; spans: Span[] }> {
  let window: Window = { bytes: Buffer.alloc(0), from: 0, to: 0 };
  for (;;) {
    const kept =
      finder.open === undefined || window.to - finder.open > most ? Buffer.alloc(0) : window.bytes.subarray(finder.open - window.from);
    // A long element is not copied over and over again.
    const bytes = Buffer.allocUnsafe(kept.length + Math.max(piece, kept.length));
    kept.copy(bytes);
    const { bytesRead } = await handle.read(bytes, kept.length, bytes.length - kept.length, window.to);
    const fresh = bytes.subarray(kept.length, kept.length + bytesRead);
    window = { bytes: bytes.subarray(0, kept.length + bytesRead), from: window.to - kept.length, to: window.to + bytesRead };
    const rest = () => (finder instanceof LineFinder ? finder.close(window.to) : []);
    const spans = bytesRead === 0 ? rest() : finder.push(fresh);
    yield { window, spans };
    if (bytesRead === 0) return;
  }
}

function textOf({ from, to }: Span, window: Window): string | undefined {
  if (from < window.from || to - from > most) return undefined;
  return window.bytes.toString('utf8', from - window.from, to - window.from);
}

/** The same for lines; empty ones are none. */
class LineFinder {
  #at = 0;
  #from = 0;
  #isBlank = true;
  readonly found = true;
  readonly ended = false;

  get open(): number | undefined {
    return this.#isBlank ? undefined : this.#from;
  }

  push(bytes: Buffer): Span[] {
    const spans: Span[] = [];
    let start = 0;
    for (let index = bytes.indexOf(10); index >= 0; index = bytes.indexOf(10, start)) {
      this.#see(bytes, start, index);
      spans.push(...this.close(this.#at + index));
      start = index + 1;
      this.#from = this.#at + start;
    }
    this.#see(bytes, start, bytes.length);
    this.#at += bytes.length;
    return spans;
  }

  /** The last line may have no end. */
  close(to: number): Span[] {
    const spans = this.#isBlank ? [] : [{ from: this.#from, to }];
    this.#isBlank = true;
    return spans;
  }

  #see(bytes: Buffer, from: number, to: number): void {
    for (let index = from; this.#isBlank && index < to; index++) this.#isBlank = bytes[index]! <= 0x20;
  }
}
