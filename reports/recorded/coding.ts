import { isUtf8 } from 'node:buffer';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Most bytes that come out of a compressed body: a bomb is not blown up. */
const maxOutputLength = 64 * 1024 * 1024;

type Undo = (bytes: Buffer) => Buffer;
const gunzip: Undo = (bytes) => gunzipSync(bytes, { maxOutputLength });

const codings: Record<string, readonly Undo[]> = {
  gzip: [gunzip],
  'x-gzip': [gunzip],
  // By the standard it is zlib's; some send it bare.
  deflate: [(bytes) => inflateSync(bytes, { maxOutputLength }), (bytes) => inflateRawSync(bytes, { maxOutputLength })],
  br: [(bytes) => brotliDecompressSync(bytes, { maxOutputLength })],
};

/**
 * The text of a body as it was recorded in bytes: most tools have undone its content coding, some have not.
 * @returns undefined when it can be told neither way
 */
export function textOf(bytes: Buffer, coding = ''): string | undefined {
  const undone = looksCompressed(bytes) ? codings.gzip : codings[coding.trim().toLowerCase()];
  const isText = isUtf8(bytes);
  if (isText && (!undone || /^\s*[[{"\dtfn-]/.test(bytes.toString('utf8', 0, 200)))) return bytes.toString('utf8');
  for (const undo of undone ?? []) {
    const plain = attempt(undo, bytes);
    if (plain && isUtf8(plain)) return plain.toString('utf8');
  }
  return undefined;
}

/** The same of a text, into which some tools write every byte as a character. */
export function textOfText(text: string, coding?: string): string {
  const isBytes =
    text.startsWith('\u001f\u008b') || (coding !== undefined && /[\u0080-\u00ff]/.test(text) && !/[^\u0000-\u00ff]/.test(text));
  return isBytes && !isJson(text) ? (textOf(Buffer.from(text, 'latin1'), coding) ?? text) : text;
}

function looksCompressed(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function attempt(undo: Undo, bytes: Buffer): Buffer | undefined {
  try {
    return undo(bytes);
  } catch {
    return undefined;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
