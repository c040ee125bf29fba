import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../root';

/** A payload of our own that fits its schema: `carrierEthernetOperatorUni.one-link`. Each call gives a fresh copy. */
export function exampleProduct(name: string): { '@type': string } & Record<string, unknown> {
  return parse(readFileSync(join(packageRoot(), 'schemas/products/examples', `${name}.yaml`), 'utf8'));
}
