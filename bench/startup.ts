import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../schemas/root';
import { command, median } from './measure';

const rounds = 5;
const mark = 'FIRST-VERDICT';

/** Seconds until the first verdict: our Seller run against an empty Playwright run with one test. */
export async function startup(): Promise<{ ours: number; empty: number; ratio: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'lso-bench-empty-'));
  const reporter = join(folder, 'first.js');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['@playwright', 'playwright', 'playwright-core'])
    symlinkSync(join(packageRoot(), 'node_modules', name), join(folder, 'node_modules', name));
  writeFileSync(reporter, `module.exports = class { onTestEnd() { process.stdout.write('${mark}\\n'); } };`);
  writeFileSync(join(folder, 'empty.spec.js'), `const { test } = require('@playwright/test'); test('nothing', () => {});`);
  writeFileSync(join(folder, 'playwright.config.js'), 'module.exports = {};');
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  const once = async (config: string, args: string[]) => {
    const env = { LSO_RUN_FOLDER: join(folder, 'run') };
    return (await command([cli, 'test', '-c', config, `--reporter=${reporter}`, ...args], { env, until: mark })).untilSeconds!;
  };
  const ours: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < rounds; round++) {
    empty.push(await once(join(folder, 'playwright.config.js'), []));
    ours.push(await once(join(__dirname, '../playwright.config.js'), ['--project=seller']));
  }
  return { ours: median(ours), empty: median(empty), ratio: median(ours) / median(empty) };
}
