import { expect, test } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Overview } from '../reports/overview/overview';
import type { RunRecord } from '../reports/record';
import { run, tell } from './testing/command';
import { filesWith } from './testing/leaks';
import { observing, played, type PlayedParty } from './testing/observing';
import { profileFor, secrets, writeProfile } from './testing/profile';

const quotes = '/mefApi/sonata/quoteManagement/v8';
const token = 'canary-token-of-the-buyer';
const password = 'canary-secret-of-the-buyer';

let folder: string;
let seller: PlayedParty;
let buyer: PlayedParty;

test.beforeEach(async ({}, info) => {
  folder = info.outputPath('cwd');
  mkdirSync(folder, { recursive: true });
  seller = await played((request, response) => answer(request.url!, response));
  buyer = await played((_, response) => response.writeHead(204).end());
});
test.afterEach(() => [seller, buyer].forEach((party) => party.close()));

/** A Seller whose quotes have nothing but an id, and which sends a notification for every registration. */
function answer(path: string, response: ServerResponse): void {
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (path === '/oauth/token') return void json(200, { access_token: token, token_type: 'Bearer', expires_in: 300 });
  if (path === `${quotes}/hub`) {
    const { callback } = JSON.parse(seller.asked.at(-1)!.body) as { callback: string };
    json(201, { id: 'hub-1', callback });
    const event = { eventId: '1', eventTime: '2026-01-01T00:00:00.000Z', eventType: 'quoteStateChangeEvent', event: {} };
    const url = `${callback}/mefApi/sonata/quoteNotification/v8/listener/quoteStateChangeEvent`;
    return void fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(event) });
  }
  json(200, { id: path.slice(path.lastIndexOf('/') + 1) });
}

function profile(change: (profile: any) => void = () => undefined): string {
  const made = profileFor(seller.url);
  change(made);
  return writeProfile(folder, made);
}

