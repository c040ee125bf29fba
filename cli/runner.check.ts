import { expect, test } from '@playwright/test';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../schemas/root';
import { ran } from './testing/command';
import { edit, runner } from './testing/editor';

test.describe.configure({ timeout: 120_000 });

const suites = join(packageRoot(), 'suites');

test('who asks the runner for a list gets one, and nothing is run', async ({}, info) => {
  const folder = info.outputPath('run');
  const circumstances = { cwd: packageRoot(), env: { LSO_RUN_FOLDER: folder } };
  const told = await ran(process.execPath, [...runner('test'), '--project=seller', '--list', 'suites/sonata/inventory'], circumstances);
  expect(told).toMatchObject({ code: 0, stdout: expect.stringContaining('› a listed product can be read') });
  expect(existsSync(folder)).toBe(false);
});

test('a profile that cannot be used is refused in a sentence by the runner, too', async ({}, info) => {
  const env = { LSO_RUN_FOLDER: info.outputPath('run'), LSO_PROFILE: info.outputPath('nowhere.yaml') };
  const told = await ran(process.execPath, [...runner('test'), '--project=seller', 'suites/sonata/inventory'], { cwd: packageRoot(), env });
  expect(told).toMatchObject({ code: 1, stdout: '' });
  expect(told.stderr).toMatch(/^There is no profile .*nowhere\.yaml\.\n$/);
  expect(existsSync(env.LSO_RUN_FOLDER)).toBe(false);
});

for (const [role, file] of [
  ['seller', 'sonata/inventory/retrieve.seller.spec.ts'],
  ['buyer', 'sonata/inventory/list.buyer.spec.ts'],
] as const) {
  test(`an editor runs the cases on a ${role} twice in one session: each run has its report`, async ({}, info) => {
    const folder = info.outputPath('run');
    const editor = await edit({ LSO_RUN_FOLDER: folder, LSO_ROLE: role });
    try {
      expect(await editor.call('runGlobalSetup')).toMatchObject({ status: 'passed' });
      for (const _time of [1, 2]) {
        await editor.call('runTests', { locations: [join(suites, file)] });
        const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
        expect(report.cases.length).toBeGreaterThan(1);
        expect(report.cases.filter(({ verdict }: { verdict: string }) => verdict !== 'pass')).toEqual([]);
        expect(report.run.partial).toEqual(['cases were chosen by another tool than the command line']);
        rmSync(join(folder, 'report.json'));
      }
      await editor.call('runGlobalTeardown');
    } finally {
      editor.close();
    }
  });
}
