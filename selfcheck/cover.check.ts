import { expect, test } from '@playwright/test';
import { buyerMutants } from '../fixtures/mutants/buyer';
import { mutants } from '../fixtures/mutants';
import { covering } from './cover';

const one = (...red: string[]) => ({ red });

test('the widest comes first, and none that shows nothing new', () => {
  const table = { narrow: one('A'), wide: one('A', 'B'), other: one('C'), twin: one('C') };
  expect(covering({ fn: table })).toEqual({ fn: ['wide', 'other'] });
});

test('whatever some mutant turns red, a chosen one does', () => {
  for (const tables of [mutants, buyerMutants] as Array<Record<string, Record<string, { red: readonly string[] }>>>) {
    const names = covering(tables);
    for (const [fn, table] of Object.entries(tables)) {
      const all = new Set(Object.values(table).flatMap(({ red }) => red));
      expect(new Set(names[fn]!.flatMap((name) => table[name]!.red)), fn).toEqual(all);
    }
  }
});
