import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test, expect } from '@playwright/test';
import { compare, comparePayloads, type Difference, type Side } from './compare';
import { below, Documents, readYaml, type Place, type Read } from './document';
import { errata, stale, unexplained } from './errata';
import { once } from './once';
import { readPublished } from './published';
import { apisOf, payloadsOf, type Release } from './release';
import { packageRoot } from './root';
import { reached, typesOf } from './types';

const sdk = join(packageRoot(), '../shared/sdk');

/** Where the official files are, below the SDK. The payloads of services have not changed from Janis to Kylie. */
const official: Record<Release, { apis: string; payloads: string }> = {
  grace: { apis: 'grace', payloads: 'grace' },
  kylie: { apis: 'kylie', payloads: 'janis/serviceSchema' },
};

/** Official files that are not named after the API. */
const officialName: Record<string, string> = {
  serviceOrderingManagement: 'service-ordering-management',
  serviceOrderingNotification: 'service-ordering-notification',
  serviceInventory: 'service-inventory-management',
  serviceInventoryNotification: 'service-inventory-notification',
  serviceCatalog: 'service-catalog-api',
};

/** Documents of which every place is taken out once, to see it missed: the others are made of the same. */
const thorough = [
  'grace/geographicAddressManagement',
  'grace/quoteNotification',
  'grace/carrierEthernetEnniSpSo',
  'kylie/serviceOrderingManagement',
  'kylie/serviceOrderingNotification',
  'kylie/carrierEthernetEvcEndPoint',
  'kylie/carrierEthernetOvcEndPoint',
];

/** One of our documents, and the official file that it is held against. */
interface Pair {
  name: string;
  file: string;
  folder: string;
  officialName: string;
  compare: typeof compare;
}

function pairsOf(release: Release): Pair[] {
  const { apis, payloads } = official[release];
  const api = ([name, file]: [string, string]): Pair => {
    return { name: `${release}/${name}`, file, folder: apis, officialName: `${officialName[name] ?? name}.api.yaml`, compare };
  };
  const payload = ([name, file]: [string, string]): Pair => {
    return { name: `${release}/${name}`, file, folder: payloads, officialName: `${name}.yaml`, compare: comparePayloads };
  };
  return [...[...apisOf(release)].map(api), ...[...payloadsOf(release)].map(payload)];
}

function officialFile({ folder, officialName }: Pair): string {
  const found = (readdirSync(join(sdk, folder), { recursive: true }) as string[]).filter((path) => basename(path) === officialName);
  expect(found, `exactly one official ${officialName}`).toHaveLength(1);
  return join(sdk, folder, found[0]!);
}

/** The other files that an official one refers to. */
function referredBy(file: string): string[] {
  const references = readFileSync(file, 'utf8').matchAll(/\$ref: *['"]?([^'"#\s]+)#/g);
  return [...references].map(([, path]) => join(dirname(file), path!));
}

const side = (file: string, read?: Read): Side => ({ documents: new Documents(read), file });
const pairs = [...pairsOf('grace'), ...pairsOf('kylie')];

function differences(pair: Pair): Difference[] {
  const read = pair.compare === comparePayloads ? readPublished : undefined;
  return pair.compare(pair.name, side(pair.file), side(officialFile(pair), read));
}

test('all API documents and payloads are there', () => {
  expect([...apisOf('grace').keys()]).toHaveLength(9);
  expect([...apisOf('kylie').keys()]).toEqual(expect.arrayContaining(Object.keys(officialName)));
  expect([...payloadsOf('kylie').keys()]).toHaveLength(9);
  expect([...payloadsOf('grace').keys()].sort()).toEqual(['accessElineOvc', 'carrierEthernetEnniSpSo', 'carrierEthernetOperatorUni']);
  expect(pairs.map(({ name }) => name)).toEqual(expect.arrayContaining([...thorough, ...errata.map(({ document }) => document)]));
});

test.describe('against the official files', () => {
  for (const pair of pairs) {
    test(`${pair.name} demands what the official file demands`, () => {
      test.skip(!existsSync(join(sdk, pair.folder)), 'passed over: the official SDK is not at ../shared/sdk');
      const torn = pair.compare === compare && referredBy(officialFile(pair)).some((file) => !existsSync(file));
      test.skip(torn, 'passed over: the official document refers to files that the SDK does not hold');
      const found = differences(pair);
      expect(unexplained(found)).toEqual([]);
      expect(stale(pair.name, found), 'errata that nothing needs any more').toEqual([]);
    });
  }
});

const ignored = new Set(['openapi', '$schema', 'title', 'description', 'summary', 'tags', 'variables']);
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

function isNoticed({ file, compare }: Pair, gone: Place): boolean {
  try {
    return compare('', { file, documents: new Documents(without(gone)) }, { file, documents: new Documents(parsed) }).length > 0;
  } catch {
    return true;
  }
}

/** The document itself, and the parts that it refers to. */
function partsOf(documents: Documents, { file, compare }: Pair): Place[] {
  const root = { file, pointer: '' };
  const places = compare === comparePayloads ? reached(documents, [root]) : typesOf(documents, file).values();
  return [root, ...[...places].filter((place) => place.file !== file)];
}

for (const pair of pairs.filter(({ name }) => thorough.includes(name))) {
  test(`whatever is taken out of ${pair.name} and its parts is missed`, () => {
    const documents = new Documents(parsed);
    const everything = partsOf(documents, pair).flatMap((place) => placesIn(documents, place));
    expect(everything.length).toBeGreaterThan(50);
    const unnoticed = everything.filter((place) => !isNoticed(pair, place)).map(({ pointer }) => pointer);
    // One `type: object` of two that are merged says nothing that the other does not.
    expect(unnoticed.filter((pointer) => !pointer.endsWith('/allOf/1/type'))).toEqual([]);
  });
}
