import { expect, test } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Hooks } from '../fixtures/emulators/seller/hooks';
import { referenceProfile } from '../fixtures/profile/reference';
import { scopeOf } from '../fixtures/profile/scope';
import type { Finding } from '../judge/finding';
import { judge } from '../judge/judge';
import { writeHar, type HarEntry } from '../reports/har';
import type { RunRecord } from '../reports/record';
import { nameless } from '../reports/audit/strangers';
import type { Report } from '../reports/report';
import { shapes } from '../schemas/validator';
import { coveredFor } from '../standards/covered';
import type { Exchange } from '../standards/exchange';
import { tell, type Told } from './testing/command';
import { secrets, profileFor, writeProfile } from './testing/profile';
import { recordedTraffic } from './testing/traffic';

test.describe.configure({ timeout: 120_000 });

/** One fault that a single answer shows, and one that only several show together. */
const forgetful: Hooks = {
  answer: ({ operation }, { body }) => {
    if (operation === 'createQuote' || operation === 'retrieveQuote') delete body.stateChange;
    if (operation === 'retrieveProductOrder' && body.state === 'completed')
      body.stateChange = body.stateChange.filter(({ state }: { state: string }) => state === 'completed');
  },
};

let honest: Exchange[];
let faulty: Exchange[];
let base: string;

test.beforeAll(async ({}, info) => {
  base = info.outputPath('audited');
  honest = await recordedTraffic(join(base, 'honest'));
  faulty = await recordedTraffic(join(base, 'faulty'), forgetful);
});

/** Runs in a folder of its own; the record is that of the Seller, when there is one only. */
async function audited(name: string, args: string[]): Promise<Told & { record?: RunRecord; buyer?: RunRecord; out: string }> {
  const cwd = join(base, name);
  mkdirSync(cwd, { recursive: true });
  const told = await tell(['audit', ...args, '--out', 'out'], { cwd, env: secrets });
  const recordIn = (...folders: string[]) => {
    const file = folders.map((folder) => join(cwd, 'out', folder, 'record.json')).find((place) => existsSync(place));
    return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as RunRecord);
  };
  const out = existsSync(join(cwd, 'out/seller')) ? join(cwd, 'out/seller') : join(cwd, 'out');
  return { ...told, out, record: recordIn('seller', '.'), buyer: recordIn('buyer', '.') };
}

async function har(name: string, exchanges: readonly Exchange[]): Promise<string> {
  const file = join(base, name);
  mkdirSync(dirname(file), { recursive: true });
  const header = { tool: { name: 'lso-conformance', version: '0' } } as RunRecord['header'];
  const judgement = { findings: [], exercised: {}, judged: 0, passedOver: 0 };
  await writeHar(file, exchanges, { header, cases: [], judgement });
  return file;
}

/** The entries as another tool would have written them: nothing of ours, headers in capitals. */
async function foreign(
  name: string,
  exchanges: readonly Exchange[],
  change: (entry: HarEntry) => unknown = () => undefined,
): Promise<string> {
  const whole = JSON.parse(readFileSync(await har(name, exchanges), 'utf8'));
  for (const entry of whole.log.entries) {
    delete entry._lso;
    for (const header of entry.response.headers) header.name = header.name.toUpperCase();
    change(entry);
  }
  writeFileSync(join(base, name), JSON.stringify(whole, null, 1));
  return join(base, name);
}

/** Findings as they are compared: whoever provoked them. */
function known(findings: readonly Finding[]): string[] {
  return findings.map((finding) => JSON.stringify({ ...finding, case: undefined })).sort();
}

function live(exchanges: readonly Exchange[]) {
  return judge(exchanges, scopeOf(referenceProfile(new URL(exchanges[0]!.request.url).origin, '')), shapes);
}

/** What the Buyer of some traffic is found to do by whoever was not there when it began. */
function shownBy(exchanges: readonly Exchange[]) {
  const functions = coveredFor('Buyer').map((standard) => ({ standard, base: standard.basePath }));
  return judge(exchanges, { role: 'Buyer', functions, errata: {}, agreed: { unprovoked: true, underWay: 2000 } }, shapes);
}

const quotes = () => honest.filter(({ to, request }) => to === 'IUT' && request.url.includes('quoteManagement'));
const isQuote = ({ request }: HarEntry) => request.method === 'POST' && /\/quote(\?|$)/.test(request.url);

