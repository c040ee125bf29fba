import { expect, test } from '@playwright/test';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../reports/report';
import { packageRoot } from '../schemas/root';
import { run } from './testing/command';
import { filesWith } from './testing/leaks';
import { edit } from './testing/walkthrough';

test('the Buyer of the walk-through meets everything that its profile declares, and nothing is wrong with it', async ({}, info) => {
  test.setTimeout(240_000);
  const folder = info.outputPath('fjordline');
  mkdirSync(folder, { recursive: true });
  for (const name of ['buyer.js', 'buyer.yaml']) cpSync(join(packageRoot(), 'docs/walkthrough', name), join(folder, name));
  edit(folder, 'buyer.yaml', (text) => text.replace('port: 8444', 'port: 0'));
  const env = { FJORDLINE_SECRET: 'canary-of-fjordline' };
  const { stdout, stderr } = await run(['run', 'buyer', '--profile', 'buyer.yaml', '--out', 'out', '--json', '--grep', '@inventory'], {
    cwd: folder,
    env,
  });
  expect(stdout, stderr).not.toBe('');
  const { functions, run: of } = JSON.parse(stdout) as Report;
  expect(of.partial).toEqual(['cases were chosen by --grep @inventory']);
  const { counts } = functions.find(({ fn }) => fn === 'inventory')!;
  expect(counts).toMatchObject({ fail: 0, inconclusive: 0, notExercised: 0, warning: 0, waived: 0 });
  expect(counts.pass).toBeGreaterThan(5);
  expect(filesWith(join(folder, 'out'), Object.values(env))).toEqual([]);
});
