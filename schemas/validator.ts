import { Api } from './api';
import { Compiler, type Validate } from './compiler';
import { Documents } from './document';
import { lazy, once } from './once';
import { apisOf, payloadsByUrn, type Release } from './release';

export type { Validate } from './compiler';
export type { Fault } from './fault';
export type { Release } from './release';

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
  /** The attributes of the product or service whose `@type` is this URN; undefined if the release has none. */
  payload(typeUrn: string): Validate | undefined;
}

function fileOf(apis: Map<string, string>, name: string): string {
  const file = apis.get(name);
  if (file === undefined) throw new Error(`no API document ${name}`);
  return file;
}

function open(release: Release): Shapes {
  const documents = new Documents();
  const compiler = new Compiler(documents);
  const apis = apisOf(release);
  const payloads = lazy(() => payloadsByUrn(documents, release));
  const payload = once((urn: string) => {
    const place = payloads().get(urn);
    return place && compiler.compile(place);
  });
  const api = once((name: string) => new Api(documents, compiler, fileOf(apis, name)));
  return {
    request: (name, operationId) => api(name).request(operationId),
    response: (name, operationId, status) => api(name).response(operationId, status),
    statuses: (name, operationId) => api(name).statuses(operationId),
    operations: (name) => api(name).operations.map(({ operationId, method, path, query }) => ({ operationId, method, path, query })),
    type: (name, typeName) => api(name).type(typeName),
    payload,
  };
}

/** The shapes of a release, read and compiled as they are used and kept for the life of the process. */
export const shapes: (release: Release) => Shapes = once(open);