for (const [name, traffic] of [
  ['the reference', () => honest],
  ['a mutant', () => faulty],
] as const) {
  for (const window of ['5000', '12']) {
    test(`of ${name}'s own exchanges it finds what a run finds, window ${window}`, async () => {
      const exchanges = traffic();
      const expected = live(exchanges);
      const folder = `${name}-${window}`.replace(' ', '-');
      const { code, record, buyer } = await audited(folder, [await har(`${folder}/exchanges.har`, exchanges), '--window', window]);
      expect(known(record!.judgement.findings)).toEqual(known(expected.findings));
      expect(record!.judgement.exercised).toEqual(expected.exercised);
      expect(record!.judgement.judged).toBe(expected.judged);
      expect(code).toBe(name === 'a mutant' ? 1 : 2);
      expect(record!.footer!.partial!.some((why) => why.includes('--window'))).toBe(window === '12');
      const red = new Set(record!.judgement.findings.flatMap(({ requirements }) => requirements));
      expect([...red].filter((id) => ['MEF115:R36', 'MEF123:R19'].includes(id))).toHaveLength(name === 'a mutant' ? 2 : 0);
      if (name !== 'a mutant') expect(red.size).toBe(0);
      // The Buyer of this traffic is ours, and does as it should; so it was never shown to be wrong, and never to be right.
      expect(buyer!.judgement.findings).toEqual([]);
      expect(buyer!.judgement).toEqual(shownBy(exchanges));
    });
  }
}

test('what only a test can show is not exercised, and nothing is called conformant', async () => {
  const { code, stdout, out } = await audited('passive', [await har('passive/a.har', honest), '--json', '--side', 'seller']);
  const report = JSON.parse(stdout);
  expect(code).toBe(2);
  expect(report.conformance).toBe('incomplete');
  expect(report.because).toContain('recorded traffic was judged: what only a test can show is not exercised');
  const verdict = (id: string) => report.requirements.find((row: { id: string }) => row.id === id).verdict;
  expect(verdict('MEF115:R53')).toBe('notExercised');
  expect(verdict('MEF115:R26')).toBe('pass');
  const left = ['ctrf.json', 'exchanges.har', 'junit.xml', 'manifest.json', 'record.json', 'report.html', 'report.json', 'summary.md'];
  expect(readdirSync(out).sort()).toEqual(left);
  expect((await tell(['report', 'verify', out], { cwd: base })).code).toBe(2);
  expect((await tell(['report', 'render', out, '--out', join(base, 'passive/again')], { cwd: base })).code).toBe(0);
});

test('the lines of our recorder are read as well', async () => {
  const { record } = await audited('lines', [join(base, 'faulty/w0.ndjson')]);
  expect(known(record!.judgement.findings)).toEqual(known(live(faulty).findings));
});

test("another tool's HAR gives the same findings of form", async () => {
  const { record } = await audited('foreign', [await foreign('foreign/a.har', faulty)]);
  const named = (findings: readonly Finding[]) =>
    new Set(findings.map(({ requirements, pointer, seen }) => `${requirements} ${pointer} ${seen}`));
  const expected = live(faulty.map((exchange) => ({ ...exchange, as: undefined })));
  expect(named(record!.judgement.findings)).toEqual(named(expected.findings));
  expect(record!.judgement.judged).toBe(expected.judged);
});

test('bodies are read in whatever form they were recorded', async () => {
  const packed = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync };
  for (const [coding, pack] of Object.entries(packed)) {
    const file = await foreign(`coded-${coding}/a.har`, quotes(), ({ response }) => {
      const text = response.content.text;
      if (text === undefined) return;
      response.headers.push({ name: 'Content-Encoding', value: coding });
      Object.assign(response.content, { text: pack(Buffer.from(text)).toString('base64'), encoding: 'base64' });
    });
    const { record } = await audited(`coded-${coding}`, [file]);
    expect(record!.judgement.findings, coding).toEqual([]);
    expect(record!.judgement.exercised['MEF115:R9'], coding).toBeGreaterThan(3);
  }
});

