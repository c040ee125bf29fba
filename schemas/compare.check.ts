import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test, expect } from '@playwright/test';
import { compare, compareProducts, type Side } from './compare';
import { below, Documents, readYaml, type Place, type Read } from './document';
import { errata, stale, unexplained } from './errata';
import { once } from './once';
import { packageRoot } from './root';
import { typesOf } from './types';
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

const ignored = new Set(['openapi', 'title', 'description', 'summary', 'tags', 'variables']);
const parsed = once((file: string) => readYaml(file));

/** Every place at or below one where something stands that is not mere wording. */
function placesIn(documents: Documents, place: Place): Place[] {
  const value = documents.at(place);
  if (typeof value !== 'object') return [];
  const names = Object.keys(value).filter((name) => Array.isArray(value) || place.pointer.endsWith('/properties') || !ignored.has(name));
  return names.map((name) => below(place, name)).flatMap((each) => [each, ...placesIn(documents, each)]);
}

function without({ file, pointer }: Place): Read {
  const document = structuredClone(parsed(file));
  const steps = pointer.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop()!;
  const owner = steps.slice(1).reduce((node: any, step) => node[step], document);
  if (Array.isArray(owner)) owner.splice(Number(last), 1);
  else delete owner[last];
  return (path) => (path === file ? document : parsed(path));
}

function isNoticed(file: string, gone: Place): boolean {
  try {
    return compare('', { file, documents: new Documents(without(gone)) }, { file, documents: new Documents(parsed) }).length > 0;
  } catch {
    return true;
  }
}

for (const api of ['geographicAddressManagement', 'quoteNotification']) {
  test(`whatever is taken out of ${api} and its parts is missed`, () => {
    const file = join(apiFolder, `${api}.api.yaml`);
    const documents = new Documents(parsed);
    const parts = [...typesOf(documents, file).values()].filter((place) => place.file !== file);
    const everything = [{ file, pointer: '' }, ...parts].flatMap((place) => placesIn(documents, place));
    expect(everything.length).toBeGreaterThan(100);
    const unnoticed = everything.filter((place) => !isNoticed(file, place)).map(({ pointer }) => pointer);
    // One `type: object` of two that are merged says nothing that the other does not.
    expect(unnoticed.filter((pointer) => !pointer.endsWith('/allOf/1/type'))).toEqual([]);
  });
}
