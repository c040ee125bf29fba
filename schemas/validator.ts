import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Api } from './api';
import { Compiler, type Validate } from './compiler';
import { Documents, type Place } from './document';
import { lazy, once } from './once';
import { packageRoot } from './root';

export type { Validate } from './compiler';
export type { Fault } from './fault';

/** What messages look like in one release of the standard. `api` is the name of a document, such as `quoteManagement`; another name throws. */
export interface Shapes {
  /** The request's JSON body; undefined if the operation is unknown or declares none. */
  request(api: string, operationId: string): Validate | undefined;
  /** The response's JSON body; undefined if the status is undeclared or without body. */
  response(api: string, operationId: string, status: number): Validate | undefined;
  /** The statuses that the operation declares. */
  statuses(api: string, operationId: string): number[];
  operations(api: string): Array<{ operationId: string; method: string; path: string; query: string[] }>;
  /** A type by its name, such as `Quote`, whether the document defines it or shares it with others. */
  type(api: string, typeName: string): Validate | undefined;
  /** The attributes of the product whose `@type` is this URN; undefined if there is no such product. */
  product(typeUrn: string): Validate | undefined;
}

/** A release of the standard that we have the documents of. */
export type Release = 'grace' | 'kylie';

/** Where the API documents of each release are, below the package's root. */
export const folders: Record<Release, string> = { grace: 'schemas/grace/sonata', kylie: 'schemas/kylie/interlude' };

/** Where the product schemas are. */
export const productFolder = 'schemas/products';

/** The product schemas of a folder by their `$id`, which is the `@type` that binds them. */
export function productsIn(documents: Documents, folder: string): Map<string, Place> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.schema.yaml')) : [];
  const places = files.map((name) => ({ file: join(folder, name), pointer: '' }));
  return new Map(places.map((place) => [documents.at(place).$id, place]));
}

function open(release: string): Shapes {
  const folder = join(packageRoot(), folders[release as Release]);
  const documents = new Documents();
  const compiler = new Compiler(documents);
  const products = lazy(() => productsIn(documents, join(packageRoot(), productFolder)));
  const product = once((urn: string) => {
    const place = products().get(urn);
    return place && compiler.compile(place);
  });
  const api = once((name: string) => new Api(documents, compiler, join(folder, `${name}.api.yaml`)));
  return {
    request: (name, operationId) => api(name).request(operationId),
    response: (name, operationId, status) => api(name).response(operationId, status),
    statuses: (name, operationId) => api(name).statuses(operationId),
    operations: (name) => api(name).operations.map(({ operationId, method, path, query }) => ({ operationId, method, path, query })),
    type: (name, typeName) => api(name).type(typeName),
    product,
  };
}

/** The shapes of a release, read and compiled as they are used and kept for the life of the process. */
export const shapes: (release: Release) => Shapes = once(open);
