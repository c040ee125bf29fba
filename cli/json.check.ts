import { expect, test } from '@playwright/test';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { startSeller } from '../fixtures/emulators/seller/seller';
import { referenceClients } from '../fixtures/profile/reference';
import { browserPath } from '../reports/pdf';
import { render } from '../reports/render';
import { sample } from '../reports/report.sample';
import { leave, shardsOf } from '../reports/shards.sample';
import { tell } from './testing/command';
import { profileFor, secrets, writeProfile } from './testing/profile';

/** The commands that the help of a command names. */
async function commandsBelow(path: readonly string[]): Promise<string[]> {
  const { stdout } = await tell([...path, '--help'], { cwd: '.' });
  const [, list = ''] = stdout.split(/^Commands:$/m);
  return [...list.matchAll(/^  ([a-z]+)/gm)].map(([, name]) => name!).filter((name) => name !== 'help');
}

test('every command speaks to machines, too', async () => {
  const top = await commandsBelow([]);
  expect(top).toEqual(expect.arrayContaining(['run', 'check', 'init', 'list', 'explain', 'emulate', 'report']));
  const below = await commandsBelow(['report']);
  expect(below).toEqual(expect.arrayContaining(['render', 'pdf', 'sign', 'verify', 'diff', 'baseline', 'merge']));
  for (const path of [...top.filter((name) => name !== 'report').map((name) => [name]), ...below.map((name) => ['report', name])]) {
    const { stdout } = await tell([...path, '--help'], { cwd: '.' });
    expect(stdout, path.join(' ')).toContain('--json');
  }
});

test('and what they say to machines is JSON, and nothing else', async ({}, info) => {
  test.setTimeout(240_000);
  const cwd = info.outputPath('cwd');
  mkdirSync(`${cwd}/run`, { recursive: true });
  const { record, exchanges } = sample({ cases: 5 });
  await render(`${cwd}/run`, record, exchanges);
  const shards = await leave(shardsOf(sample({ cases: 4 }), 2), cwd);
  writeFileSync(`${cwd}/key.pem`, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const seller = await startSeller({ auth: { kind: 'oauth2', clients: referenceClients } });
  writeProfile(cwd, profileFor(seller.url, seller.tokenUrl));
  const told: Array<[asked: string, code: number, holds: string]> = [
    ['list cases', 0, '0.title'],
    ['list requirements', 0, '0.id'],
    ['list situations', 0, '0'],
    ['explain MEF115:R53', 0, 'requirement'],
    ['init made.yaml', 0, 'file'],
    ['check --profile profile.yaml', 0, 'checks.0'],
    ['audit run/exchanges.har --side seller --out audited', 1, 'conformance'],
    ['report render run --out again', 0, 'files.0'],
    ...(browserPath() === undefined ? [] : [['report pdf run', 0, 'file'] as [string, number, string]]),
    ['report baseline run', 0, 'known.0'],
    ['report diff run again', 0, 'worse'],
    [`report merge ${shards.join(' ')} --out whole`, 1, 'conformance'],
    ['report sign run --key key.pem --as us', 0, 'signer'],
    ['report verify run', 0, 'signatures.0'],
  ];
  for (const [asked, code, holds] of told) {
    const said = await tell([...asked.split(' '), '--json'], { cwd, env: secrets });
    expect(said.code, `${asked}: ${said.stderr}`).toBe(code);
    expect(JSON.parse(said.stdout), asked).toHaveProperty(holds);
  }
  await seller.close();
});
