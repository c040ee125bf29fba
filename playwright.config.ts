import { defineConfig } from '@playwright/test';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { keepCompiled } from './cli/playwright';

// Set once, in the runner; its workers inherit it.
process.env.LSO_RUN_FOLDER ??= resolve(__dirname, 'reports/out', new Date().toISOString().replace(/[:.]/g, '-'));
const run = process.env.LSO_RUN_FOLDER;
// Beside the runs, so that `--last-failed` finds it whichever run was the last.
process.env.PLAYWRIGHT_LAST_RUN_OUTPUT_FILE ??= join(dirname(run), '.last-run.json');

const own = process.env.LSO_CASES;

// One run tests one party; `npx playwright test --project=buyer` says it by the project.
if (process.argv.includes('--project=buyer')) process.env.LSO_ROLE = 'buyer';
const role = process.env.LSO_ROLE === 'buyer' ? 'buyer' : 'seller';

// Where every file is compiled already, a worker starts in two thirds of the time without the runner's loader of TypeScript modules. Not for a
// Buyer: what sets it in motion inherits the environment, and may be a runner too.
if (__filename.endsWith('.js') && !own && role === 'seller') process.env.PW_DISABLE_TS_ESM ??= '1';

// By the command the runner has begun with it.
keepCompiled();

export default defineConfig({
  testDir: __dirname,
  // What the compiler has made need not be compiled again.
  build: { external: ['**/dist/**'] },
  timeout: 60_000,
  workers: 2,
  // A case that was left out must show in the verdict; the runner says nothing of `test.only`.
  forbidOnly: true,
  globalSetup: require.resolve('./cli/setup'),
  // Who asks for a list runs nothing. Ours comes last: its manifest lists what the other one wrote.
  reporter: process.argv.includes('--list')
    ? 'list'
    : [
        ...(process.env.LSO_ALLURE === '1' ? [['allure-playwright', { resultsDir: join(run, 'allure-results') }] as const] : []),
        [require.resolve('./cli/meanwhile')],
        [require.resolve('./reports/reporter')],
      ],
  // Not in the run's folder: its manifest lists every file there. Named by the whole path, so that two runs never share one.
  outputDir: join(tmpdir(), 'lso-conformance', run.replace(/[^\w.-]+/g, '-')),
  projects: [
    { name: role, testDir: './suites', testMatch: `**/*.${role}.spec.{ts,js}` },
    ...(own ? [{ name: 'cases', testDir: own, testMatch: '**/*.{spec,test}.{ts,js}' }] : []),
    { name: 'checks', retries: 1, testMatch: '**/*.check.ts', testIgnore: ['**/node_modules/**', '**/dist/**'] },
  ],
});
