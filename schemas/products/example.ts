import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../root';
import { parseYaml } from '../yaml';

/** A payload of our own that fits its schema: `carrierEthernetOperatorUni.one-link`. Each call gives a fresh copy. */
export function exampleProduct(name: string): { '@type': string } & Record<string, unknown> {
  return parseYaml(readFileSync(join(packageRoot(), 'schemas/products/examples', `${name}.yaml`), 'utf8')) as { '@type': string };
}
