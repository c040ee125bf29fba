import { expect, test, type FullConfig } from '@playwright/test';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../schemas/root';
import { suiteDigest } from './digest';
import { brokenOff, filtersOf, leftOut } from './partial';
import type { Report } from './report';

const whole = ['node', 'cli.js', 'test'];
const projects = (...names: string[]) => names.map((name) => ({ name })) as FullConfig['filteredProjects'];
const config = { argv: whole, shard: null, forbidOnly: true, grep: /.*/, grepInvert: null, filteredProjects: projects('seller', 'cases') };

test('a run without filters is whole', () => {
  expect(leftOut(config)).toEqual([]);
});

for (const line of [
  '-c playwright.config.ts --project=seller',
  '--project seller cases -j 2',
  '--config x --workers=4 -j4 --pass-with-no-tests --reporter line --retries 2 --quiet',
  '-- --grep is not for the runner',
]) {
  test(`"${line}" leaves nothing out`, () => {
    expect(filtersOf([...whole, ...line.split(' ')])).toEqual([]);
  });
}

for (const [line, ...filters] of [
  ['--project=seller suites/sonata/quote', 'suites/sonata/quote'],
  ['cancel.seller.spec.ts:5', 'cancel.seller.spec.ts:5'],
  ['-g @someTag', '-g', '@someTag'],
  ['--grep=@someTag', '--grep=@someTag'],
  ['--grep-invert @order', '--grep-invert', '@order'],
  ['--last-failed', '--last-failed'],
  ['--only-changed', '--only-changed'],
  ['--test-list some.txt', '--test-list', 'some.txt'],
  ['-x', '-x'],
  ['--ui', '--ui'],
  ['--an-option-of-tomorrow', '--an-option-of-tomorrow'],
] as const) {
  test(`"${line}" may leave cases out`, () => {
    expect(filtersOf([...whole, ...line.split(' ')])).toEqual(filters);
  });
}

test('a shard, a configured filter, test.only and an editor make a run partial', () => {
  expect(leftOut({ ...config, shard: { total: 3, current: 2 } })).toEqual(['this is shard 2 of 3']);
  expect(leftOut({ ...config, shard: { total: 1, current: 1 } })).toEqual([]);
  expect(leftOut({ ...config, grep: /@quote/ })).toHaveLength(1);
  expect(leftOut({ ...config, grepInvert: /@quote/ })).toHaveLength(1);
  expect(leftOut({ ...config, forbidOnly: false })).toHaveLength(1);
  expect(leftOut({ ...config, filteredProjects: projects('cases') })).toHaveLength(1);
  expect(leftOut({ ...config, argv: ['node', 'cli.js', 'test-server'] })).toHaveLength(1);
});

test('a run that did not come to its end is partial', () => {
  expect(brokenOff('passed', 5, 5)).toEqual([]);
  expect(brokenOff('failed', 5, 5)).toEqual([]);
  expect(brokenOff('failed', 5, 3)).toEqual(['2 of 5 cases did not run']);
  expect(brokenOff('interrupted', 5, 5)).toHaveLength(1);
  expect(brokenOff('timedout', 5, 5)).toHaveLength(1);
});

test('the digest changes with every byte that decides a verdict, and with nothing else', ({}, info) => {
  const copy = info.outputPath('copy');
  for (const folder of ['suites', 'standards', 'judge', 'schemas'])
    cpSync(join(packageRoot(), folder), join(copy, folder), { recursive: true });
  const before = suiteDigest(copy, copy);
  expect(before).toBe(suiteDigest(packageRoot(), packageRoot()));
  writeFileSync(join(copy, 'standards/notes.md'), 'nothing');
  writeFileSync(join(copy, 'judge/some.check.ts'), 'nothing');
  expect(suiteDigest(copy, copy)).toBe(before);
  for (const name of ['suites/sonata/quote/cancel.seller.spec.ts', 'standards/sonata/quote/requirements.ts', 'judge/judge.ts']) {
    const text = readFileSync(join(copy, name), 'utf8');
    writeFileSync(join(copy, name), `${text} `);
    expect(suiteDigest(copy, copy), name).not.toBe(before);
    writeFileSync(join(copy, name), text);
  }
  rmSync(join(copy, 'schemas/grace/sonata/quoteManagement.api.yaml'));
  expect(suiteDigest(copy, copy)).not.toBe(before);
});

/** Cases as a user writes them; they run against the embedded Seller, and reach it by our own fixtures. */
const ownCases = (fixtures: string) => `
  const { expect, step, test } = require(${JSON.stringify(fixtures)});
  const verifies = (id) => ({ annotation: [{ type: 'requirement', description: id }] });
  test('ours alone, and refuted', async () => { await step('Then one is two', () => expect(1).toBe(2)); });
  test('refuted outside of a step', verifies('MEF115:R53'), async () => { expect('\\u001b[31mred').toBe('green'); });
  test('a Given that is not reached', async () => { await step('Given the moon', () => step('When it rises', () => expect(0).toBe(1))); });
  test('broken', async () => { throw new Error('a mistake of the case'); });
  test('left out', async () => { test.skip(); });
`;

test("a run of the user's own cases: partial, each with its verdict, and only what they verify is touched", async ({}, info) => {
  test.slow();
  const [cases, run] = [info.outputPath('own'), info.outputPath('run')];
  mkdirSync(cases, { recursive: true });
  writeFileSync(join(cases, 'own.spec.js'), ownCases(join(packageRoot(), 'fixtures/index.ts')));
  const { stderr, code } = await playwright(['--project=cases'], { LSO_CASES: cases, LSO_RUN_FOLDER: run });
  expect(code).toBe(1);
  const report = JSON.parse(readFileSync(join(run, 'report.json'), 'utf8')) as Report;
  expect(Object.fromEntries(report.cases.map(({ title, verdict }) => [title, verdict]))).toEqual({
    'ours alone, and refuted': 'fail',
    'refuted outside of a step': 'fail',
    'a Given that is not reached': 'inconclusive',
    broken: 'error',
    'left out': 'notRun',
  });
  expect(report.run.partial).toEqual(['the suites were not chosen']);
  expect(report.cases.every(({ own }) => own)).toBe(true);
  expect(report.requirements.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)).toEqual(['MEF115:R53']);
  expect(stderr).toContain('your own case came to fail: ours alone, and refuted');
  expect(stderr).not.toContain('\u001b[31mred');
});

async function playwright(args: string[], env: Record<string, string>): Promise<{ stderr: string; code: number }> {
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  // A runner inside a runner: what this one tells its workers is not meant for that one.
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TEST_|PLAYWRIGHT_|PW_|LSO_)/.test(name)));
  try {
    const { stderr } = await promisify(execFile)(
      process.execPath,
      [cli, 'test', '-c', join(packageRoot(), 'playwright.config.ts'), ...args],
      {
        env: { ...clean, ...env },
        cwd: packageRoot(),
      },
    );
    return { stderr, code: 0 };
  } catch (error) {
    const { stderr, code } = error as { stderr: string; code: number };
    return { stderr, code };
  }
}
