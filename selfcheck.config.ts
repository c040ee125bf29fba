import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import { mutants } from './fixtures/mutants';
import { variants } from './fixtures/variants';
import { buyerProjects } from './selfcheck/buyers';

process.env.LSO_RUN_FOLDER ??= resolve(__dirname, 'reports/out', `selfcheck-${process.pid}`);
process.env.LSO_EXPECT_RED = '1';

// Variants that concern every function are tried on the quick ones and on the chain through all six; `LSO_SELFCHECK=full` tries them on everything.
const quick = ['chain', 'address', 'site', 'inventory'];
const full = process.env.LSO_SELFCHECK === 'full';
// They differ in what Sonata leaves free; what Interlude does has variants of its own.
const everywhere = full ? [...quick, 'poq', 'quote', 'order'] : quick;

const suites = resolve(__dirname, 'suites');
const interlude = ['serviceOrder', 'serviceInventory', 'serviceControl'];
const one = { testMatch: '**/*.seller.spec.{ts,js}', workers: 1 };

/** The spec files whose names begin so. */
function specs(beginnings: readonly string[] | undefined): { testMatch?: string[] } {
  return beginnings && !full ? { testMatch: beginnings.map((beginning) => `**/${beginning}*.seller.spec.{ts,js}`) } : {};
}

function tagged(names: readonly string[] | undefined): { grep?: RegExp } {
  return names ? { grep: new RegExp(names.map((name) => `@${name}\\b`).join('|')) } : {};
}

/** Each mutant, each conformant variant and the reference are a project of their own; each runs in one worker with an emulated Seller of its own. */
export default defineConfig({
  timeout: 30_000,
  // Mostly they wait for deferred work: more workers than cores.
  workers: Number(process.env.LSO_SELFCHECK_WORKERS ?? 8),
  reporter: [[require.resolve('./selfcheck/reporter')]],
  outputDir: resolve(process.env.LSO_RUN_FOLDER, 'playwright'),
  projects: [
    { name: 'reference', ...one, testDir: suites },
    ...Object.entries(variants).map(([name, variant]) => ({
      name: `variant ${name}`,
      ...one,
      testDir: suites,
      use: { variant: name },
      ...tagged(variant.functions ?? everywhere),
    })),
    ...Object.entries(mutants).flatMap(([fn, table]) =>
      Object.entries(table).map(([name, { triedBy }]) => ({
        name: `mutant ${fn}/${name}`,
        ...one,
        ...specs(triedBy),
        testDir: resolve(suites, interlude.includes(fn) ? 'interlude' : 'sonata', fn),
        use: { mutant: `${fn}/${name}` },
      })),
    ),
    ...buyerProjects((fn) => (interlude.includes(fn) ? 'interlude' : 'sonata')),
  ] as never,
});
