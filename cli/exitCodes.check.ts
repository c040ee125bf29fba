import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSeller, type EmulatedSeller } from '../fixtures/emulators/seller/seller';
import type { Hooks } from '../fixtures/emulators/seller/hooks';
import { referenceBuyer } from '../fixtures/profile/buyer/reference';
import { referenceClients } from '../fixtures/profile/reference';
import type { Report } from '../reports/report';
import { run } from './testing/command';
import { profileFor, secrets, writeProfile } from './testing/profile';

test.describe.configure({ timeout: 240_000 });

let seller: EmulatedSeller;
let folder: string;

test.afterEach(() => seller?.close());

/** A Buyer that wants to be notified at an address that nobody allowed, asks once, and stumbles. */
const halfway = `
const quotes = process.env.LSO_SELLER_URL + '/mefApi/sonata/quoteManagement/v8';
(async () => {
  const body = JSON.stringify({ callback: 'http://buyer.example/cb', query: 'eventType=quoteStateChangeEvent' });
  await fetch(quotes + '/hub', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await fetch(quotes + '/quote');
  process.exit(7);
})();
`;

/** A Seller of the inventory alone, and a run against it. */
async function ran(info: { outputPath(name: string): string }, args: string[] = [], hooks: Hooks = {}, cases?: string) {
  folder = info.outputPath('run');
  mkdirSync(folder, { recursive: true });
  seller = await startSeller({ auth: { kind: 'oauth2', clients: referenceClients }, hooks });
  const profile = profileFor(seller.url, seller.tokenUrl);
  profile.ics = { inventory: {} };
  if (cases !== undefined) {
    mkdirSync(join(folder, 'ours'));
    writeFileSync(join(folder, 'ours/own.spec.js'), cases);
    profile.cases = 'ours';
  }
  writeProfile(folder, profile);
  const told = await run(['run', 'seller', '--profile', 'profile.yaml', '--out', 'out', '--json', ...args], { cwd: folder, env: secrets });
  return { ...told, conformance: told.stdout === '' ? undefined : JSON.parse(told.stdout).conformance };
}

test('0: conformant, and machines have the report on stdout', async ({}, info) => {
  expect(await ran(info)).toMatchObject({ code: 0, conformance: 'conformant' });
});

test('1: non-conformant', async ({}, info) => {
  const forgetful: Hooks = { answer: (call, reply) => void (call.operation === 'retrieveProduct' && delete reply.body.status) };
  expect(await ran(info, [], forgetful)).toMatchObject({ code: 1, conformance: 'nonConformant' });
});

test('1: non-conformant, when cases stop at the first failure, as was asked', async ({}, info) => {
  const absent: Hooks = { answer: (call, reply) => void (call.operation === 'retrieveProduct' && (reply.status = 404)) };
  const told = await ran(info, ['retrieve.seller.spec', '--', '--max-failures=1'], absent);
  expect(told).toMatchObject({ code: 1, conformance: 'nonConformant', stderr: expect.stringContaining('Testing stopped early') });
  expect(told.stderr).not.toContain('harness error');
});

test('2: incomplete, when only some cases were run', async ({}, info) => {
  expect(await ran(info, ['--grep', 'a listed product can be read'])).toMatchObject({ code: 2, conformance: 'incomplete' });
});

test('2: incomplete, when a Buyer leaves half-way; what was judged until then is kept', async ({}, info) => {
  folder = info.outputPath('run');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'buyer.js'), halfway);
  const { timing, ...profile } = referenceBuyer();
  writeProfile(folder, {
    ...profile,
    auth: { kind: 'none' },
    listener: undefined,
    seller: {},
    ics: { address: profile.ics.address, quote: { notifications: true } },
    motion: { kind: 'command', run: [process.execPath, 'buyer.js'] },
    timing: { ...timing, quiet: 100 },
  });
  const args = ['run', 'buyer', '--profile', 'profile.yaml', '--out', 'out', '--json', '--grep', 'a stranger is not listened to'];
  const { code, stdout, stderr } = await run(args, { cwd: folder });
  expect(code).toBe(2);
  const sentences = [
    /^Notifications may not go to buyer\.example, which is not among seller\.callbackHosts/m,
    /^The Buyer did not come to its end: .* ended with 7\.$/m,
  ];
  for (const sentence of sentences) expect(stderr).toMatch(sentence);
  const report = JSON.parse(stdout) as Report;
  expect(report.run.complete).toBe(false);
  expect(report.run.partial.slice(1)).toEqual([
    expect.stringMatching(/^notifications may not go to buyer\.example/),
    expect.stringMatching(/^the Buyer did not come to its end: the command .* ended with 7$/),
  ]);
  expect(report.functions.find(({ fn }) => fn === 'quote')!.counts.pass).toBeGreaterThan(0);
});

test('3: nothing that could be asked for', async ({}, info) => {
  expect(await ran(info, ['--grep', 'there is no such case'])).toMatchObject({ code: 3, conformance: undefined });
});

test('4: the harness could not do its work', async ({}, info) => {
  const told = await ran(info, [], {}, 'this is no JavaScript');
  expect(told.stderr).toContain('own.spec.js');
  expect(told.code).toBe(4);
});
