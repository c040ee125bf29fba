import { expect, test } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buyerMutantNamed } from '../fixtures/mutants/buyer';
import type { BuyerProfile } from '../fixtures/profile/buyer/profile';
import { buyerScopeOf } from '../fixtures/profile/buyer/scope';
import type { Finding } from '../judge/finding';
import { judge } from '../judge/judge';
import { writeHar, type HarEntry } from '../reports/har';
import type { Overview } from '../reports/overview/overview';
import type { RunRecord } from '../reports/record';
import { shapes } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import { tell } from './testing/command';
import { profileFor, secrets, writeProfile } from './testing/profile';
import { buyersTraffic, recordedTraffic, type BuyersTraffic } from './testing/traffic';

test.describe.configure({ timeout: 180_000 });

let base: string;
/** What a Buyer of quotes does, and what one does that alters ids; what our cases and the emulated Seller say to each other. */
let reference: BuyersTraffic;
let mutant: BuyersTraffic;
let both: Exchange[];

test.beforeAll(async ({}, info) => {
  base = info.outputPath('sides');
  reference = await buyersTraffic(join(base, 'reference'), ['quote']);
  mutant = await buyersTraffic(join(base, 'mutant'), ['quote'], buyerMutantNamed('quote/alters-the-id'));
  both = await recordedTraffic(join(base, 'both'));
});

async function har(name: string, exchanges: readonly Exchange[]): Promise<string> {
  const file = join(base, name);
  mkdirSync(join(file, '..'), { recursive: true });
  const header = { tool: { name: 'lso-conformance', version: '0' } } as RunRecord['header'];
  await writeHar(file, exchanges, { header, cases: [], judgement: { findings: [], exercised: {}, judged: 0, passedOver: 0 } });
  return file;
}

/** The entries as another tool would have written them. */
async function foreign(name: string, exchanges: readonly Exchange[], change: (entry: HarEntry, index: number) => void): Promise<string> {
  const file = await har(name, exchanges);
  const whole = JSON.parse(readFileSync(file, 'utf8'));
  for (const [index, entry] of whole.log.entries.entries()) {
    delete entry._lso;
    change(entry, index);
  }
  writeFileSync(file, JSON.stringify(whole));
  return file;
}

async function audited(name: string, args: string[]) {
  const cwd = join(base, name);
  mkdirSync(cwd, { recursive: true });
  const told = await tell(['audit', ...args, '--out', 'out'], { cwd, env: secrets });
  const parse = <T>(...parts: string[]) => JSON.parse(readFileSync(join(cwd, 'out', ...parts), 'utf8')) as T;
  const overview = existsSync(join(cwd, 'out/overview.json')) ? parse<Overview>('overview.json') : undefined;
  const record = (folder = '.') => parse<RunRecord>(folder, 'record.json');
  return { ...told, out: join(cwd, 'out'), overview, record };
}

/** The profile as it would be in a file. */
function buyersProfile(folder: string, { profile }: BuyersTraffic): string {
  const { seller: _, ...written } = structuredClone(profile) as BuyerProfile & { auth: { clientSecret?: string } };
  written.auth.clientSecret = '${SECRET_ONE}';
  written.listener!.credentials!.value = '${SECRET_TWO}';
  for (const declared of Object.values(written.ics))
    for (const derived of ['severalBuyers', 'oneBuyer', 'severalSellers', 'oneSeller', 'tokens', 'guardedListener'])
      delete declared[derived];
  mkdirSync(folder, { recursive: true });
  return writeProfile(folder, written, 'buyer.yaml');
}

const known = (findings: readonly Finding[]) => findings.map((finding) => JSON.stringify({ ...finding, case: undefined })).sort();

for (const [name, traffic] of [
  ['the reference Buyer', () => reference],
  ['a mutant Buyer', () => mutant],
] as const) {
  test(`of ${name}'s own run it finds what the run finds`, async () => {
    const { exchanges, profile, root } = traffic();
    const live = judge(exchanges, buyerScopeOf(profile, root), shapes);
    const folder = name.replaceAll(' ', '-');
    const { code, record, stderr } = await audited(folder, [
      await har(`${folder}/a.har`, exchanges),
      '--profile',
      buyersProfile(join(base, folder), traffic()),
    ]);
    expect(stderr).toContain('this harness is the Seller');
    const { judgement, header } = record();
    expect([header.role, header.implementation]).toEqual(['buyer', profile.implementation]);
    expect(known(judgement.findings)).toEqual(known(live.findings));
    expect(judgement.exercised).toEqual(live.exercised);
    const red = new Set(judgement.findings.flatMap(({ requirements }) => requirements));
    expect([...red]).toEqual(name === 'a mutant Buyer' ? ['MEF115:6.4-Buyer'] : []);
    // What only a test can show is never a pass.
    const { requirements, conformance, exitCode } = JSON.parse(readFileSync(join(base, folder, 'out/report.json'), 'utf8'));
    const verdict = (id: string) => requirements.find((row: { id: string }) => row.id === id).verdict;
    expect([conformance, exitCode, code]).toEqual(['incomplete', 2, 2]);
    expect([verdict('MEF115:R15'), verdict('MEF115:6.4-Buyer')]).toEqual(['pass', name === 'a mutant Buyer' ? 'warning' : 'pass']);
    expect(judgement.exercised['MEF115:5.7-Buyer']).toBeUndefined();
  });
}

