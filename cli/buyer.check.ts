import { expect, test } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { setInMotion } from '../fixtures/motion/motion';
import { progressOf } from '../fixtures/motion/progress';
import { loadBuyer } from '../fixtures/profile/buyer/load';
import { buyerPreflight } from '../fixtures/profile/buyer/preflight';
import type { BuyerProfile } from '../fixtures/profile/buyer/profile';
import { referenceBuyer } from '../fixtures/profile/buyer/reference';
import { reviewBuyer } from '../fixtures/profile/buyer/review';
import { placesOf, Stage } from '../fixtures/stage/stage';
import { commentedBuyersProfile } from './buyersProfile';

const env = { LSO_CLIENT_SECRET: 'a-secret' };
const whereabouts = { url: 'http://127.0.0.1:1', tokenUrl: 'http://127.0.0.1:1/oauth/token' };

const moved = (motion: BuyerProfile['motion'], log = 'none') => setInMotion({ ...referenceBuyer(), motion }, whereabouts, log);

function written(text: string): string {
  const file = test.info().outputPath('profile.yaml');
  writeFileSync(file, text);
  return file;
}

async function wrongIn(profile: BuyerProfile): Promise<string[]> {
  const wrong: string[] = [];
  for await (const check of buyerPreflight(profile)) if (check.wrong !== undefined) wrong.push(`${check.what}: ${check.wrong}`);
  return wrong;
}

test('the profile that init writes is one that can be used', () => {
  const profile = loadBuyer(written(commentedBuyersProfile()), undefined, env);
  expect(profile).toMatchObject({
    role: 'buyer',
    motion: { kind: 'person' },
    ics: { quote: { oneBuyer: true, severalBuyers: false, tokens: true } },
  });
  expect(reviewBuyer(profile)).toEqual([]);
});

for (const [what, from, to, sentence] of [
  ['a secret in the open', '${LSO_CLIENT_SECRET}', 'secret', /auth\.clientSecret: expected the name of an environment variable/],
  ['a motion of no kind', 'kind: person', 'kind: bus', /motion\.kind: expected one of command, http, person/],
  ['a command without a program', 'kind: person', 'kind: command', /motion\.run: expected a value; seen nothing/],
  ['a role that is another', 'role: buyer', 'role: seller', /role: expected one of buyer/],
] as const) {
  test(`${what} is refused in one sentence`, () => {
    expect(() => loadBuyer(written(commentedBuyersProfile().replace(from, to)), undefined, env)).toThrow(sentence);
  });
}

test('what makes no sense together is said', () => {
  const profile = { ...referenceBuyer(), release: 'kylie' as const, errata: { noSuch: 'reading' } };
  const sentences = reviewBuyer(profile).map(({ sentence }) => sentence);
  expect(sentences).toEqual(
    expect.arrayContaining([expect.stringMatching(/^ics\.quote is tested in release grace/), expect.stringMatching(/^errata\.noSuch/)]),
  );
});

test('a port in use, a program that is not there and a trigger that nobody answers are found before anything is set in motion', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const profile = referenceBuyer();
  expect(await wrongIn({ ...profile, seller: { place: { port } }, motion: { kind: 'person' } })).toEqual([
    expect.stringContaining(`The port ${port}`),
  ]);
  await new Promise((resolve) => server.close(resolve));
  expect(await wrongIn({ ...profile, motion: { kind: 'command', run: ['no-such-program'] } })).toEqual([
    expect.stringContaining('no such program'),
  ]);
  expect(await wrongIn({ ...profile, motion: { kind: 'http', url: `http://127.0.0.1:${port}/` } })).toEqual([
    expect.stringContaining('nothing answers there'),
  ]);
});

test('a command says how it has ended', async () => {
  const node = process.execPath;
  const ended = async (...args: string[]) => (await moved({ kind: 'command', run: [node, ...args] })).ended;
  expect(await ended('-e', 'process.exit(process.env.LSO_SELLER_URL ? 0 : 7)')).toBe('the command has ended');
  expect(await ended('-e', 'process.exit(4)')).toMatch(/ended with 4$/);
  const stuck = await moved({ kind: 'command', run: [node, '-e', 'setInterval(() => {}, 1000)'] });
  await stuck.stop();
  expect(await stuck.ended).toMatch(/ended with SIGTERM$/);
});

test('a trigger is called for each use case, and one that fails is told of', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    response.writeHead(asked.length < 3 ? 202 : 500).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const motion = await moved({ kind: 'http', url: `http://127.0.0.1:${port}/go`, each: true });
  expect(await motion.ended).toMatch(/\/go answered 500$/);
  expect(asked[0]).toMatch(/^\/go\?useCase=/);
  expect(asked).toHaveLength(3);
  await motion.stop();
  await new Promise((resolve) => server.close(resolve));
});

test('a person is shown what is awaited, what was met and what was wrong, without a word of the Buyer as markup', async () => {
  const profile = referenceBuyer();
  const places = placesOf(test.info().outputPath('run'), 'buyer');
  const stage = await Stage.open({ ...profile, auth: { kind: 'none' } }, places);
  const { url } = stage.seller;
  const { port } = await free();
  const motion = await setInMotion({ ...profile, motion: { kind: 'person', port } }, { url, tokenUrl: '' }, places.log);
  const body = JSON.stringify({ instantSyncQuote: '<script>alert(1)</script>', quoteItem: [] });
  await fetch(`${url}/mefApi/sonata/quoteManagement/v8/quote`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await fetch(`${url}/mefApi/sonata/quoteManagement/v8/quote`);
  const page = await fetch(`http://127.0.0.1:${port}/`);
  const text = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).toContain('What was wrong');
  expect(text).toContain('&lt;script&gt;alert(1)');
  expect(text).not.toContain('<script>alert');
  expect(progressOf(profile, places.log).useCases.filter(({ state }) => state === 'seen')).toHaveLength(2);
  await motion.stop();
  await stage.close();
});

async function free(): Promise<{ port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { port };
}
