import { expect, test } from '@playwright/test';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { covered } from '../standards/covered';
import { campaignName, leftOutByAll, unselectedIn } from './campaign';
import { reportOf } from './conclusion';
import { pageOf } from './html/page';
import type { Unselected } from './record';
import { sample } from './report.sample';

const named = (...titles: string[]): Unselected[] => titles.map((title) => ({ title, file: 'a.spec.ts', line: 1, fn: 'quote' }));
const titles = (found: readonly Unselected[] | undefined) => found?.map(({ title }) => title);

test('what was not selected is what stands on the list and was not to run, however its lines have moved', ({}, info) => {
  const folder = info.outputPath('run');
  mkdirSync(folder, { recursive: true });
  expect(unselectedIn(folder, named('one'))).toBeUndefined();
  writeFileSync(join(folder, campaignName), JSON.stringify([...named('one', 'two'), { ...named('one')[0], file: 'b.spec.ts' }]));
  expect(unselectedIn(folder, [{ file: 'a.spec.ts', title: 'one' }])).toEqual([named('two')[0], { ...named('one')[0], file: 'b.spec.ts' }]);
  expect(existsSync(join(folder, campaignName)), 'it is no part of the result').toBe(false);
});

test('of the shards of a run only what all of them left out was left out', () => {
  expect(titles(leftOutByAll([named('one', 'two', 'three'), named('two', 'three', 'four'), named('three', 'two')]))).toEqual([
    'two',
    'three',
  ]);
  expect(leftOutByAll([named('one'), undefined])).toBeUndefined();
  expect(leftOutByAll([])).toBeUndefined();
});

test('the report names them, with the functions that it is about', () => {
  const { record } = sample({ complete: false });
  const out = [...named('left out <b>'), { ...named('elsewhere')[0]!, fn: 'noFunction' }, { ...named('a chain')[0]!, fn: '' }];
  const report = reportOf({ ...record, unselected: out }, covered);
  expect(titles(report.unselected)).toEqual(['left out <b>', 'a chain']);
  expect(report.reservations.here).toContain('Cases of the suite that were not selected: 2.');
  const page = pageOf(report, new Map());
  expect(page).toContain('left out &lt;b&gt;');
  expect(page).toContain('cases were chosen by --grep @quote');
  expect(report.conformance, 'it bears on no verdict').toBe(reportOf(record, covered).conformance);
});
