import { expect, test } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import type { Exchange } from '../standards/exchange';
import { conclude } from './conclude';
import { exchangesOf, HarError, writeHar, type HarEntry } from './har';
import { sample, type Sample } from './report.sample';

async function har({ record, exchanges }: Sample, file: string): Promise<any> {
  await writeHar(file, exchanges, record);
  return JSON.parse(readFileSync(file, 'utf8'));
}

test.beforeEach(({}, info) => void mkdirSync(info.outputPath(), { recursive: true }));

test('judging the HAR of a run gives the same findings again', async ({}, info) => {
  const made = sample({ cases: 40 });
  expect(made.record.judgement.findings.length).toBeGreaterThan(10);
  const again = exchangesOf(await har(made, info.outputPath('exchanges.har')));
  expect(conclude(again, made.record.header)).toEqual(made.record.judgement);
});

test('and a HAR that was tampered with does not', async ({}, info) => {
  const made = sample({ cases: 40 });
  const changed = await har(made, info.outputPath('exchanges.har'));
  changed.log.entries[0].response.content.text = '{}';
  expect(conclude(exchangesOf(changed), made.record.header).findings).not.toEqual(made.record.judgement.findings);
});

const odd: Exchange[] = [
  exchange({ id: 'w0-1' }),
  exchange({ id: 'w0-2', request: { method: 'POST', url: 'http://a/x?b=%20c&d', headers: { 'content-type': 'text/plain' }, text: '' } }),
  exchange({ id: 'w0-3', response: { status: 204, headers: {} } }),
  exchange({ id: 'w0-4', response: undefined, failure: { kind: 'reset', message: 'gone' } }),
  exchange({ id: 'w0-5', played: 'Buyer', to: 'listener', as: undefined, case: undefined }),
  exchange({ id: 'w0-6', response: { status: 200, headers: { location: '/next' }, text: 'null', body: null } }),
  exchange({
    id: 'w0-7',
    response: { status: 200, headers: { 'x-odd': '\u0000\u202e' }, text: '{"__proto__":{"a":1},"b":"\\ud800"}', body: undefined },
  }),
  exchange({ id: 'w0-8', response: { status: 200, headers: {}, text: 'half a character \ud83d and </script>' } }),
];

function exchange(more: Partial<Exchange>): Exchange {
  const request = { method: 'GET', url: 'http://127.0.0.1/a', headers: { accept: 'application/json' } };
  return {
    id: 'x',
    at: 1_900_000_000_000,
    took: 12.345,
    to: 'IUT',
    as: 'buyer',
    case: 'c',
    request,
    response: { status: 200, headers: {} },
    ...more,
  };
}

test('an exchange comes back as it was recorded: absent, empty and null differ', async ({}, info) => {
  const { record } = sample({ cases: 1 });
  const back = exchangesOf(await har({ record, exchanges: odd }, info.outputPath('exchanges.har')));
  const bare = (all: Exchange[]) => all.map((one) => JSON.parse(JSON.stringify(one, (key, value) => (key === 'body' ? undefined : value))));
  expect(bare(back)).toEqual(bare(odd));
  expect(back[5]!.response!.body).toBeNull();
  expect('body' in back[2]!.response!).toBe(false);
  expect(back[1]!.request.text).toBe('');
});

test('it is HAR 1.2', async ({}, info) => {
  const { record, exchanges } = sample({ cases: 5 });
  const made = await har({ record, exchanges: [...exchanges, ...odd] }, info.outputPath('exchanges.har'));
  const valid = new Ajv2020({ strict: false }).compile(har12);
  expect(valid(made), JSON.stringify(valid.errors)).toBe(true);
  delete made.log.entries[3].request.cookies;
  expect(valid(made), 'and the check can fail').toBe(false);
});

test('findings are named by the entries that show them', async ({}, info) => {
  const made = sample({ cases: 10 });
  const { log } = await har(made, info.outputPath('exchanges.har'));
  const finding = made.record.judgement.findings[0]!;
  const entry = log.entries.find((one: HarEntry) => one._lso!.id === finding.exchange);
  expect(entry._lso.findings).toContain(finding.fingerprint);
});

test("another tool's HAR is read as far as it tells", () => {
  const entry = {
    startedDateTime: '2030-01-01T00:00:00.000Z',
    time: 5,
    request: {
      method: 'GET',
      url: 'http://a/mefApi/x',
      headers: [
        { name: 'X-A', value: '1' },
        { name: 'x-a', value: '2' },
      ],
    },
    response: { status: 200, headers: [], content: { text: Buffer.from('{"a":1}').toString('base64'), encoding: 'base64' } },
  };
  const [found] = exchangesOf({ log: { entries: [entry] } });
  expect(found).toMatchObject({ id: 'har-1', to: 'IUT', request: { headers: { 'x-a': '1, 2' } }, response: { body: { a: 1 } } });
});

for (const wrong of [null, 1, {}, { log: {} }, { log: { entries: [{}] } }]) {
  test(`${JSON.stringify(wrong)} is no HAR`, () => {
    expect(() => exchangesOf(wrong)).toThrow(HarError);
  });
}

/** The members that HAR 1.2 requires. */
const text = { type: 'string' };
const number = { type: 'number' };
const list = { type: 'array' };
const object = (properties: Record<string, unknown>) => ({ type: 'object', required: Object.keys(properties), properties });
const common = {
  httpVersion: text,
  cookies: list,
  headers: { type: 'array', items: object({ name: text, value: text }) },
  headersSize: number,
  bodySize: number,
};
const har12 = object({
  log: object({
    version: { const: '1.2' },
    creator: object({ name: text, version: text }),
    pages: { type: 'array', items: object({ startedDateTime: text, id: text, title: text, pageTimings: { type: 'object' } }) },
    entries: {
      type: 'array',
      items: object({
        startedDateTime: text,
        time: number,
        request: object({ ...common, method: text, url: text, queryString: list }),
        response: object({
          ...common,
          status: number,
          statusText: text,
          content: object({ size: number, mimeType: text }),
          redirectURL: text,
        }),
        cache: { type: 'object' },
        timings: object({ send: number, wait: number, receive: number }),
      }),
    },
  }),
});
