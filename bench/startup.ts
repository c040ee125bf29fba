import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../schemas/root';
import { command, median, tail } from './measure';
import { processorOfTree } from './tree';

/** Until the first verdict: seconds that pass, and seconds that processors are busy, of all processes. */
export interface Started {
  wall: number;
  processor: number;
}

/**
 * `empty`: Playwright with one test in one file; `listed`: with as many files and tests as the suites have, which do nothing, two projects,
 * a set-up and a reporter; `runner`: Playwright with our configuration; `command`: `lso-conformance run seller`.
 */
export type Way = 'empty' | 'listed' | 'runner' | 'command';

/** Those that keep what has been compiled for the next time: who is ended at the first verdict keeps nothing. */
const ours: readonly Way[] = ['runner', 'command'];

const rounds = 7;
const mark = 'FIRST-VERDICT';
const files = 72;
const testsInFile = 9;

/** Each way in turns, so that what else the machine does falls on all of them; medians. */
export async function startup(): Promise<Record<Way, Started>> {
  const folder = mkdtempSync(join(tmpdir(), 'lso-bench-start-'));
  const ways = waysIn(folder);
  const names = Object.keys(ways) as Way[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as Started[]]));
  for (const name of ours) await whole([...ways[name](-1), 'suites/sonata/address']);
  for (let round = 0; round < rounds; round++) for (const name of names) seen[name]!.push(await first(ways[name]!(round)));
  rmSync(folder, { recursive: true, force: true });
  const of = (key: keyof Started, all: Started[]) => median(all.map((each) => each[key]));
  return Object.fromEntries(
    names.map((name) => [name, { wall: of('wall', seen[name]!), processor: of('processor', seen[name]!) }]),
  ) as never;
}

/** The command lines, for `node`. */
function waysIn(folder: string): Record<Way, (round: number) => string[]> {
  const reporter = join(folder, 'first.js');
  writeFileSync(reporter, `module.exports = class { onTestEnd() { process.stdout.write('${mark}\\n'); } };`);
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  const playwright = (config: string) => [cli, 'test', '-c', config, `--add-reporter=${reporter}`];
  const seller = [join(__dirname, '../cli/main.js'), 'run', 'seller'];
  return {
    empty: () => playwright(emptyProject(join(folder, 'empty'))),
    listed: () => [...playwright(listedProject(join(folder, 'listed'))), '--project=seller'],
    runner: () => [...playwright(join(__dirname, '../playwright.config.js')), '--project=seller'],
    command: (round) => [...seller, '--out', join(folder, `run-${round}`), '--', `--add-reporter=${reporter}`],
  };
}

function emptyProject(folder: string): string {
  project(folder);
  writeFileSync(join(folder, 'empty.spec.js'), `const { test } = require('@playwright/test'); test('nothing', () => {});`);
  writeFileSync(join(folder, 'playwright.config.js'), 'module.exports = {};');
  return join(folder, 'playwright.config.js');
}

function listedProject(folder: string): string {
  project(folder);
  const one = (name: number) => `test('case ${name}', { tag: ['@a', '@b'], annotation: [{ type: 'requirement' }] }, () => {});`;
  const all = Array.from({ length: testsInFile }, (_, name) => one(name)).join('\n');
  for (let file = 0; file < files; file++)
    writeFileSync(join(folder, `${file}.spec.js`), `const { test } = require('@playwright/test');\n${all}`);
  writeFileSync(join(folder, 'setup.js'), 'module.exports = async () => async () => {};');
  writeFileSync(join(folder, 'reporter.js'), 'module.exports = class { onBegin() {} onTestEnd() {} };');
  const projects = `[{ name: 'seller' }, { name: 'checks', testMatch: '**/*.check.js' }]`;
  const config = `workers: 2, globalSetup: require.resolve('./setup'), reporter: [[require.resolve('./reporter')]], projects: ${projects}`;
  writeFileSync(join(folder, 'playwright.config.js'), `module.exports = { build: { external: ['**/*.js'] }, ${config} };`);
  return join(folder, 'playwright.config.js');
}

/** A folder in which Playwright is found. */
function project(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of ['@playwright', 'playwright', 'playwright-core'])
    symlinkSync(join(packageRoot(), 'node_modules', name), join(folder, 'node_modules', name));
}

/** A run to its end. */
async function whole(args: readonly string[]): Promise<void> {
  const { code, output } = await command(args, { env: { LSO_RUN_FOLDER: runFolder() } });
  if (code > 2) throw new Error(`the run ended with ${code}: ${tail(output)}`);
}

const runFolder = () => join(tmpdir(), `lso-bench-start-run-${process.pid}`);

/** Ends the run as soon as it has its first verdict. */
function first(args: readonly string[]): Promise<Started> {
  const started = performance.now();
  const env = { ...process.env, LSO_RUN_FOLDER: runFolder() };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true, timeout: 120_000 });
  let output = '';
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      if (output.includes(mark)) return;
      output += chunk.toString();
      if (!output.includes(mark)) return;
      resolve({ wall: (performance.now() - started) / 1000, processor: processorOfTree(child.pid!) });
      process.kill(-child.pid!, 'SIGKILL');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', () => output.includes(mark) || reject(new Error(`no verdict: ${output.slice(-600)}`)));
  });
}
