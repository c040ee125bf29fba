import { expect, test } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { run } from './testing/command';
import { profileFor, secrets, writeProfile } from './testing/profile';

test.describe.configure({ timeout: 300_000 });

const json = { 'content-type': 'application/json' };
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20));

/** What a hostile target does with a request. */
const misdeeds: RequestListener[] = [
  (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>'),
  (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end(),
  (_, response) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
  (_, response) => response.writeHead(200, json).end('['.repeat(50_000) + ']'.repeat(50_000)),
  (_, response) => response.writeHead(200, json).end('{"__proto__":{"id":"1"},"constructor":1,"status":"constructor"}'),
  (_, response) => response.writeHead(200, json).end(Buffer.from([0x5b, 0x22, 0xc3, 0x28, 0x22, 0x5d])),
  (_, response) => void response.writeHead(200, { ...json, 'content-length': 500 }).write('[', () => response.destroy()),
  (_, response) => response.writeHead(200, json).end('[{"id":{"toString":1},"status":["active"],"productOffering":null}]'),
  (request) => request.socket.resetAndDestroy(),
  (_, response) => response.writeHead(599, json).end('null'),
];

async function against(info: { outputPath(name: string): string }, misbehave: RequestListener) {
  const folder = info.outputPath('run');
  mkdirSync(folder, { recursive: true });
  const target: Server = createServer((request, response) => {
    request.resume();
    if (request.url!.startsWith('/oauth')) response.writeHead(200, json).end('{"access_token":"a-token-of-ours","expires_in":600}');
    else misbehave(request, response);
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  const profile = profileFor(`http://127.0.0.1:${(target.address() as AddressInfo).port}`);
  profile.ics = { inventory: {} };
  delete profile.policy;
  profile.timing = { ...profile.timing, answer: 400, deferred: 400 };
  writeProfile(folder, profile);
  const args = ['run', 'seller', '--profile', 'profile.yaml', '--out', 'out', '--json', '--no-preflight', '--grep', '@inventory'];
  const told = await run(args, { cwd: folder, env: secrets });
  target.closeAllConnections();
  target.close();
  return told;
}

test('a target that never answers costs at most its time, and is inconclusive', async ({}, info) => {
  const { code, stdout } = await against(info, () => undefined);
  expect(code).toBe(2);
  const { cases } = JSON.parse(stdout) as { cases: Array<{ verdict: string; because?: string; fn: string; ms: number }> };
  const tried = cases.filter(({ verdict }) => verdict !== 'notApplicable' && verdict !== 'notRun');
  expect(tried.length).toBeGreaterThan(10);
  expect(new Set(tried.map(({ verdict }) => verdict))).toEqual(new Set(['inconclusive']));
  for (const { because } of tried) expect(because).toMatch(/127\.0\.0\.1:\d+ gave no complete answer within 400 ms\./);
});

test('a hostile target is found at fault, and neither ends the run nor breaks it', async ({}, info) => {
  let requests = 0;
  const { code, stdout, stderr } = await against(info, (request, response) => misdeeds[requests++ % misdeeds.length]!(request, response));
  expect(requests).toBeGreaterThan(misdeeds.length);
  expect(stderr).not.toContain('stumbled');
  expect(code, stderr).toBe(1);
  const { conformance, cases } = JSON.parse(stdout) as { conformance: string; cases: Array<{ verdict: string }> };
  expect(conformance).toBe('nonConformant');
  expect(cases.filter(({ verdict }) => verdict === 'pass').length).toBeLessThan(cases.length / 4);
  expect(cases.filter(({ verdict }) => verdict === 'error')).toEqual([]);
});
