import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../schemas/root';
import { keepsCompiled } from '../cli/playwright';
import { most, type Tries } from './tries';

/**
 * Runs the selfcheck. Hundreds of emulated parties wait for each other on one machine, and one may come too late: the few that are not as they must be are
 * tried once more, alone, and that is said. What is wrong twice is wrong.
 */
function main(): number {
  const folder = mkdtempSync(join(tmpdir(), 'lso-selfcheck-'));
  const file = join(folder, 'tries.json');
  try {
    const code = run({ LSO_SELFCHECK_TRIES: file }, process.argv.slice(2));
    const { right, wrong } = JSON.parse(readFileSync(file, 'utf8')) as Tries;
    if (code === 0 || wrong.length === 0 || wrong.length > most) return code;
    const again = { LSO_SELFCHECK_TRIES: file, LSO_SELFCHECK_BEFORE: String(right), LSO_SELFCHECK_WORKERS: '2' };
    return run(
      again,
      wrong.map((name) => `--project=${name}`),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(env: Record<string, string>, args: readonly string[]): number {
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  // Compiled, as this file is: hundreds of workers start, and none has anything to translate.
  const config = join(__dirname, '../selfcheck.config.js');
  const child = spawnSync(process.execPath, [...keepsCompiled(), cli, 'test', '-c', config, ...args], {
    cwd: packageRoot(),
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return child.status ?? 1;
}

process.exitCode = main();
