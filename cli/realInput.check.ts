import { expect, test } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './testing/command';
import { filesWith } from './testing/leaks';
import { edit, emulated, hasOpenssl, keys, prepare, type Running } from './testing/walkthrough';

/** The walk-through of docs/walkthrough, walked: a Seller in a process of its own, behind TLS, elsewhere, with data of its own. */
test.describe.configure({ mode: 'serial', timeout: 900_000 });
test.skip(!hasOpenssl, 'there is no openssl on this machine to make a certificate with');

let folder: string;
let seller: Running;

const tell = (...args: string[]) => run(args, { cwd: folder, env: keys });

test.beforeAll(async ({}, info) => {
  folder = info.outputPath('nordhavn');
  mkdirSync(folder, { recursive: true });
  prepare(folder);
  seller = await emulated(folder, '--config', 'seller.yaml');
  edit(folder, 'profile.yaml', (text) => text.replaceAll('https://127.0.0.1:8443', new URL(seller.url).origin));
});

test.afterAll(async () => {
  const told = await seller?.stop('SIGTERM');
  if (told) expect(told).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/The emulated Seller has stopped\.\n$/) });
});

test('it says where it listens', () => {
  expect(seller.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/api\/v1$/);
});

test('it can be reached as its profile says', async () => {
  const told = await tell('check', '--profile', 'profile.yaml');
  expect(told).toMatchObject({ code: 0, stdout: '' });
  expect(told.stderr).not.toContain('✗');
});

const wrong: Array<[what: string, change: (text: string) => string, sentence: RegExp]> = [
  [
    'without its authority',
    (text) => text.replace('  ca: ca.pem\n', ''),
    /No TLS connection to 127\.0\.0\.1:\d+: its certificate is signed by an authority that is not trusted here; name it in target\.ca/,
  ],
  ['by another name', (text) => text.replaceAll('//127.0.0.1:', '//localhost:'), /its certificate is for another host name/],
  [
    'with another key',
    (text) => text.replace('"${CARRIER_A_KEY}"', '"x${CARRIER_A_KEY}"'),
    /does not accept the credentials \(401\); check auth in the profile\.$/m,
  ],
  [
    'at the place of the standard',
    (text) => text.replace('    quote: /billie/quoteManagement/v8\n', '').replace('  apis:\n', ''),
    /There is nothing at https:\S+\/mefApi\/sonata\/quoteManagement\/v8\/quote \(404\); check target\.root and target\.apis\.quote\.$/m,
  ],
  [
    'without TLS',
    (text) => text.replace('https://', 'http://'),
    /(closed the connection before its answer was complete|There is nothing at|answered)/,
  ],
];
for (const [what, change, sentence] of wrong) {
  test(`it cannot be reached ${what}`, async () => {
    const text = readFileSync(join(folder, 'profile.yaml'), 'utf8');
    writeFileSync(join(folder, 'other.yaml'), change(text));
    const told = await tell('check', '--profile', 'other.yaml');
    expect(told.stderr).toMatch(sentence);
    expect(told.code).toBe(3);
  });
}

test('it is conformant in what it declares, and its keys are nowhere', async () => {
  const told = await tell('run', 'seller', '--profile', 'profile.yaml', '--out', 'out', '--json');
  const report = JSON.parse(told.stdout);
  expect(report.conformance, told.stderr.slice(-4000)).toBe('conformant');
  expect(told.code).toBe(0);
  expect(filesWith(join(folder, 'out'), Object.values(keys))).toEqual([]);
  expect(told.stderr).not.toContain('canary');
});
