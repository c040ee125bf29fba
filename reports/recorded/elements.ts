import { open, type FileHandle } from 'node:fs/promises';
import { LineFinder } from './lines';
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
 * The elements of a recording, some at a time, in constant memory: each lot must be gone through before the next is asked for.
 * @param told how many bytes have been read so far
 * @returns how it ended
 */
export async function* elementsOf(
  file: string,
  form: Form,
  told: (bytes: number) => void = () => undefined,
): AsyncGenerator<Iterable<Element>, Ending> {
  const handle = await open(file);
  const finder = form === 'har' ? new EntryScanner() : new LineFinder();
  const count = { elements: 0 };
  try {
    for await (const window of windows(handle, finder)) {
      told(window.to);
      yield within(window, window.fresh.length === 0 ? finder.close(window.to) : finder.push(window.fresh), count);
      if (finder.ended) break;
    }
  } finally {
    await handle.close();
  }
  if (!finder.found) return 'noEntries';
  return finder.ended && !finder.damaged ? 'whole' : 'cutOff';
}

function* within(window: Window, spans: Iterable<Span>, count: { elements: number }): Generator<Element> {
  for (const { from, to, value, text } of spans) yield { from, to, value, text: text ?? textOf(from, to, window), index: count.elements++ };
}

/** The bytes from `from` to `to` of a file, of which the last were not there before. */
interface Window extends Span {
  bytes: Buffer;
  fresh: Buffer;
}

/** Reads on, always into the same bytes; what has been read stays as long as an element is under way in it and is not too large. */
async function* windows(handle: FileHandle, finder: EntryScanner | LineFinder): AsyncGenerator<Window> {
  const usual = Buffer.allocUnsafeSlow(2 * piece);
  for (let window: Window | undefined; !window || window.fresh.length > 0;) {
    const to: number = window?.to ?? 0;
    const kept = window && finder.open !== undefined && to - finder.open <= most ? window.bytes.subarray(finder.open - window.from) : none;
    // A long element is not copied over and over again.
    const wanted = kept.length + Math.max(piece, kept.length);
    const bytes = wanted <= usual.length ? usual : Buffer.allocUnsafeSlow(wanted);
    kept.copy(bytes);
    const { bytesRead } = await handle.read(bytes, kept.length, wanted - kept.length, to);
    const end = kept.length + bytesRead;
    window = { bytes: bytes.subarray(0, end), fresh: bytes.subarray(kept.length, end), from: to - kept.length, to: to + bytesRead };
    yield window;
  }
}

const none = Buffer.alloc(0);

function textOf(from: number, to: number, window: Window): string | undefined {
  if (from < window.from || to - from > most) return undefined;
  return window.bytes.toString('utf8', from - window.from, to - window.from);
}
