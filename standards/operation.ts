export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One operation of an API. Its key in the table is unique over all functions; `operationId` is the OpenAPI file's own. */
export interface Operation {
  method: Method;
  /** Path template below the API's base path, e.g. `/quote/{id}`. */
  path: string;
  /** The OpenAPI operationId where it differs from the key (the hub's ids repeat in every API). */
  operationId?: string;
  /** Paths that other readings of an erratum give it: reading → path. */
  elsewhere?: { erratum: string; paths: Readonly<Record<string, string>> };
  /** Capability that the ICS must declare for the operation to be expected; without it 501 is the right answer. */
  needs?: string;
}

/** A notification that the implementation under test sends to a listener. */
export interface EventEndpoint {
  /** Path below the notification API's base path, e.g. `/listener/quoteStateChangeEvent`. */
  path: string;
  operationId: string;
  needs?: string;
}

/** The path of an operation under the readings in force. */
export function pathOf({ path, elsewhere }: Operation, reading: (erratum: string) => string): string {
  return (elsewhere && elsewhere.paths[reading(elsewhere.erratum)]) ?? path;
}

/** Every path that some reading gives an operation: whichever is used, the traffic is its traffic. */
export function pathsOf({ path, elsewhere }: Operation): string[] {
  return [path, ...Object.values(elsewhere?.paths ?? {})];
}
