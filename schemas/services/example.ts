import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../root';

/** The configuration of a service, of our own, that fits its schema: `carrierEthernetOvc.access`. Each call gives a fresh copy. */
export function exampleService(name: string): { '@type': string } & Record<string, unknown> {
  return parse(readFileSync(join(packageRoot(), 'schemas/services/examples', `${name}.yaml`), 'utf8'));
}