for (const [name, broken] of [
  ['quote/says-not-when', ['MEF115:R11', 'MEF115:R16', 'MEF115:R9']],
  ['quote/describes-what-it-deletes', ['MEF115:R48', 'MEF115:R49']],
  ['quote/thanks-for-news', ['MEF115:6.8-Buyer']],
  ['quote/insists', ['MEF115:7.1.1-Buyer']],
] as const) {
  test(`without a profile the recorded traffic of ${name} shows what is wrong with it, and no more`, async () => {
    const folder = name.replace('/', '-');
    const { exchanges } = await buyersTraffic(join(base, `${folder}-run`), ['quote'], buyerMutantNamed(name));
    const { code, record } = await audited(folder, [await har(`${folder}/a.har`, exchanges), '--side', 'buyer']);
    expect([...new Set(record().judgement.findings.flatMap(({ requirements }) => requirements))].sort()).toEqual(broken);
    const isMust = record().judgement.findings.some(({ level }) => level === 'MUST');
    expect(code).toBe(isMust ? 1 : 2);
    expect(record().judgement.findings.every(({ whose }) => whose === 'IUT')).toBe(true);
  });
}

test('each side is held to its own: what one does wrong is not held against the other', async () => {
  const url = /\/mefApi\/sonata\/quoteManagement\/v8\/quote$/;
  const file = await foreign('fault/a.har', both, ({ request }) => {
    if (request.method === 'POST' && url.test(request.url)) {
      const { instantSyncQuote: _, ...rest } = JSON.parse(request.postData!.text!);
      request.postData!.text = JSON.stringify(rest);
    }
  });
  const { code, overview, record, out } = await audited('fault', [file]);
  expect(code).toBe(1);
  expect(record('seller').judgement.findings.filter(({ requirements }) => !requirements.includes('MEF115:R26'))).toEqual([]);
  expect(record('buyer').judgement.findings.map(({ requirements }) => requirements.join())).toContain('MEF115:R16');
  expect(overview!.parties.map(({ side, exitCode, folder }) => [side, exitCode, folder])).toEqual([
    ['seller', record('seller').judgement.findings.length > 0 ? 1 : 2, 'seller'],
    ['buyer', 1, 'buyer'],
  ]);
  const [, buyer] = overview!.parties;
  expect(buyer!.functions.find(({ fn }) => fn === 'quote')).toMatchObject({ release: 'grace', conformance: 'nonConformant' });
  expect(readFileSync(join(out, 'summary.md'), 'utf8')).toMatch(/\| Buyer \| .* \| Quote \| grace \| Non-conformant \|/);
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  for (const { folder } of overview!.parties) expect(page).toContain(`href="${folder}/report.html"`);
  expect(page).not.toContain('<script');
});

test('the Buyers of a Seller are told apart: by credential, by buyerId, by address', async () => {
  const basic = (user: string) => `Basic ${Buffer.from(`${user}:secret-${user}`).toString('base64')}`;
  const token = `x.${Buffer.from(JSON.stringify({ client_id: 'carrier-b' })).toString('base64url')}.y`;
  const quotes = both.filter(({ to, request }) => to === 'IUT' && request.url.includes('quoteManagement'));
  const ways: Array<[name: string, names: string[], change: (entry: HarEntry, index: number) => void]> = [
    [
      'credential',
      ['carrier-a', 'carrier-b'],
      ({ request }, index) => {
        const value = index % 2 === 0 ? basic('carrier-a') : `Bearer ${token}`;
        request.headers = [...request.headers.filter(({ name }) => name !== 'authorization'), { name: 'Authorization', value }];
      },
    ],
    [
      'buyerId',
      ['A', 'B'],
      ({ request }, index) => void (request.url += `${request.url.includes('?') ? '&' : '?'}buyerId=${'AB'[index % 2]}`),
    ],
    [
      'address',
      ['192.0.2.1', '192.0.2.2'],
      ({ request }, index) => void request.headers.push({ name: 'X-Forwarded-For', value: `192.0.2.${1 + (index % 2)}, 10.0.0.1` }),
    ],
  ];
  for (const [way, names, change] of ways) {
    const file = await foreign(`apart-${way}/a.har`, quotes, change);
    const { overview } = await audited(`apart-${way}`, [file]);
    expect(
      overview!.parties.filter(({ side }) => side === 'buyer').map(({ name }) => name),
      way,
    ).toEqual(names);
    expect(
      overview!.parties.filter(({ side }) => side === 'buyer').map(({ folder }) => folder),
      way,
    ).toEqual(names.map((name) => `buyer-${name}`));
    const one = await audited(`chosen-${way}`, [file, '--party', names[1]!]);
    expect([one.record().header.implementation.name, one.record().judgement.judged], way).toEqual([
      names[1],
      Math.floor(quotes.length / 2),
    ]);
  }
});

