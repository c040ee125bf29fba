import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazy } from './once';
import { packageRoot } from './root';

/** Where the build leaves what it has parsed, below the package's root. */
export const parsedAhead = 'dist/schemas/parsed.json';

/** JSON texts by the digest of the YAML texts that they stand for: of a text that has changed since the build it has none. */
const known = lazy((): Record<string, string> => {
  const file = join(packageRoot(), parsedAhead);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
});

/** By which what the build has parsed is found again. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** What a YAML text says; each call gives a fresh copy. Parsing takes a hundred times as long as looking up what the build has parsed. */
export function parseYaml(text: string): unknown {
  const json = known()[digestOf(text)];
  return json === undefined ? parser().parse(text) : JSON.parse(json);
}

/** Loaded only where it is needed. */
const parser = () => require('yaml') as typeof import('yaml');
