import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../judge/finding';
import { writeWhole } from './draft';
import { Refusal } from './refusal';

export const manifestName = 'manifest.json';
export const signatureName = 'manifest.sig.json';

/** What a run left, byte for byte, and which exchange shows which finding about which requirement. */
export interface Manifest {
  format: 'lso-conformance/manifest';
  version: 1;
  run: string;
  files: Array<{ name: string; bytes: number; sha256: string }>;
  evidence: Array<{ exchange: string; finding: string; requirements: string[] }>;
}

/** Writes the manifest of a run's folder, after everything else has been written. */
export async function writeManifest(folder: string, run: string, findings: readonly Finding[]): Promise<void> {
  const evidence = new Map(
    findings.flatMap(({ exchange, fingerprint, requirements }) =>
      exchange ? [[`${exchange} ${fingerprint}`, { exchange, finding: fingerprint, requirements }] as const] : [],
    ),
  );
  await write(folder, { run, evidence: [...evidence.values()] });
}

/** Lists the files of a folder anew, after one of our own commands wrote to it. @throws Refusal when it has no manifest */
export async function renewManifest(folder: string): Promise<void> {
  const manifest = readManifest(folder);
  if (typeof manifest === 'string') throw new Refusal(manifest);
  await write(folder, manifest);
}

/** Whether somebody has signed a run: from then on nothing in its folder may change. */
export function isSigned(folder: string): boolean {
  return existsSync(join(folder, signatureName));
}

async function write(folder: string, { run, evidence }: Pick<Manifest, 'run' | 'evidence'>): Promise<void> {
  const files: Manifest['files'] = [];
  for (const name of filesIn(folder))
    files.push({ name, bytes: statSync(join(folder, name)).size, sha256: await digest(join(folder, name)) });
  const manifest: Manifest = { format: 'lso-conformance/manifest', version: 1, run, files, evidence };
  writeWhole(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** What does not agree with the manifest, a sentence each; none when every byte is as it was. */
export async function discrepancies(folder: string): Promise<string[]> {
  const manifest = readManifest(folder);
  if (typeof manifest === 'string') return [manifest];
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  const present = filesIn(folder);
  const found = present.filter((name) => !listed.has(name)).map((name) => `${name} was added: the manifest does not list it.`);
  for (const { name, bytes, sha256 } of manifest.files) {
    if (!present.includes(name)) found.push(`${name} is missing.`);
    else if (statSync(join(folder, name)).size !== bytes) found.push(`${name} was changed: it has another length.`);
    else if ((await digest(join(folder, name))) !== sha256) found.push(`${name} was changed: its digest is another.`);
  }
  return found;
}

function readManifest(folder: string): Manifest | string {
  const file = join(folder, manifestName);
  if (!existsSync(file)) return `There is no ${manifestName} in ${folder}: it is no finished run.`;
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    const isOne = manifest.format === 'lso-conformance/manifest' && manifest.version === 1 && Array.isArray(manifest.files);
    return isOne ? manifest : `${manifestName} is not a manifest that this version can read.`;
  } catch {
    return `${manifestName} is not JSON.`;
  }
}

/** Every file below the folder but the manifest and its signatures, in a fixed order, with `/` in their names. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== manifestName && name !== signatureName)
    .sort();
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
