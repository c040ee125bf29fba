import { resolve } from 'node:path';
import { buyerMutants } from '../fixtures/mutants/buyer';
import { mutants } from '../fixtures/mutants';
import { variants } from '../fixtures/variants';
import { buyerVariants } from '../fixtures/variants/buyer';
import { isNumbered } from '../standards/requirement';
import { covering } from './cover';

/** A project of Playwright as it can be written down; `grep` is the source of a regular expression. */
export interface Project {
  name: string;
  testDir: string;
  testMatch: string | string[];
  workers: 1;
  fullyParallel: false;
  grep?: string;
  use?: Record<string, string>;
}

/**
 * What is tried. `enough`: as many mutants as it takes to see every tested requirement red, and those that refuse everything; variants that concern all of Sonata on the chain
 * through all six functions. `full`: every mutant, each on the cases that try it, and such variants on everything. `named`: all that can be asked for by name.
 */
export type Extent = 'enough' | 'full' | 'named';

const interlude = ['serviceOrder', 'serviceInventory', 'serviceControl'];

/** The reference, each conformant variant of it and each mutant, of either party. */
export function allProjects(suites: string, extent: Extent): Project[] {
  return [...sellers(suites, extent), ...buyers(suites, extent)];
}

function sellers(suites: string, extent: Extent): Project[] {
  const one = { workers: 1, fullyParallel: false, testMatch: '**/*.seller.spec.{ts,js}' } as const;
  // Variants differ in what Sonata leaves free; what Interlude does has variants of its own.
  const everywhere = extent === 'full' ? ['chain', 'address', 'site', 'poq', 'quote', 'order', 'inventory'] : ['chain'];
  return [
    { name: 'reference', ...one, testDir: suites },
    ...Object.entries(variants).map(([name, { functions = everywhere, triedBy }]) => ({
      name: `variant ${name}`,
      ...one,
      ...specs(triedBy, extent),
      testDir: suites,
      use: { variant: name },
      grep: functions.map((fn) => `@${fn}\\b`).join('|'),
    })),
    ...tried(mutants, extent).map(([fn, name, { triedBy }]) => ({
      name: `mutant ${fn}/${name}`,
      ...one,
      // What is red is said of those.
      ...specs(triedBy, 'named'),
      testDir: folderOf(suites, fn),
      use: { mutant: `${fn}/${name}` },
    })),
  ];
}

/** The spec files whose names begin so. */
function specs(beginnings: readonly string[] | undefined, extent: Extent): { testMatch?: string[] } {
  return beginnings && extent !== 'full' ? { testMatch: beginnings.map((beginning) => `**/${beginning}*.seller.spec.{ts,js}`) } : {};
}

function buyers(suites: string, extent: Extent): Project[] {
  const one = { workers: 1, fullyParallel: false, testMatch: '**/*.buyer.spec.{ts,js}' } as const;
  return [
    { name: 'buyer-reference', ...one, testDir: suites },
    ...Object.keys(buyerVariants).map((name) => ({
      name: `buyer-variant ${name}`,
      ...one,
      testDir: suites,
      use: { buyerVariant: name },
      ...(extent === 'enough' && { grep: '@(address|quote|order|serviceOrder)\\b' }),
    })),
    ...tried(buyerMutants, extent).map(([fn, name]) => ({
      name: `buyer-mutant ${fn}/${name}`,
      ...one,
      testDir: folderOf(suites, fn),
      use: { buyerMutant: `${fn}/${name}` },
    })),
  ];
}

function tried<M extends { red: readonly string[]; open?: readonly string[] }>(
  tables: Readonly<Record<string, Record<string, M>>>,
  extent: Extent,
): Array<[string, string, M]> {
  const enough = covering<Record<string, M>>(tables, isCounted);
  return Object.entries(tables).flatMap(([fn, table]) =>
    Object.entries(table).flatMap(([name, mutant]): Array<[string, string, M]> =>
      extent !== 'enough' || mutant.open || enough[fn]!.includes(name) ? [[fn, name, mutant]] : [],
    ),
  );
}

/** What a guide numbers, and what a policy promises. */
function isCounted(id: string): boolean {
  return isNumbered(id) || id.startsWith('Policy:');
}

function folderOf(suites: string, fn: string): string {
  return resolve(suites, interlude.includes(fn) ? 'interlude' : 'sonata', fn);
}
