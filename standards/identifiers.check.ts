import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Documents } from '../schemas/document';
import { payloadsByUrn, type Release } from '../schemas/release';
import { packageRoot } from '../schemas/root';
import { serviceTypes } from './interlude/identifiers';
import { productTypes } from './sonata/products/identifiers';

/** Each release's types, and the folder of the official SDK that has their schemas. */
const all: Array<[release: Release, types: readonly string[], folder: string]> = [
  ['grace', productTypes, 'grace/productSchema'],
  ['kylie', serviceTypes, 'janis/serviceSchema'],
];

const isOfLso = (id: string) => /^urn:mef:lso:spec:(?!legato)/.test(id);

for (const [release, types, folder] of all) {
  test(`${release}: what we have a schema for is a type of the release`, () => {
    for (const urn of payloadsByUrn(new Documents(), release).keys()) expect(types).toContain(urn);
  });

  test(`${release}: its types are those of the official schemas`, () => {
    const published = join(packageRoot(), '../shared/sdk', folder);
    test.skip(!existsSync(published), 'passed over: the official SDK is not at ../shared/sdk');
    const files = (readdirSync(published, { recursive: true }) as string[]).filter((path) => path.endsWith('.yaml'));
    const ids = files.flatMap((path) => /^['"]?\$id['"]?: *['"]?([^'"\s]+)/m.exec(readFileSync(join(published, path), 'utf8'))?.[1] ?? []);
    expect([...types].sort()).toEqual(ids.filter(isOfLso).sort());
  });
}
