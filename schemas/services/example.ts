import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../root';
import { parseYaml } from '../yaml';

/** The configuration of a service, of our own, that fits its schema: `carrierEthernetOvc.access`. Each call gives a fresh copy. */
export function exampleService(name: string): { '@type': string } & Record<string, unknown> {
  return parseYaml(readFileSync(join(packageRoot(), 'schemas/services/examples', `${name}.yaml`), 'utf8')) as { '@type': string };
}
