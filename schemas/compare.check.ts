import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test, expect } from '@playwright/test';
import { compare, compareProducts, type Side } from './compare';
import { Documents } from './document';
import { errata, stale, unexplained } from './errata';
import { packageRoot } from './root';
import { folders, productFolder } from './validator';

const sdk = join(packageRoot(), '../shared/sdk/grace');
const apiFolder = join(packageRoot(), folders.grace);
const names = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending));
const apis = names(apiFolder, '.api.yaml');
const products = names(join(packageRoot(), productFolder), '.schema.yaml');

function officialFile(name: string): string {
  const found = (readdirSync(sdk, { recursive: true }) as string[]).filter((path) => basename(path) === name);
  expect(found, `exactly one official ${name}`).toHaveLength(1);
  return join(sdk, found[0]!);
}

const side = (file: string): Side => ({ documents: new Documents(), file });
const compareApi = (name: string) => compare(name, side(join(apiFolder, `${name}.api.yaml`)), side(officialFile(`${name}.api.yaml`)));
const compareProduct = (name: string) =>
  compareProducts(name, side(join(packageRoot(), productFolder, `${name}.schema.yaml`)), side(officialFile(`${name}.yaml`)));

test('all nine API documents and the products are there', () => {
  expect(apis).toHaveLength(9);
  expect(products.length).toBeGreaterThan(0);
  expect([...apis, ...products]).toEqual(expect.arrayContaining(errata.map(({ document }) => document)));
});

test.describe('against the official files', () => {
  test.skip(!existsSync(sdk), 'passed over: the official SDK is not at ../shared/sdk');

  for (const [name, differences] of [
    ...apis.map((api) => [api, compareApi] as const),
    ...products.map((product) => [product, compareProduct] as const),
  ]) {
    test(`${name} demands what the official file demands`, () => {
      const found = differences(name);
      expect(unexplained(found)).toEqual([]);
      expect(stale(name, found), 'errata that nothing needs any more').toEqual([]);
    });
  }
});
