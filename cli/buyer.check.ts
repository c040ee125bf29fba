import { expect, test } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { Faults } from '../fixtures/motion/faults';
import { setInMotion, type Ending } from '../fixtures/motion/motion';
import { progressOf } from '../fixtures/motion/progress';
import { watch } from '../fixtures/motion/watch';
import { loadBuyer } from '../fixtures/profile/buyer/load';
import { buyerPreflight } from '../fixtures/profile/buyer/preflight';
import type { BuyerProfile } from '../fixtures/profile/buyer/profile';
import { referenceBuyer } from '../fixtures/profile/buyer/reference';
import { reviewBuyer } from '../fixtures/profile/buyer/review';
import { placesOf, Stage } from '../fixtures/stage/stage';
import { buyerHeaderOf } from './buyerHeader';
import { commentedBuyersProfile } from './buyersProfile';

const env = { LSO_CLIENT_SECRET: 'a-secret' };
const whereabouts = { url: 'http://127.0.0.1:1', tokenUrl: 'http://127.0.0.1:1/oauth/token', root: 'http://127.0.0.1:1' };

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

test('what a Buyer of a function cannot do without is said, and stands in the record', () => {
  const profile = referenceBuyer();
  Object.assign(profile.ics, { site: {}, order: { ...profile.ics.order, patch: false } });
  const found = reviewBuyer(profile);
  expect(found).toEqual([
    { weight: 'standard', sentence: 'The ICS declares none of site.byAddressId, site.byAddressValues.', because: 'MEF122:R10' },
    { weight: 'standard', sentence: 'The ICS declares order.patchItems without order.patch.', because: 'MEF123:6.2' },
  ]);
  expect(buyerHeaderOf(profile, 'http://127.0.0.1:1').review).toEqual(found);
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
  expect(await ended('-e', 'process.exit(process.env.LSO_SELLER_URL ? 0 : 7)')).toEqual({ how: 'the command has ended', isFailure: false });
  expect(await ended('-e', 'process.exit(4)')).toEqual({ how: `the command ${node} ended with 4`, isFailure: true });
  const stuck = await moved({ kind: 'command', run: [node, '-e', 'setInterval(() => {}, 1000)'] });
  await stuck.stop();
  expect((await stuck.ended).how).toMatch(/ended with SIGTERM$/);
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
  expect(await motion.ended).toEqual({ how: expect.stringMatching(/\/go answered 500$/), isFailure: true });
  expect(asked[0]).toMatch(/^\/go\?useCase=/);
  expect(asked).toHaveLength(3);
  await motion.stop();
  await new Promise((resolve) => server.close(resolve));
});

test('a run that was not all that could be expected says so in a sentence', async () => {
  const profile: BuyerProfile = { ...referenceBuyer(), auth: { kind: 'none' }, motion: { kind: 'http', url: 'http://127.0.0.1:9' } };
  Object.assign(profile, { timing: { ...profile.timing, quiet: 50, silence: 1000 } });
  const watched = async (ending: Ending | undefined, comes: boolean) => {
    const stage = await Stage.open(profile, placesOf(test.info().outputPath(`run-${performance.now()}`), 'buyer'));
    if (comes) await fetch(`${stage.seller.url}/mefApi/sonata/quoteManagement/v8/quote`);
    const motion = { ended: ending ? Promise.resolve(ending) : new Promise<Ending>(() => undefined), stop: async () => undefined };
    const sentence = await watch(stage, motion, profile, new AbortController().signal);
    await stage.close();
    return sentence;
  };
  const failure = { how: 'the trigger answered 500', isFailure: true };
  expect(await watched({ how: 'the command has ended', isFailure: false }, true)).toBeUndefined();
  expect(await watched(undefined, true)).toBeUndefined();
  expect(await watched(failure, true)).toBe('the Buyer did not come to its end: the trigger answered 500');
  expect(await watched(failure, false)).toBe('the Buyer never came: the trigger answered 500');
  expect(await watched(undefined, false)).toBe('the Buyer never came: nothing was heard of it for 1 s');
  profile.auth = { kind: 'apiKey', header: 'X-Key', value: 'that-of-the-profile' };
  expect(await watched(undefined, true)).toBe(
    'all that the Buyer asked was answered 401: its credentials are not those of auth in the profile',
  );
});

