import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSeller, type EmulatedSeller } from '../fixtures/emulators/seller/seller';
import type { Hooks } from '../fixtures/emulators/seller/hooks';
import { referenceClients } from '../fixtures/profile/reference';
import { run } from './testing/command';
import { profileFor, secrets, writeProfile } from './testing/profile';

test.describe.configure({ timeout: 240_000 });

let seller: EmulatedSeller;
let folder: string;

test.afterEach(() => seller?.close());

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

test('2: incomplete, when only some cases were run', async ({}, info) => {
  expect(await ran(info, ['--grep', 'a listed product can be read'])).toMatchObject({ code: 2, conformance: 'incomplete' });
});

test('3: nothing that could be asked for', async ({}, info) => {
  expect(await ran(info, ['--grep', 'there is no such case'])).toMatchObject({ code: 3, conformance: undefined });
});

test('4: the harness could not do its work', async ({}, info) => {
  const told = await ran(info, [], {}, 'this is no JavaScript');
  expect(told.stderr).toContain('own.spec.js');
  expect(told.code).toBe(4);
});