/** The record of a party; where there is one party only it stands in the folder itself. */
function recordIn(place: string, side = 'seller'): RunRecord {
  const own = join(folder, place, side, 'record.json');
  return JSON.parse(readFileSync(existsSync(own) ? own : join(folder, place, 'record.json'), 'utf8')) as RunRecord;
}
const ask = (url: string, init: RequestInit = {}) =>
  fetch(url, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

test('between two parties: passed on, judged, told, written down without secrets', async () => {
  const observed = await observing(
    folder,
    [
      '-p',
      profile(),
      '-l',
      '0',
      '--callback-listen',
      '0',
      '--callback-target',
      `${buyer.url}/cb`,
      '--rewrite-callbacks',
      '-o',
      'out',
      '--json',
    ],
    2,
  );
  const [toSeller, toBuyer] = observed.urls as [string, string];
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'buyer-x', client_secret: password });
  expect(await (await fetch(`${toSeller}/oauth/token`, { method: 'POST', body: form })).json()).toMatchObject({ access_token: token });
  expect(await (await ask(`${toSeller}${quotes}/quote/q-1`)).json()).toEqual({ id: 'q-1' });
  const registration = { callback: `${buyer.url}/cb`, query: 'eventType=quoteStateChangeEvent' };
  const registered = await ask(`${toSeller}${quotes}/hub`, { method: 'POST', body: JSON.stringify(registration) });
  expect([registered.status, JSON.parse(seller.asked.at(-1)!.body)]).toEqual([201, { ...registration, callback: `${toBuyer}/cb` }]);
  await expect
    .poll(() => buyer.asked.map(({ url }) => url))
    .toEqual(['/cb/mefApi/sonata/quoteNotification/v8/listener/quoteStateChangeEvent']);
  const elsewhere = await ask(`${toSeller}${quotes}/hub`, { method: 'POST', body: JSON.stringify({ callback: 'http://127.0.0.1:9/x' }) });
  expect([elsewhere.status, await elsewhere.text()]).toEqual([
    403,
    'lso-conformance observe: the callback http://127.0.0.1:9/x is not among the addresses that it may call; add a route to the Buyer for it.\n',
  ]);
  expect((await fetch(`${toBuyer}/other`)).status).toBe(403);
  const { code, stdout, stderr } = await observed.stop();

  expect(code).toBe(1);
  expect(stderr).toMatch(/^✗ MEF115:R\d+.* MUST: the Seller .*; expected .*; seen .* \(retrieveQuote, response .*; exchange o-2\)$/m);
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events.at(-1)).toMatchObject({ event: 'end', conformance: 'nonConformant', exitCode: 1 });
  const record = recordIn('out');
  expect(record.header.run.command).toBe('observe');
  const buyers = recordIn('out', 'buyer');
  expect([buyers.header.role, buyers.header.implementation.name, buyers.header.run.command]).toEqual(['buyer', 'buyer-x', 'observe']);
  for (const [side, { judgement }] of [
    ['seller', record],
    ['buyer', buyers],
  ] as const) {
    expect(new Set(events.filter((told) => told.event === 'finding' && told.side === side).map(({ fingerprint }) => fingerprint))).toEqual(
      new Set(judgement.findings.filter(({ operation }) => operation !== 'several').map(({ fingerprint }) => fingerprint)),
    );
  }
  // Its registration says that it is plain text.
  expect(buyers.judgement.findings.map(({ operation, expected }) => `${operation}: ${expected}`)).toContain(
    'quote.registerListener: a JSON body',
  );
  expect(stderr).toMatch(/^✗ .* MUST: the Buyer .*; seen text\/plain.* \(quote\.registerListener, request body; exchange o-3\)$/m);
  expect(record.judgement.findings.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['retrieveQuote', 'quoteStateChangeEvent']),
  );
  expect(record.footer).toMatchObject({ complete: false, exchanges: 4 });
  expect(record.footer!.partial).toEqual(
    expect.arrayContaining([
      expect.stringContaining('no case was run'),
      expect.stringMatching(/^1 request was not passed on: the callback http:\/\/127\.0\.0\.1:9\/x /),
      expect.stringContaining('registrations did not pass byte for byte'),
    ]),
  );
  expect(filesWith(join(folder, 'out'), [token, password, ...Object.values(secrets)])).toEqual([]);
  expect(readFileSync(join(folder, 'out/seller/exchanges.har'), 'utf8')).toContain('"as":"buyer-x"');

  // What was seen to pass is judged alike when it is read from the recording.
  const audited = await run(['audit', 'out/seller/exchanges.har', '-p', 'profile.yaml', '-o', 'audited'], { cwd: folder, env: secrets });
  expect(audited.code).toBe(1);
  const prints = (place: string, side: string) =>
    recordIn(place, side)
      .judgement.findings.map(({ fingerprint, exchange }) => `${fingerprint} ${exchange}`)
      .sort();
  for (const side of ['seller', 'buyer']) expect(prints('audited', side)).toEqual(prints('out', side));
});

test('a target that is down: 502 to the Buyer, and the report says whose it is', async () => {
  const observed = await observing(folder, ['-p', profile(), '-l', '0', '-t', 'http://127.0.0.1:9', '-o', 'out']);
  const answered = await ask(`${observed.urls[0]}${quotes}/quote/1`);
  expect(answered.status).toBe(502);
  expect(await answered.text()).toMatch(
    /^lso-conformance observe: the target of this proxy cannot be reached\. Nothing answers at 127\.0\.0\.1:9: /,
  );
  const { code, stderr } = await observed.stop('SIGTERM');
  expect(code).toBe(2);
  expect(stderr).toContain('· Nothing answers at 127.0.0.1:9: the connection was refused.');
  const { footer, unanswered } = recordIn('out');
  expect(footer!.partial).toContain('1 request had no complete answer: Nothing answers at 127.0.0.1:9: the connection was refused.');
  expect(unanswered).toEqual(['o-1']);
});

