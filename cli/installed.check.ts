import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSeller } from '../fixtures/emulators/seller/seller';
import { referenceClients } from '../fixtures/profile/reference';
import { packageRoot } from '../schemas/root';
import { builtCommand, outside, ran } from './testing/command';
import { profileFor, secrets, writeProfile } from './testing/profile';

/** A case as users write theirs, in a language of their choice. */
const ownCase = `import { expect, step, test, verifies } from 'lso-conformance';

test.describe('what we look at besides', { tag: '@inventory' }, () => {
  test('our installed port is active', verifies('MEF116:R7'), async ({ inventory }) => {
    const product = await step('When the Buyer reads it', () => inventory.held('uni'));
    await step('Then it is active', () => expect(product.status).toBe('active'));
  });
});
`;

const compilerOptions = {
  module: 'node20',
  moduleResolution: 'node16',
  target: 'es2022',
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

function npm(cwd: string, ...args: string[]) {
  return spawnSync('npm', [...args, '--no-audit', '--no-fund'], { cwd, encoding: 'utf8', env: outside(), timeout: 240_000 });
}

test('packed, installed into an empty folder and used there, with a case of its own', async ({}, info) => {
  test.setTimeout(480_000);
  const folder = info.outputPath('app');
  mkdirSync(join(folder, 'our-cases'), { recursive: true });
  builtCommand();
  const packed = npm(packageRoot(), 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
  const [tarball] = JSON.parse(packed.stdout) as Array<{ filename: string; size: number; files: Array<{ path: string }> }>;
  const paths = tarball!.files.map(({ path }) => path);
  expect(paths.filter((path) => /\.check\.|\.sample\.|\/testing\/|bench|selfcheck|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining(['README.md', 'LICENSE', 'dist/cli/main.js', 'dist/fixtures/index.d.ts', 'docs/walkthrough/profile.yaml']),
  );
  expect(tarball!.size).toBeLessThan(1024 * 1024);

  const installed = npm(folder, 'install', '--prefer-offline', '--ignore-scripts', `./${tarball!.filename}`);
  test.skip(
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED/.test(installed.stderr),
    'no package registry can be reached: its dependencies cannot be installed',
  );
  expect(installed.status, installed.stderr).toBe(0);

  writeFileSync(join(folder, 'our-cases/own.spec.ts'), ownCase);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const typed = spawnSync(process.execPath, [join(packageRoot(), 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
  expect(typed.stdout).toBe('');

  const seller = await startSeller({ auth: { kind: 'oauth2', clients: referenceClients } });
  writeProfile(folder, { ...profileFor(seller.url, seller.tokenUrl), ics: { inventory: {} }, cases: 'our-cases' });
  const told = await ran('npx', ['lso-conformance', 'run', 'seller', '--profile', 'profile.yaml', '--out', 'out', '--json'], {
    cwd: folder,
    env: secrets,
  });
  await seller.close();
  expect(told.code, told.stderr).toBe(0);
  const report = JSON.parse(told.stdout);
  expect(report.conformance).toBe('conformant');
  expect(told.stdout).toContain('our installed port is active');
  expect(statSync(join(folder, 'out/report.html')).size).toBeGreaterThan(1000);
  expect(readdirSync(folder)).not.toContain('reports');
  rmSync(join(folder, 'node_modules'), { recursive: true });
});