test('what the recording leaves out is no fault of the Seller', async () => {
  let cut = 0;
  const file = await foreign('cut/a.har', quotes(), (entry) => {
    if (!isQuote(entry)) return;
    const { content } = entry.response;
    content.size = content.text!.length;
    if (cut++ % 2 === 0) content.text = content.text!.slice(0, 100);
    else delete content.text;
  });
  const { record } = await audited('cut', [file]);
  expect(cut).toBeGreaterThan(1);
  expect(record!.judgement.findings).toEqual([]);
  expect(record!.footer!.partial!.join()).toContain('a body is cut off in the recording');
  expect(record!.footer!.partial!.join()).toContain('the body of the answer is not in the recording');
});

test('bodies in files of their own are missing, and it is said how to record them', async () => {
  const file = await foreign('attached/a.har', quotes(), (entry) => {
    if (!isQuote(entry)) return;
    Object.assign(entry.response.content, { _file: 'some.json' });
    delete entry.response.content.text;
  });
  const { record } = await audited('attached', [file]);
  expect(record!.judgement.findings).toEqual([]);
  expect(record!.footer!.partial!.join()).toContain('its body stands in a file of its own; record with bodies in the HAR');
});

test('of what is no LSO traffic nothing can be missing', async () => {
  const file = await foreign('web/a.har', quotes());
  const whole = JSON.parse(readFileSync(file, 'utf8'));
  const page = structuredClone(whole.log.entries[0]);
  Object.assign(page.request, { url: 'https://www.example.com/logo.png', method: 'GET', postData: undefined });
  Object.assign(page.response, { headers: [], content: { size: 500, mimeType: 'image/png' } });
  whole.log.entries.unshift(page);
  writeFileSync(file, JSON.stringify(whole));
  const { record } = await audited('web', [file]);
  expect(record!.audit).toMatchObject({ passedOver: 1 });
  expect(record!.footer!.partial!.join()).not.toContain('not judged:');
});

test('a body that is no JSON is a fault all the same', async () => {
  const file = await foreign(
    'nonsense/a.har',
    quotes(),
    (entry) => isQuote(entry) && Object.assign(entry.response.content, { text: '{"id": ', size: 7 }),
  );
  const { code, record } = await audited('nonsense', [file]);
  expect(code).toBe(1);
  expect(record!.judgement.findings.some(({ requirements }) => requirements.includes('MEF115:R9'))).toBe(true);
});

test('a broken entry is told with its index, and the others are judged', async () => {
  const file = await foreign('broken/a.har', quotes());
  const text = readFileSync(file, 'utf8');
  const second = text.indexOf('"startedDateTime"', text.indexOf('"startedDateTime"') + 1);
  writeFileSync(file, `${text.slice(0, second)}"oops" ${text.slice(second)}`);
  const { record } = await audited('broken', [file]);
  expect(record!.audit!.broken).toEqual([{ file: 'a.har', index: 1, because: 'it is not JSON' }]);
  expect(record!.judgement.judged).toBe(quotes().length - 1);
});

test('of a file that ends half-way what was read is judged', async () => {
  const file = await foreign('half/a.har', quotes());
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, text.lastIndexOf('"startedDateTime"') + 40));
  const { code, record } = await audited('half', [file]);
  expect(code).toBe(2);
  expect(record!.judgement.judged).toBe(quotes().length - 1);
  expect(record!.footer!.partial!.join()).toContain(`a.har ends half-way, after ${quotes().length - 1} entries`);
});

for (const [what, content, sentence, name = 'a.har'] of [
  ['no JSON at all', '<html>', /is not JSON/],
  ['a HAR that is compressed', '\u001f\ufffd', /^a\.har\.gz is compressed.*unpack it first/, 'a.har.gz'],
  ['JSON that is damaged', '{"log": oops', /this is not JSON, and so no HAR/],
  ['JSON that is no HAR', '{"a": 1}', /it has no log\.entries/],
  ['a HAR without LSO', '{"log":{"entries":[]}}', /^None of 0 exchanges is with an LSO API/],
] as const) {
  test(`${what} is refused in one sentence`, async () => {
    const folder = what.replaceAll(' ', '-');
    mkdirSync(join(base, folder));
    writeFileSync(join(base, folder, name), content);
    const { code, stderr } = await audited(folder, [name]);
    expect(code).toBe(3);
    const said = stderr.trim().split('\n');
    expect(said.at(-1)).toMatch(sentence);
    expect(said.length).toBeLessThan(3);
    expect(existsSync(join(base, folder, 'out'))).toBe(false);
  });
}

