import { expect, test } from '@playwright/test';
import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { discrepancies, manifestName, signatureName, writeManifest } from './manifest';
import { sign, SignatureError, verifySignatures } from './signature';

/** A signed run of two files, and the keys of two parties. */
async function signedRun(folder: string) {
  mkdirSync(join(folder, 'run'), { recursive: true });
  const run = join(folder, 'run');
  writeFileSync(join(run, 'record.json'), '{"a":1}');
  writeFileSync(join(run, 'report.html'), '<p>');
  await writeManifest(run, 'run-1', []);
  const ours = keys(folder, 'ours');
  const theirs = keys(folder, 'theirs');
  await sign(run, ours.private, 'Seller', '2026-11-21T12:00:00Z');
  return { run, ours, theirs };
}

function keys(folder: string, name: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const paths = { private: join(folder, `${name}.pem`), public: join(folder, `${name}.pub.pem`) };
  writeFileSync(paths.private, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(paths.public, publicKey.export({ type: 'spki', format: 'pem' }));
  return paths;
}

test('an untouched signed run verifies, also when a second party has counter-signed', async ({}, info) => {
  const { run, ours, theirs } = await signedRun(info.outputPath());
  await sign(run, theirs.private, 'Buyer', '2026-11-21T13:00:00Z');
  expect(await discrepancies(run)).toEqual([]);
  for (const key of [undefined, ours.public, theirs.public]) {
    const { signatures, wrong } = await verifySignatures(run, key);
    expect(wrong).toEqual([]);
    expect(signatures.map(({ signer }) => signer)).toEqual(['Seller', 'Buyer']);
  }
});

const tamperings: Array<[string, (run: string) => void, RegExp]> = [
  ['a byte changed', (run) => writeFileSync(join(run, 'record.json'), '{"a":2}'), /record\.json was changed: its digest/],
  ['a byte appended', (run) => appendFileSync(join(run, 'report.html'), ' '), /report\.html was changed: it has another length/],
  ['a file removed', (run) => rmSync(join(run, 'report.html')), /report\.html is missing/],
  ['a file added', (run) => writeFileSync(join(run, 'more.txt'), ''), /more\.txt was added/],
  ['a file added in a folder', (run) => (mkdirSync(join(run, 'x')), writeFileSync(join(run, 'x', 'y'), '')), /x\/y was added/],
  ['no manifest', (run) => rmSync(join(run, manifestName)), /no manifest\.json/],
  ['a broken manifest', (run) => writeFileSync(join(run, manifestName), '{'), /not JSON/],
];

for (const [what, tamper, said] of tamperings) {
  test(`found: ${what}`, async ({}, info) => {
    const { run } = await signedRun(info.outputPath());
    tamper(run);
    expect((await discrepancies(run)).join('\n')).toMatch(said);
  });
}

test('found: a manifest that was made anew after the files were changed', async ({}, info) => {
  const { run } = await signedRun(info.outputPath());
  writeFileSync(join(run, 'record.json'), '{"a":2}');
  await writeManifest(run, 'run-1', []);
  expect(await discrepancies(run)).toEqual([]);
  expect((await verifySignatures(run)).wrong.join()).toMatch(/does not hold/);
});

test('found: a manifest and signatures swapped for those of another run', async ({}, info) => {
  const { run } = await signedRun(info.outputPath('one'));
  const other = await signedRun(info.outputPath('other'));
  writeFileSync(join(other.run, 'record.json'), '{"a":3}');
  await writeManifest(other.run, 'run-2', []);
  for (const name of [manifestName, signatureName]) copyFileSync(join(other.run, name), join(run, name));
  expect((await discrepancies(run)).join('\n')).toMatch(/record\.json was changed/);
});

test('found: a signature of another key', async ({}, info) => {
  const { run, theirs } = await signedRun(info.outputPath());
  expect((await verifySignatures(run, theirs.public)).wrong.join()).toMatch(/None of the signatures is by the key/);
});

test('found: a signer renamed in a signature', async ({}, info) => {
  const { run } = await signedRun(info.outputPath());
  const file = join(run, signatureName);
  const jws = JSON.parse(readFileSync(file, 'utf8'));
  const header = JSON.parse(Buffer.from(jws.signatures[0].protected, 'base64url').toString());
  jws.signatures[0].protected = Buffer.from(JSON.stringify({ ...header, signer: 'somebody else' })).toString('base64url');
  writeFileSync(file, JSON.stringify(jws));
  expect((await verifySignatures(run)).wrong.join()).toMatch(/somebody else" does not hold/);
});

test('a key that is none, or of another kind, is said in one sentence', async ({}, info) => {
  const { run } = await signedRun(info.outputPath());
  const rsa = info.outputPath('rsa.pem');
  writeFileSync(rsa, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await expect(sign(run, rsa, 'x', '2026-11-21T12:00:00Z')).rejects.toThrow(/rsa key; an Ed25519 key is needed/);
  await expect(sign(run, info.outputPath('none.pem'), 'x', '2026-11-21T12:00:00Z')).rejects.toThrow(SignatureError);
});
