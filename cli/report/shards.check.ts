import { expect, test } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '../../reports/record';
import type { Report } from '../../reports/report';
import { frozenCommand, run } from '../testing/command';

/**
 * What two runs of one suite against one Seller may differ in: the run's name, times, ids that the run or the Seller gives, and how often and in which case
 * something was asked for that each worker needs once.
 */
function lasting({ run: about, profile, functions, timing, sideEffects, ...rest }: Report): unknown {
  const unnamed = JSON.parse(
    JSON.stringify(rest, (key, value: unknown) => {
      if (key === 'exercised' && typeof value === 'number') return Math.sign(value);
      return ['ms', 'startedAt', 'exchange'].includes(key) && typeof value !== 'object' ? 0 : value;
    }),
  );
  for (const found of unnamed.cases) delete found.exchanges;
  return {
    ...unnamed,
    partial: about.partial,
    digest: profile.digest,
    functions: functions.map((fn) => ({ ...fn, base: '', exchanges: Math.sign(fn.exchanges) })),
    timing: timing.map(({ fn, operation }) => ({ fn, operation })),
    sideEffects: [...new Set(sideEffects.map(({ fn, operation }) => `${fn} ${operation}`))].sort(),
  };
}

test('three machines find what one finds', async ({}, info) => {
  test.setTimeout(600_000);
  const cwd = info.outputPath();
  mkdirSync(cwd, { recursive: true });
  // Shards of different suites are no shards of one run: all of them are to run the same code, whatever is edited meanwhile.
  const here = { cwd, main: frozenCommand(join(cwd, 'package')) };
  const asked = ['run', 'seller', 'sonata/address/', '--workers', '1'];
  const read = <T>(...names: string[]) => JSON.parse(readFileSync(join(cwd, ...names), 'utf8')) as T;
  for (const shard of ['1', '2', '3']) {
    const { code, stderr } = await run([...asked, '--shard', `${shard}/3`, '--out', `s${shard}`], here);
    expect(code, stderr).toBe(2);
  }
  const { code, stderr } = await run(['report', 'merge', 's2', 's3', 's1', '--out', 'merged'], here);
  expect(code, stderr).toBe(2);
  await run(['report', 'baseline', 'merged', '--out', 'known.json'], here);
  const gated = await run([...asked, '--out', 'whole', '--baseline', 'known.json'], here);
  const [whole, merged] = [read<Report>('whole', 'report.json'), read<Report>('merged', 'report.json')];
  expect(whole.cases.filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(5);
  expect(lasting(merged)).toEqual(lasting(whole));
  expect(whole.exitCode).toBe(2);
  expect(gated.stderr).toMatch(/baseline: the run is exactly as known\.json knows it/);
  expect(gated.code).toBe(0);
  for (const shard of ['s1', 's2', 's3']) expect(read<RunRecord>(shard, 'record.json').cases.length).toBeLessThan(whole.cases.length);
  expect((await run(['report', 'diff', 'whole', 'merged'], here)).code).toBe(0);
  expect((await run(['report', 'verify', 'merged'], here)).code).toBe(2);
});
