import { below, type Documents, type Place } from './document';

/** One operation of an API document. */
export interface Operation {
  operationId: string;
  /** In capitals, as on the wire. */
  method: string;
  /** The path template, below the server's base. */
  path: string;
  /** Names of the query parameters that are declared. */
  query: string[];
  /** Where the operation is described. */
  place: Place;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Places of the parameters of an operation, those of its path included, references resolved. */
export function parametersOf(documents: Documents, operation: Place): Place[] {
  const path = { file: operation.file, pointer: operation.pointer.slice(0, operation.pointer.lastIndexOf('/')) };
  return [path, operation].flatMap((owner) =>
    (documents.at(owner).parameters ?? []).map((_: unknown, index: number) => documents.resolve(below(owner, 'parameters', index))),
  );
}

function queryOf(documents: Documents, operation: Place): string[] {
  return parametersOf(documents, operation)
    .map((place) => documents.at(place))
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => parameter.name);
}

/** Every operation of the document, in its order. */
export function operationsOf(documents: Documents, file: string): Operation[] {
  const root = { file, pointer: '/paths' };
  return Object.keys(documents.at(root)).flatMap((path) =>
    Object.keys(documents.at(below(root, path)))
      .filter((method) => methods.includes(method))
      .map((method) => {
        const place = below(root, path, method);
        const { operationId } = documents.at(place);
        return { operationId, method: method.toUpperCase(), path, query: queryOf(documents, place), place };
      }),
  );
}

/** The responses that an operation declares, by status; `default` is none of them. */
export function responsesOf(documents: Documents, operation: Place): Map<number, Place> {
  const statuses = Object.keys(documents.at(operation).responses ?? {}).filter((status) => /^\d+$/.test(status));
  return new Map(statuses.map((status) => [Number(status), documents.resolve(below(operation, 'responses', status))]));
}

/** Where the JSON body of a request or of a response is described; undefined if it has none. */
export function bodyOf(documents: Documents, carrier: Place): Place | undefined {
  const place = documents.resolve(carrier);
  const [media] = Object.keys(documents.at(place).content ?? {});
  return media === undefined ? undefined : schemaOf(documents, below(place, 'content', media));
}

/** Where the schema of a parameter, a header or a media type is; undefined if it has none. */
export function schemaOf(documents: Documents, carrier: Place): Place | undefined {
  return documents.at(carrier).schema === undefined ? undefined : below(carrier, 'schema');
}