test('without a profile: where the Seller is, is said, and what both parties do is what they are judged by', async () => {
  const observed = await observing(folder, ['-l', '0', '-t', seller.url, '-o', 'out']);
  expect((await ask(`${observed.urls[0]}${quotes}/quote/q-1`)).status).toBe(200);
  const { code } = await observed.stop();
  expect(code).toBe(1);
  const [sellers, buyers] = [recordIn('out'), recordIn('out', 'buyer')];
  expect([Object.keys(sellers.header.bases), Object.keys(sellers.header.profile.ics)]).toEqual([['quote'], ['quote']]);
  expect(sellers.judgement.findings.some(({ requirements }) => requirements.includes('MEF115:R9'))).toBe(true);
  expect([buyers.header.role, buyers.judgement.judged, buyers.judgement.findings]).toEqual(['buyer', 1, []]);
  const overview = JSON.parse(readFileSync(join(folder, 'out/overview.json'), 'utf8')) as Overview;
  expect(overview.parties.map(({ side, conformance, folder }) => [side, conformance, folder])).toEqual([
    ['seller', 'nonConformant', 'seller'],
    ['buyer', 'incomplete', 'buyer'],
  ]);
});

test('what passes below another path than the Seller’s is not judged, and that is told with what to do', async () => {
  const observed = await observing(folder, ['-l', '0', '-t', seller.url, '-o', 'out']);
  for (const id of ['q-1', 'q-2']) expect((await ask(`${observed.urls[0]}/gateway/one${quotes}/quote/${id}`)).status).toBe(200);
  const { code, stderr } = await observed.stop();
  expect(code).toBe(2);
  expect(stderr.match(/looks like LSO and is not judged: say where the Seller is by --target \S+/g)).toEqual([
    `looks like LSO and is not judged: say where the Seller is by --target ${seller.url}/gateway/one,`,
  ]);
  expect(recordIn('out').footer!.partial).toContain("2 exchanges look like LSO below another path than the Seller's: they were not judged");
});

test('one side can be chosen', async () => {
  const observed = await observing(folder, ['-l', '0', '-t', seller.url, '-o', 'out', '--side', 'buyer']);
  expect((await ask(`${observed.urls[0]}${quotes}/quote/q-1`)).status).toBe(200);
  // What the Seller has done wrong is not held against the Buyer.
  expect((await observed.stop()).code).toBe(2);
  expect(recordIn('out').header.role).toBe('buyer');
});

test('it ends by itself, and no traffic is never a pass', async () => {
  const { code } = await (await observing(folder, ['-p', profile(), '-l', '0', '-o', 'out', '--for', '1s'])).told;
  expect([code, recordIn('out').footer!.partial]).toEqual([
    2,
    expect.arrayContaining(['no traffic was seen', 'notifications did not pass here: they were not judged']),
  ]);
});

test.describe('whatever happens to the judge', () => {
  test.skip(!existsSync('/proc/self/task'), 'its process can only be found where there is /proc');
  const judgeOf = (pid: number) => Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);

  test('it is lost: traffic flows, another one takes its place, and the report says so', async () => {
    const observed = await observing(folder, ['-p', profile(), '-l', '0', '-o', 'out']);
    const once = async () => expect((await ask(`${observed.urls[0]}${quotes}/quote/1`)).status).toBe(200);
    await once();
    const written = join(folder, 'out/exchanges/observed.ndjson');
    await expect.poll(() => (existsSync(written) ? readFileSync(written, 'utf8') : ''), { timeout: 30_000 }).toContain('o-1');
    process.kill(judgeOf(observed.child.pid!), 'SIGKILL');
    for (let n = 0; n < 20; n++) await once();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await once();
    const { code, stderr } = await observed.stop();
    expect(stderr).toContain('The judge was lost; traffic flows on, and another one takes its place.');
    expect(stderr.includes('is kept in')).toBe(existsSync(join(folder, 'out/exchanges')));
    const { footer, judgement } = recordIn('out');
    expect(code).toBe(1);
    expect(footer!.errors).toEqual(['the judge beside the proxy was lost once']);
    // Those that the lost one held, and those that passed before the next one was there.
    const missed = footer!.partial!.map((why) => Number(/^(\d+) (?:of \d+ )?exchanges were not judged: /.exec(why)?.[1] ?? 0));
    expect(judgement.judged).toBe(22 - missed.reduce((sum, count) => sum + count, 0));
  });

  test('the proxy is killed: what passed until then is judged and kept, and marked incomplete', async () => {
    const observed = await observing(folder, ['-p', profile(), '-l', '0', '-o', 'out']);
    expect((await ask(`${observed.urls[0]}${quotes}/quote/1`)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 200));
    void observed.stop('SIGKILL');
    await expect.poll(() => existsSync(join(folder, 'out/index.html')), { timeout: 20_000 }).toBe(true);
    const { footer, judgement } = recordIn('out');
    expect(footer).toMatchObject({ complete: false, errors: [expect.stringContaining('came to a sudden end')] });
    expect(judgement.judged).toBe(1);
  });
});

