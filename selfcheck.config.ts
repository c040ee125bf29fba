import { defineConfig } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packageRoot } from './schemas/root';
import type * as listing from './selfcheck/projects';

process.env.LSO_RUN_FOLDER ??= resolve(packageRoot(), 'reports/out', `selfcheck-${process.pid}`);
process.env.LSO_EXPECT_RED = '1';

const run = process.env.LSO_RUN_FOLDER;

/** Each mutant, each conformant variant and the references are a project of their own; each runs in one worker with an emulated party of its own. */
// As in playwright.config.ts.
if (__filename.endsWith('.js')) process.env.PW_DISABLE_TS_ESM ??= '1';

export default defineConfig({
  build: { external: ['**/dist/**'] },
  timeout: 30_000,
  // Mostly they wait for deferred work: more workers than cores.
  workers: Number(process.env.LSO_SELFCHECK_WORKERS ?? 8),
  reporter: [[require.resolve('./selfcheck/reporter')]],
  outputDir: resolve(run, 'playwright'),
  projects: projects().map(({ grep, ...project }) => ({ ...project, ...(grep !== undefined && { grep: new RegExp(grep) }) })) as never,
});

/** Every worker reads this file again, and there are many: only the runner makes the list. */
function projects(): listing.Project[] {
  const file = resolve(run, 'projects.json');
  if (process.env.TEST_WORKER_INDEX !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as listing.Project[];
  const { allProjects } = require('./selfcheck/projects') as typeof listing;
  const named = process.argv.some((argument) => argument.startsWith('--project'));
  const list = allProjects(resolve(__dirname, 'suites'), named ? 'named' : process.env.LSO_SELFCHECK === 'full' ? 'full' : 'enough');
  mkdirSync(run, { recursive: true });
  writeFileSync(file, JSON.stringify(list));
  return list;
}