test('APIs below another path are judged once it is told', async () => {
  const moved = (prefix: string) => (entry: HarEntry) => {
    entry.request.url = entry.request.url.replace('/mefApi/sonata/', prefix);
  };
  for (const [name, prefix, option] of [
    ['gateway', '/api/v1/mefApi/sonata/', '/api/v1/mefApi/sonata'],
    ['billie', '/billie/', '/billie'],
  ] as const) {
    const file = await foreign(`${name}/a.har`, quotes(), moved(prefix));
    const refused = await audited(`${name}-refused`, [file]);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain(`try --base-path ${option}`);
    const { record } = await audited(name, [file, '--base-path', option]);
    expect(record!.judgement).toMatchObject({ judged: quotes().length, findings: [] });
  }
});

test('several parties are told apart, and one can be chosen', async () => {
  const file = await foreign('several/a.har', quotes(), (entry) => {
    entry.request.url = entry.request.url.replace(/^http:\/\/[^/]+/, 'https://one.example');
  });
  const other = await foreign('several/b.har', faulty, (entry) => {
    if (!/\/listener\//.test(entry.request.url))
      entry.request.url = entry.request.url.replace(/^http:\/\/[^/]+/, 'https://two.example:8443');
  });
  const both = await audited('both', [file, other, '--json']);
  const reports = JSON.parse(both.stdout) as Report[];
  expect(reports.map(({ role, implementation, profile, exitCode }) => [role, implementation.name, profile.root, exitCode])).toEqual([
    ['seller', 'one.example', 'one.example', 2],
    ['seller', 'two.example:8443', 'two.example:8443', 1],
    ['buyer', nameless, 'one.example', 2],
    ['buyer', nameless, 'two.example:8443', 2],
  ]);
  expect(both.code).toBe(1);
  expect(readdirSync(both.out).sort()).toEqual([
    `buyer-${nameless.replaceAll(' ', '_')}`,
    `buyer-${nameless.replaceAll(' ', '_')}-2`,
    'index.html',
    'overview.json',
    'seller-one.example',
    'seller-two.example_8443',
    'summary.md',
  ]);
  const chosen = await audited('chosen', [dirname(file), '--party', 'one.example']);
  expect(chosen.code).toBe(2);
  const unknown = await audited('unknown', [file, '--party', 'three.example']);
  expect(unknown.code).toBe(3);
  expect(unknown.stderr).toContain('there is some with one.example');
});

test('with a profile what is not declared is not judged', async () => {
  const profile = profileFor(new URL(quotes()[0]!.request.url).origin);
  profile.ics = { quote: profile.ics.quote! };
  delete profile.policy;
  mkdirSync(join(base, 'profiled'));
  writeProfile(join(base, 'profiled'), profile);
  const { record, stderr } = await audited('profiled', [await har('profiled/a.har', honest), '--profile', 'profile.yaml']);
  expect(record, stderr).toBeDefined();
  expect(Object.keys(record!.header.bases)).toEqual(['quote']);
  expect(record!.header.implementation).toEqual(profile.implementation);
  expect(record!.traffic!.order).toBeGreaterThan(0);
  const judged = Object.keys(record!.judgement.exercised);
  expect(judged.every((id) => id.startsWith('MEF115:'))).toBe(true);
});

test('no secret of a recording is written down', async () => {
  const canary = 'canary-of-a-recording';
  const file = await foreign('secret/a.har', faulty, ({ request }) => {
    request.headers = [
      ...request.headers.filter(({ name }) => name !== 'authorization'),
      { name: 'Authorization', value: `Bearer ${canary}` },
      { name: 'X-Gateway-Token', value: canary },
      { name: 'X-Nordhavn-Key', value: canary },
      { name: 'Idempotency-Key', value: 'of-one-request' },
    ];
  });
  const { out, record } = await audited('secret', [file]);
  expect(record!.footer!.exchanges).toBeGreaterThan(0);
  for (const name of readdirSync(out)) expect(readFileSync(join(out, name), 'utf8'), name).not.toContain(canary);
  expect(readFileSync(join(out, 'exchanges.har'), 'utf8')).toContain('of-one-request');
});
