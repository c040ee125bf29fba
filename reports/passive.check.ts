import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { covered } from '../standards/covered';
import type { Exchange } from '../standards/exchange';
import { reportOf } from './conclusion';
import { passiveRecords, unprovoked, type Remarks } from './passive';
import type { RecordHeader } from './record';
import { sample } from './report.sample';

const { record, exchanges } = sample({ cases: 60 });
const remarks = { partial: ['3 of 63 exchanges were not judged: the judge was too far behind'], errors: [] };

/** What is known of the Seller. */
async function passiveRecord(file: string, header: RecordHeader, said: Remarks, most?: number) {
  const { parties, isShortened } = await passiveRecords(file, { Seller: { header } }, said, most);
  expect(parties).toHaveLength(1);
  return { ...parties[0]!, isShortened };
}

function written(file: string, kept: readonly Exchange[]): string {
  mkdirSync(dirname(file), { recursive: true });
  const lines = kept.map(({ case: _, request, response, ...exchange }) => ({
    ...exchange,
    request: { ...request, body: undefined },
    response: response && { ...response, body: undefined },
  }));
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}

test('traffic that nobody provoked is judged alike in one piece and in constant memory', async ({}, info) => {
  const file = written(info.outputPath('exchanges/observed.ndjson'), exchanges);
  const whole = await passiveRecord(file, record.header, remarks);
  const long = await passiveRecord(file, record.header, remarks, 1000);
  expect([whole.isShortened, long.isShortened]).toEqual([false, true]);
  const told = ({ judgement }: typeof record) => judgement.findings.map(({ fingerprint, exchange }) => `${fingerprint} ${exchange}`).sort();
  expect(told(whole.record).length).toBeGreaterThan(10);
  expect(told(long.record)).toEqual(told(whole.record));
  expect(long.record.judgement.exercised).toEqual(whole.record.judgement.exercised);
  expect([long.record.timing, long.record.traffic]).toEqual([whole.record.timing, whole.record.traffic]);
  expect(whole.exchanges).toHaveLength(exchanges.length);
  const shown = new Set(long.exchanges.map(({ id }) => id));
  expect(long.exchanges.length).toBeLessThan(exchanges.length);
  const isShown = new Map(long.record.judgement.findings.map(({ fingerprint, exchange }) => [fingerprint, exchange === undefined]));
  for (const { fingerprint, exchange = '' } of long.record.judgement.findings) if (shown.has(exchange)) isShown.set(fingerprint, true);
  expect([...isShown.values()].every(Boolean)).toBe(true);
});

test('it never makes anything conformant, and says what was not judged', async ({}, info) => {
  const faulty = new Set(record.judgement.findings.map(({ exchange }) => exchange));
  const faultless = exchanges.filter(({ id }) => !faulty.has(id));
  const file = written(info.outputPath('exchanges/observed.ndjson'), faultless);
  expect(faultless.length).toBeGreaterThan(10);
  for (const most of [undefined, 1000]) {
    const { record } = await passiveRecord(file, sample({ green: true }).record.header, remarks, most);
    expect(record.footer).toMatchObject({ complete: false, cases: 0 });
    expect(record.footer!.partial!.slice(0, 2)).toEqual([unprovoked, ...remarks.partial]);
    const report = reportOf(record, covered);
    expect(record.judgement.findings).toEqual([]);
    expect([report.conformance, report.exitCode]).toEqual(['incomplete', 2]);
    expect(report.functions.some(({ conformance }) => conformance === 'conformant')).toBe(false);
  }
});

test('no traffic is said to be none', async ({}, info) => {
  const { record: empty } = await passiveRecord(written(info.outputPath('exchanges/observed.ndjson'), []), record.header, remarks);
  expect(empty.footer!.partial).toContain('no traffic was seen');
  expect(reportOf(empty, covered).conformance).toBe('incomplete');
});

test('the Buyers of a Seller are told apart, in one piece and in constant memory', async ({}, info) => {
  const { bases, profile, ...rest } = record.header;
  const buyer: RecordHeader = { ...rest, bases, profile, role: 'buyer', agreed: { unprovoked: true } };
  const several = exchanges.map((exchange, index): Exchange => ({ ...exchange, as: index % 3 === 0 ? 'one' : 'two' }));
  const file = written(info.outputPath('exchanges/observed.ndjson'), several);
  const sides = { Seller: { header: record.header }, Buyer: { header: buyer, isAssumed: true } };
  for (const most of [undefined, 1000]) {
    const { parties } = await passiveRecords(file, sides, remarks, most);
    expect(parties.map(({ name, record }) => [record.header.role, name])).toEqual([
      ['seller', new URL(profile.root).host],
      ['buyer', 'one'],
      ['buyer', 'two'],
    ]);
    const [seller, one, two] = parties.map(({ record }) => record.judgement.judged);
    expect(one! + two!).toBe(seller);
    expect(one).toBeGreaterThan(0);
    expect(parties[1]!.record.header.implementation.name).toBe('one');
  }
});