test('a notification is of the two between whom its callback was registered', async () => {
  const told = both.filter(({ to }) => to === 'listener').length;
  expect(told).toBeGreaterThan(0);
  const file = await foreign('told/a.har', both, ({ request }) => {
    if (!request.url.includes('/listener/'))
      request.headers = [
        { name: 'Authorization', value: `Basic ${Buffer.from('carrier-a:x').toString('base64')}` },
        ...request.headers.filter(({ name }) => name !== 'authorization'),
      ];
  });
  const { record } = await audited('told', [file]);
  expect(record('buyer').header.implementation.name).toBe('carrier-a');
  expect(record('buyer').judgement.judged).toBe(record('seller').judgement.judged);
  expect(record('buyer').judgement.exercised['MEF123:6.16-Buyer']).toBe(told);
});

test('in a recording of a run of ours the party that we played is not judged, and that is said', async () => {
  const ours = both.map((exchange): Exchange => ({ ...exchange, played: 'Buyer' }));
  const { record, stderr } = await audited('ours', [await har('ours/a.har', ours)]);
  expect(record().header.role).toBe('seller');
  expect(stderr).toContain(`in ${ours.length} exchanges this harness is the Buyer`);
  const none = await audited('ours-buyer', [join(base, 'ours/a.har'), '--side', 'buyer']);
  expect(none.code).toBe(3);
  expect(none.stderr.trim().split('\n').at(-1)).toMatch(
    /^None of \d+ exchanges is of another party on that side; in \d+ exchanges this harness is the Buyer/,
  );
});

test('a profile of each party; a second one of a side, and a baseline for two parties, are refused in a sentence', async () => {
  const folder = join(base, 'profiles');
  const buyers = buyersProfile(folder, reference);
  const sellers = writeProfile(folder, profileFor(new URL(both[0]!.request.url).origin), 'seller.yaml');
  const file = await har('profiles/a.har', both);
  const { record, stderr } = await audited('profiles/both', [file, '-p', sellers, '-p', buyers]);
  expect(record('seller').header.implementation.name, stderr).toBe('embedded reference Seller');
  expect(record('buyer').header.implementation.name).toBe('embedded reference Buyer');
  expect(record('buyer').header.agreed!.unprovoked).toBeUndefined();
  const twice = await audited('profiles/twice', [file, '-p', sellers, '-p', sellers]);
  expect([twice.code, twice.stderr]).toEqual([
    3,
    expect.stringMatching(/seller\.yaml is a second profile of a Seller; one can be judged by only one\.\n$/),
  ]);
  writeFileSync(
    join(folder, 'baseline.json'),
    JSON.stringify({ format: 'lso-conformance/baseline', version: 1, role: 'seller', release: 'grace', known: [], open: [] }),
  );
  const gated = await audited('profiles/gated', [file, '-b', join(folder, 'baseline.json')]);
  expect(gated.code).toBe(3);
  expect(gated.stderr).toMatch(
    /baseline\.json is of one party, and there are 2: Seller .*, Buyer buyer; choose one with --side and --party\.\n$/,
  );
  expect(existsSync(gated.out)).toBe(false);
});

test('a type of product that the release has not may be one that the parties agreed upon, unless the profiles say what they did', async () => {
  const folder = join(base, 'types');
  const buyers = buyersProfile(folder, reference);
  const sellers = writeProfile(folder, profileFor(new URL(both[0]!.request.url).origin), 'seller.yaml');
  const own = (text: string) => text.replaceAll(/urn:mef:lso:spec:sonata:[^"]+/g, 'urn:example:fibre');
  const file = await foreign('types/a.har', both, ({ request, response }) => {
    if (request.postData?.text) request.postData.text = own(request.postData.text);
    if (response.content.text) response.content.text = own(response.content.text);
  });
  const ofType = ({ record }: Awaited<ReturnType<typeof audited>>) =>
    ['seller', 'buyer'].map((side) =>
      record(side).judgement.findings.some(({ pointer }) => pointer?.endsWith('/productConfiguration/@type')),
    );
  expect(ofType(await audited('types/assumed', [file]))).toEqual([false, false]);
  expect(ofType(await audited('types/declared', [file, '-p', sellers, '-p', buyers]))).toEqual([true, true]);
});
