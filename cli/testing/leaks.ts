import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** Files below a folder that hold one of the texts, also within ZIP archives (traces). */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => contents(file).some((content) => texts.some((text) => content.includes(text))));
}

function contents(file: string): Buffer[] {
  const bytes = readFileSync(file);
  return bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) ? [bytes, ...unzipped(bytes)] : [bytes];
}

/** The files of a ZIP archive, by its central directory. */
export function unzipped(zip: Buffer): Buffer[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  const files: Buffer[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    files.push(method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}
