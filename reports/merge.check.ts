import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import { covered } from '../standards/covered';
import { recordOf } from './assemble';
import { reportOf } from './conclusion';
import { filled } from './draft';
import { wholeRun, type WholeRun } from './finished';
import { merged } from './merge';
import type { RunRecord } from './record';
import { Refusal } from './refusal';
import { render } from './render';
import { sample } from './report.sample';
import { leave, shardsOf } from './shards.sample';

/** A record without its run's id and the ids of its exchanges. */
function unnamed({ header, footer, ...rest }: RunRecord): unknown {
  const text = JSON.stringify({ header: { ...header, run: { ...header.run, id: '' } }, ...rest, footer: { errors: [], ...footer } });
  return JSON.parse(text.replace(/"(?:s\d+-)?w\d+-\d+"/g, '"exchange"'));
}

test('the shards of a run are the run, to the last finding', () => {
  const whole = sample({ cases: 60 });
  const { record, exchanges } = merged(shardsOf(whole, 3).reverse());
  expect(whole.record.judgement.findings.length).toBeGreaterThan(10);
  expect(unnamed(record)).toEqual(unnamed(whole.record));
  expect(exchanges.map(({ at }) => at)).toEqual(whole.exchanges.map(({ at }) => at));
});

test('each function comes to what it comes to unsharded', () => {
  const whole = sample({ cases: 1200, green: true, each: 1 });
  const { record } = merged(shardsOf(whole, 4));
  expect(reportOf(record, covered).functions).toEqual(reportOf(whole.record, covered).functions);
  expect(record.footer).toMatchObject({ complete: true, partial: [], cases: 1200, exchanges: 1200 });
});

test('no two exchanges have one id, and each case keeps its own', () => {
  const { record, exchanges } = merged(shardsOf(sample({ cases: 30 }), 3));
  expect(new Set(exchanges.map(({ id }) => id)).size).toBe(exchanges.length);
  const owner = new Map(exchanges.map((exchange) => [exchange.id, exchange.case]));
  for (const { id, exchanges: own } of record.cases) {
    expect(own).toHaveLength(3);
    for (const exchange of own!) expect(owner.get(exchange)).toBe(id);
  }
  for (const { exchange, case: id } of record.judgement.findings) expect(owner.get(exchange!)).toBe(id);
});

test('what only exchanges of several shards together show is found', () => {
  const whole = sample({ cases: 30, green: true, each: 0 });
  const [one, two] = shardsOf(whole, 2) as [WholeRun, WholeRun];
  const quote = (shard: WholeRun, at: number, state: string): WholeRun => {
    const exchanges = [retrieved(shard, at, state)];
    const { header, cases, footer } = shard.record;
    return { ...shard, exchanges, record: recordOf(header, cases, exchanges, footer) as WholeRun['record'] };
  };
  const [first, second] = [quote(one, 1000, 'cancelled'), quote(two, 2000, 'inProgress')];
  const moves = ({ judgement }: RunRecord) => judgement.findings.filter(({ source }) => source === 'lifecycle');
  expect([...moves(first.record), ...moves(second.record)]).toEqual([]);
  const [found] = moves(merged([first, second]).record);
  expect(found).toMatchObject({ exchange: 's2-w0-1', whose: 'IUT' });
});

/** The same quote, asked for at a time. */
function retrieved({ record }: WholeRun, at: number, state: string): Exchange {
  const quote = covered.find(({ name }) => name === 'quote')!;
  const { path, method } = quote.operations.retrieveQuote!;
  const body = { id: 'q1', state, buyerRequestedQuoteLevel: 'firm' };
  return {
    id: 'w0-1',
    at,
    took: 1,
    to: 'IUT',
    case: record.cases.find(({ fn }) => fn === 'quote')!.id,
    request: { method, url: record.header.bases.quote! + path.replace(/\{\w+\}/, 'q1'), headers: {} },
    response: { status: 200, headers: { 'content-type': 'application/json' }, text: JSON.stringify(body), body },
  };
}

test('a case that was retried stays as its shard recorded it', () => {
  const shards = shardsOf(sample({ cases: 30 }), 3);
  Object.assign(shards[1]!.record.cases[0]!, { retries: 2, verdict: 'fail' });
  const { id } = shards[1]!.record.cases[0]!;
  expect(merged(shards).record.cases.find((found) => found.id === id)).toMatchObject({ retries: 2, verdict: 'fail' });
});

test('without one of its shards a run is partial, and says which', () => {
  const [one, , three] = shardsOf(sample({ cases: 1200, green: true, each: 1 }), 3) as [WholeRun, WholeRun, WholeRun];
  const { record } = merged([one, three]);
  expect(record.footer).toMatchObject({ complete: false, partial: ['shard 2 of 3 is missing'] });
  const report = reportOf(record, covered);
  expect(report.because).toContain('shard 2 of 3 is missing');
});

test('what made one shard partial makes the whole partial, once', () => {
  const shards = shardsOf(sample({ cases: 30, complete: false }), 3);
  expect(merged(shards).record.footer!.partial).toEqual(['cases were chosen by --grep @quote']);
});

test("embedded Sellers, each at its machine's own port, are told as one", () => {
  const whole = sample({ cases: 60 });
  const shards = shardsOf(whole, 3);
  const moved = (shard: WholeRun, port: string): WholeRun => JSON.parse(JSON.stringify(shard).replaceAll(':4010', port)) as WholeRun;
  const { record } = merged([shards[0]!, moved(shards[1]!, ':40100'), moved(shards[2]!, ':4011')]);
  expect(unnamed(record)).toEqual(unnamed(whole.record));
});

const strangers: Array<[what: string, change: (shards: WholeRun[]) => void, sentence: RegExp]> = [
  ['another suite', ([, two]) => (two!.record.header.suite.digest = 'c'), /s1 and s2 are shards of different runs: their suites differ/],
  ['another profile', ([, two]) => (two!.record.header.profile.digest = 'c'), /their profiles differ/],
  ['another implementation', ([, two]) => (two!.record.header.implementation.version = '9'), /their implementations differ/],
  ['another version', ([, two]) => (two!.record.header.tool.version = '9'), /their versions of this tool differ/],
  ['another number of shards', ([, two]) => (two!.record.footer.shard!.total = 4), /one of 3 shards, one of 4/],
  ['the same shard twice', ([, two]) => (two!.record.footer.shard!.current = 1), /s1 and s2 are both shard 1/],
  ['a whole run', ([, two]) => delete two!.record.footer.shard, /s2 is no shard/],
  ['a case twice', ([one, two]) => two!.record.cases.push(one!.record.cases[0]!), /was run in more than one shard: s1, s2/],
];
for (const [what, change, sentence] of strangers) {
  test(`${what} is no shard of the run`, () => {
    const shards = JSON.parse(JSON.stringify(shardsOf(sample({ cases: 9 }), 3))) as WholeRun[];
    change(shards);
    expect(() => merged(shards)).toThrow(sentence);
    expect(() => merged(shards)).toThrow(Refusal);
  });
}

test('four shards of a thousand cases', async ({}, info) => {
  test.setTimeout(300_000);
  const folders = await leave(shardsOf(sample({ cases: 4000, each: 3 }), 4), info.outputPath());
  const start = performance.now();
  const { record, exchanges } = merged(folders.map(wholeRun));
  const report = await filled(info.outputPath('whole'), (draft) => render(draft, record, exchanges));
  console.log(`merging 4 shards of 1,000 cases, ${exchanges.length} exchanges, took ${Math.round(performance.now() - start)} ms`);
  expect(report.cases).toHaveLength(4000);
});