test.describe('what cannot be done is said in one sentence, with exit code 3', () => {
  const refusals: Array<[what: string, args: () => string[], sentence: () => RegExp]> = [
    ['no such profile', () => ['-p', 'nowhere.yaml', '-l', '0'], () => /^There is no profile nowhere\.yaml\.\n$/],
    [
      'neither a profile nor a target',
      () => ['-l', '0'],
      () => /^Nothing says where the Seller is: use --target, or a profile of the Seller\.\n$/,
    ],
    [
      'no place to listen',
      () => ['-p', profile()],
      () => /^Nothing says where the Buyer is to call: use --listen, or observe\.routes in the profile\.\n$/,
    ],
    [
      'no port',
      () => ['-p', profile(), '-l', 'http'],
      () => /^"http" is no place to listen; it must be a port, or an address and a port, as 127\.0\.0\.1:8080\.\n$/,
    ],
    [
      'a port in use',
      () => ['-p', profile(), '-l', new URL(seller.url).port],
      () => new RegExp(`^Port ${new URL(seller.url).port} is in use on 127\\.0\\.0\\.1; listen on another\\.\n$`),
    ],
    [
      'an address of another machine',
      () => ['-p', profile(), '-l', '192.0.2.1:0'],
      () => /^Cannot listen on 192\.0\.2\.1 \(EADDRNOTAVAIL\)\.\n$/,
    ],
    [
      'a target that is no URL',
      () => ['-p', profile(), '-l', '0', '-t', 'seller'],
      () => /^The target "seller" is no http or https URL\.\n$/,
    ],
    [
      'a certificate without its key',
      () => ['-p', profile(), '-l', '0', '--cert', 'a.pem'],
      () => /^--cert and --key belong together\.\n$/,
    ],
    [
      'a certificate that is none',
      () => ['-p', profile(), '-l', '0', '--cert', 'profile.yaml', '--key', 'profile.yaml'],
      () => /profile\.yaml is no PEM file\.\n$/,
    ],
    [
      'callbacks without a listener',
      () => ['-p', profile(), '-l', '0', '--rewrite-callbacks'],
      () => /^Callbacks can only be rewritten with a route to the Buyer: .*\n$/,
    ],
    [
      'a time without a unit',
      () => ['-p', profile(), '-l', '0', '--for', '10'],
      () => /It must be a number with its unit, as 30s, 10m or 8h\./,
    ],
    [
      'a capability that there is not',
      () => ['-p', profile((made) => (made.ics.quote.teleport = true)), '-l', '0'],
      () => /profile\.yaml: ics\.quote has no capability "teleport"; there are: .*\n$/,
    ],
    [
      'a route that is wrong in the profile',
      () => ['-p', profile((made) => (made.observe = { routes: [{ to: 'sellers', listen: 0 }] }))],
      () => /observe\.routes\.0\.to: expected one of seller, buyer; seen another text\.\n$/,
    ],
    [
      'a certificate of the profile that is not there',
      () => ['-p', profile((made) => (made.observe = { routes: [{ to: 'seller', listen: 0, tls: { cert: 'a.pem', key: 'a.key' } }] }))],
      () => /a\.pem cannot be read \(ENOENT\)\.\n$/,
    ],
    [
      'a folder that is used',
      () => (writeFileSync(join(folder, 'x'), ''), ['-p', profile(), '-l', '0', '-o', '.']),
      () => /is not empty; a run wants a folder of its own\.\n$/,
    ],
  ];
  for (const [what, args, sentence] of refusals) {
    test(what, async () => {
      const { code, stderr, stdout } = await tell(['observe', ...args()], { cwd: folder, env: secrets });
      expect(stderr).toMatch(sentence());
      expect([code, stdout]).toEqual([3, '']);
      expect(existsSync(join(folder, 'reports'))).toBe(false);
    });
  }
});
