import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import { mutants } from './fixtures/mutants';
import { variants } from './fixtures/variants';

process.env.LSO_RUN_FOLDER ??= resolve(__dirname, 'reports/out', `selfcheck-${process.pid}`);
process.env.LSO_EXPECT_RED = '1';

// Variants that concern every function are tried on the quick ones and on the chain through all six; `LSO_SELFCHECK=full` tries them on everything.
const quick = ['chain', 'address', 'site', 'inventory'];
const everywhere = process.env.LSO_SELFCHECK === 'full' ? undefined : quick;

const suites = resolve(__dirname, 'suites');
const interlude = ['serviceOrder', 'serviceInventory', 'serviceControl'];
const one = { testMatch: '**/*.seller.spec.{ts,js}', workers: 1 };

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
      Object.keys(table).map((name) => ({
        name: `mutant ${fn}/${name}`,
        ...one,
        testDir: resolve(suites, interlude.includes(fn) ? 'interlude' : 'sonata', fn),
        use: { mutant: `${fn}/${name}` },
      })),
    ),
  ] as never,
});
