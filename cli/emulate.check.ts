import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceOnNet } from '../fixtures/emulators/seller/referenceData';
import { emulatorConfig } from './emulatorConfig';
import { tell } from './testing/command';
import { emulated } from './testing/walkthrough';

let folder: string;

test.beforeEach(({}, info) => {
  folder = info.outputPath('cwd');
  mkdirSync(folder, { recursive: true });
});

const whole = () => ({
  host: '127.0.0.1',
  port: 0,
  root: '/billie',
  basePaths: { quote: '/own/quotes' },
  auth: { kind: 'apiKey', header: 'x-key', keys: { us: '${OUR_KEY}' } },
  callbackHosts: ['listener.example'],
  behaviour: { stepMs: 5, pageSize: 3, without: ['quote.notifications'], tooMany: 9 },
  onNet: structuredClone(referenceOnNet),
});

function written(config: unknown): string {
  const file = join(folder, 'seller.yaml');
  writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}

test('all that the reference Seller has can be said in a file', () => {
  const config = emulatorConfig(written(whole()), { OUR_KEY: 'a-key' });
  expect(config).toEqual({ ...whole(), auth: { kind: 'apiKey', header: 'x-key', keys: { us: 'a-key' } } });
});

const wrong: Array<[what: string, change: (config: any) => void, sentence: RegExp]> = [
  [
    'a member that there is not',
    (c) => (c.roots = '/x'),
    /seller\.yaml, line \d+: roots: expected one of host, port, root, .*; seen an unknown member\.$/,
  ],
  ['a root that is no path', (c) => (c.root = 'billie'), /: root: expected a path that begins with \/; seen another text\.$/],
  ['a port in words', (c) => (c.port = 'http'), /: port: expected a whole number; seen another text\.$/],
  ['a port beyond all ports', (c) => (c.port = 70000), /: port: expected a number, at most 65535; seen 70000\.$/],
  [
    'an API that there is not',
    (c) => (c.basePaths.billing = '/x'),
    /: basePaths\.billing: expected one of address, site, .*; seen an unknown member\.$/,
  ],
  [
    'nobody who may come in',
    (c) => (c.auth = { kind: 'oauth2', clients: [] }),
    /: auth\.clients: expected a list that is not empty; seen a list\.$/,
  ],
  ['data in part', (c) => delete c.onNet.offerings, /: onNet\.offerings: expected a value; seen nothing\.$/],
  [
    'an address of no colour',
    (c) => (c.onNet.addresses[0].serviceability = 'blue'),
    /: onNet\.addresses\.0\.serviceability: expected one of green, yellow, red; seen another text\.$/,
  ],
  [
    'a site at no address',
    (c) => (c.onNet.sites[0].addressId = 'nowhere'),
    /: onNet\.sites\.0\.addressId: expected an id of onNet\.addresses; seen "nowhere"\.$/,
  ],
  [
    'a relation to nothing',
    (c) => (c.onNet.installed[2].relationships[0].id = 'nothing'),
    /: onNet\.installed\.2\.relationships\.0\.id: expected an id of onNet\.installed; seen "nothing"\.$/,
  ],
  ['a key that is not there', (c) => (c.tls = { key: 'no.key', cert: 'no.pem' }), /seller\.yaml refers to no\.key, which is no file/],
  [
    'a key that is none',
    (c) => (c.tls = { key: 'seller.yaml', cert: 'seller.yaml' }),
    /seller\.yaml: tls does not name a PEM certificate \(cert\) and its private key \(key\)\.$/,
  ],
];
for (const [what, change, sentence] of wrong) {
  test(`${what} is said, and nothing is started`, async () => {
    const config = whole();
    change(config);
    const told = await tell(['emulate', 'seller', '--config', written(config)], { cwd: folder, env: { OUR_KEY: 'a-key' } });
    expect(told.stderr.trim()).toMatch(sentence);
    expect(told).toMatchObject({ code: 3, stdout: '' });
  });
}

test('a key that is not set, and a file that is not there', async () => {
  const told = await tell(['emulate', 'seller', '--config', written(whole())], { cwd: folder });
  expect(told.stderr).toMatch(/^The environment variable OUR_KEY, which .*seller\.yaml refers to, is not set or empty\.\n$/);
  expect((await tell(['emulate', 'seller', '--config', 'none.yaml'], { cwd: folder })).stderr).toBe(
    'There is no configuration none.yaml.\n',
  );
  expect((await tell(['emulate', 'seller', '--root', 'billie'], { cwd: folder })).stderr).toContain('It must be a path, as /billie.');
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends it, with a connection open`, async () => {
    const seller = await emulated(folder, '--root', '/billie');
    const answer = await fetch(`${seller.url}/mefApi/sonata/quoteManagement/v8/quote`);
    expect([seller.url.endsWith('/billie'), answer.status]).toEqual([true, 401]);
    const started = Date.now();
    expect(await seller.stop(signal)).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/The emulated Seller has stopped\.\n$/),
    });
    expect(Date.now() - started).toBeLessThan(5000);
  });
}
