import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { SellerOptions } from '../fixtures/emulators/seller/seller';
import { complaintsAbout, type Complaint } from '../fixtures/profile/form';
import { YamlFile } from '../fixtures/profile/yamlFile';
import { UsageError } from './exit';

/** What the file may say; its form is published as `emulator.schema.json`. */
type Config = Omit<SellerOptions, 'tls' | 'hooks'> & { tls?: { key: string; cert: string } };

/**
 * Reads how the emulated Seller is to run, with `${NAME}` filled in from the environment.
 * @throws ProfileError, UsageError before anything is started
 */
export function emulatorConfig(file: string, env: NodeJS.ProcessEnv = process.env): SellerOptions {
  const yaml = new YamlFile(file, 'configuration');
  const value = yaml.filled(env);
  yaml.refuse(complaintsAbout(value, 'fixtures/emulators/seller/config.schema.json'));
  const { tls, ...config } = value as Config;
  yaml.refuse(dangling(config));
  return { ...config, ...(tls && { tls: keyPair(tls, file) }) };
}

/** What refers to an address, a site or a product that the file does not describe. */
function dangling({ onNet }: Config): Complaint[] {
  if (!onNet) return [];
  const known = { addresses: ids(onNet.addresses), sites: ids(onNet.sites), installed: ids(onNet.installed) };
  const found: Complaint[] = [];
  const refer = (path: Array<string | number>, id: string | undefined, to: keyof typeof known) => {
    if (id !== undefined && !known[to].has(id))
      found.push({ path: ['onNet', ...path.map(String)], expected: `an id of onNet.${to}`, seen: `"${id}"` });
  };
  for (const [index, { addressId }] of onNet.sites.entries()) refer(['sites', index, 'addressId'], addressId, 'addresses');
  for (const [index, { siteId, relationships = [] }] of onNet.installed.entries()) {
    refer(['installed', index, 'siteId'], siteId, 'sites');
    for (const [n, { id }] of relationships.entries()) refer(['installed', index, 'relationships', n, 'id'], id, 'installed');
  }
  return found;
}

function ids(records: ReadonlyArray<{ id: string }>): Set<string> {
  return new Set(records.map(({ id }) => id));
}

function keyPair({ key, cert }: { key: string; cert: string }, file: string): { key: Buffer; cert: Buffer } {
  const at = (name: string) => {
    const path = resolve(dirname(file), name);
    if (existsSync(path) && statSync(path).isFile()) return readFileSync(path);
    throw new UsageError(`${file} refers to ${name}, which is no file (${path}).`);
  };
  const pair = { key: at(key), cert: at(cert) };
  try {
    createSecureContext(pair);
    return pair;
  } catch {
    throw new UsageError(`${file}: tls does not name a PEM certificate (cert) and its private key (key).`);
  }
}
