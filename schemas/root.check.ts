import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from '@playwright/test';
import { packageRoot } from './root';

test('the same root from the sources, from what is compiled, and where it is installed', ({}, testInfo) => {
  expect(packageRoot()).toBe(join(__dirname, '..'));
  const root = testInfo.outputPath('node_modules/lso-conformance');
  mkdirSync(join(root, 'dist/schemas'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "name": "lso-conformance" }');
  writeFileSync(join(root, 'dist/package.json'), '{ "type": "commonjs" }');
  expect(packageRoot(join(root, 'dist/schemas'))).toBe(root);
});

test('outside of the package there is no root', () => {
  expect(() => packageRoot('/')).toThrow('no package.json of lso-conformance above /');
});
