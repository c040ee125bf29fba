import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Documents, Place } from './document';
import { packageRoot } from './root';

/** A release of the standard that we have the documents of. */
export type Release = 'grace' | 'kylie';

/** Folders below the package's root: those with the release's API documents, and the one with the schemas of its payloads. */
const holdings: Record<Release, { apis: readonly string[]; payloads: string }> = {
  grace: { apis: ['schemas/grace/sonata'], payloads: 'schemas/products' },
  kylie: { apis: ['schemas/kylie/interlude', 'schemas/kylie/legato'], payloads: 'schemas/services' },
};

function filesIn(folder: string, ending: string): Array<[name: string, file: string]> {
  const path = join(packageRoot(), folder);
  if (!existsSync(path)) return [];
  const files = readdirSync(path).filter((file) => file.endsWith(ending));
  return files.map((file) => [basename(file, ending), join(path, file)]);
}

/** The API documents of a release by their names, such as `quoteManagement`. */
export function apisOf(release: Release): Map<string, string> {
  return new Map(holdings[release].apis.flatMap((folder) => filesIn(folder, '.api.yaml')));
}

/** The schemas of the attributes of a release's products or services by their names, such as `accessElineOvc`. */
export function payloadsOf(release: Release): Map<string, string> {
  return new Map(filesIn(holdings[release].payloads, '.schema.yaml'));
}

/** The same schemas by their `$id`, which is the `@type` that binds them. */
export function payloadsByUrn(documents: Documents, release: Release): Map<string, Place> {
  const places = [...payloadsOf(release).values()].map((file) => ({ file, pointer: '' }));
  return new Map(places.map((place) => [documents.at(place).$id, place]));
}