test('a person is shown what is awaited, what was met and what was wrong, without a word of the Buyer as markup', async () => {
  const profile = referenceBuyer();
  const places = placesOf(test.info().outputPath('run'), 'buyer');
  const stage = await Stage.open({ ...profile, auth: { kind: 'none' } }, places);
  const { url } = stage.seller;
  const { port } = await free();
  const motion = await setInMotion(
    { ...profile, motion: { kind: 'person', port } },
    { url: 'https://seller.example', tokenUrl: '', root: url },
    places.log,
  );
  const body = JSON.stringify({ instantSyncQuote: '<script>alert(1)</script>', quoteItem: [] });
  await fetch(`${url}/mefApi/sonata/quoteManagement/v8/quote`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await fetch(`${url}/mefApi/sonata/quoteManagement/v8/quote`);
  const page = await fetch(`http://127.0.0.1:${port}/`);
  const text = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  // What was wrong stands before what was met, which is told by function.
  expect(text).toMatch(/What was wrong[^]*Address validation <span>0 of \d+<\/span>[^]*Quote <span>\d+ of \d+<\/span>/);
  expect(text).toContain('&lt;script&gt;alert(1)');
  expect(text).not.toContain('<script>alert');
  expect(progressOf(profile, places.log).useCases.filter(({ state }) => state === 'seen')).toHaveLength(2);
  await motion.stop();
  await stage.close();
});

test('a person whose Buyer has other credentials is told so until it is let in', async () => {
  const key = { kind: 'apiKey' as const, header: 'x-key', value: 'that-of-the-profile' };
  const profile = { ...referenceBuyer(), auth: key };
  const places = placesOf(test.info().outputPath('run'), 'buyer');
  const stage = await Stage.open(profile, places);
  const { port } = await free();
  const motion = await setInMotion(
    { ...profile, motion: { kind: 'person', port } },
    { url: '', tokenUrl: '', root: stage.seller.url },
    places.log,
  );
  for (const [value, isTold] of [
    ['another', true],
    [key.value, false],
  ] as const) {
    await fetch(`${stage.seller.url}/mefApi/sonata/quoteManagement/v8/quote`, { headers: { 'x-key': value } });
    const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    expect(page.includes('its credentials are not those of auth in the profile')).toBe(isTold);
  }
  await motion.stop();
  await stage.close();
});

for (const [how, auth, headers] of [
  ['no credentials', { kind: 'none' }, {}],
  ['a key', { kind: 'apiKey', header: 'x-key', value: 'theirs' }, { 'x-key': 'theirs' }],
  ['a client id of its own', { kind: 'oauth2', clientId: 'theirs', clientSecret: 'of-theirs' }, undefined],
] as const) {
  test(`a Buyer by ${how} is the one to whom what is installed belongs`, async () => {
    const stage = await Stage.open({ ...referenceBuyer(), auth }, placesOf(test.info().outputPath('run'), 'buyer'));
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'theirs', client_secret: 'of-theirs' });
    const token = async () => (await (await fetch(stage.seller.tokenUrl, { method: 'POST', body })).json()).access_token as string;
    const own = headers ?? { authorization: `Bearer ${await token()}` };
    const answer = await fetch(`${stage.seller.url}/mefApi/sonata/productInventory/v7/product?status=active`, {
      headers: own as Record<string, string>,
    });
    expect((await answer.json()).length).toBeGreaterThan(1);
    await stage.close();
  });
}

test('faults are shown as they come, and those that only several exchanges show once it is quiet', async () => {
  const profile: BuyerProfile = { ...referenceBuyer(), auth: { kind: 'none' } };
  const places = placesOf(test.info().outputPath('run'), 'buyer');
  const stage = await Stage.open(profile, places);
  const faults = new Faults(profile, stage.seller.url, places.log);
  const quotes = `${stage.seller.url}/mefApi/sonata/quoteManagement/v8/quote`;
  expect(faults.sentences()).toEqual([]);
  const ask = () => fetch(quotes, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"quoteItem":[]}' });
  await ask();
  const live = faults.sentences();
  expect(live.join('\n')).toContain('createQuote /instantSyncQuote: expected');
  expect(live.join('\n')).toContain('createQuote: expected member "buyerRequestedQuoteLevel"');
  for (let n = 0; n < 3; n++) await ask();
  expect(faults.sentences()).toEqual(live);
  const quiet = faults.sentences(Date.now() + 2000);
  expect(quiet).toEqual([...live, expect.stringMatching(/^MEF115:7\.1\.1-Buyer: .* seen the same, \d times$/)]);
  await stage.close();
});

async function free(): Promise<{ port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { port };
}
