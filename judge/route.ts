import type { Exchange } from '../standards/exchange';
import { pathsOf, type EventEndpoint, type Operation } from '../standards/operation';
import { decoded } from '../standards/reading';
import type { FunctionStandard } from '../standards/standard';
import type { Scope } from './scope';

/** Which operation, or which notification, an exchange is. */
export type Route = {
  standard: FunctionStandard;
  /** Operation key or event name. */
  key: string;
  operationId: string;
  path: Record<string, string>;
  query: URLSearchParams;
} & ({ kind: 'operation'; operation: Operation } | { kind: 'event'; event: EventEndpoint; callback: string });

/** The API definition that an exchange belongs to. */
export function apiOf({ kind, standard }: Route): string {
  return kind === 'event' ? standard.notification!.api : standard.api;
}

interface Entry {
  standard: FunctionStandard;
  base: string;
  /** The base says nothing of the host. */
  isPath: boolean;
  method: string;
  segments: string[];
  key: string;
  operation: Operation;
}

/** Most requests whose route is kept in mind. */
const mostKnown = 5000;

export type Router = (exchange: Exchange) => Route | undefined;

/** Builds the function that tells what an exchange is; undefined for traffic that belongs to no API in scope. */
export function router(scope: Scope): Router {
  const entries: Entry[] = scope.functions.flatMap(({ standard, base }) =>
    Object.entries(standard.operations).flatMap(([key, operation]) =>
      pathsOf(operation).map((path) => ({
        standard,
        base: canonical(base).replace(/\/$/, ''),
        isPath: !/^https?:/i.test(base),
        method: operation.method,
        segments: path.split('/').slice(1),
        key,
        operation,
      })),
    ),
  );
  const events = new Map(
    scope.functions.flatMap(({ standard }) =>
      Object.entries(standard.notification?.events ?? {}).map(([name, event]) => [event.path, { standard, name, event }] as const),
    ),
  );

  const bases = new Map<string, { isPath: boolean; entries: Entry[] }>();
  for (const entry of entries) {
    const known = bases.get(entry.base) ?? { isPath: entry.isPath, entries: [] };
    bases.set(entry.base, known);
    known.entries.push(entry);
  }

  const operationOf = (method: string, url: string): Route | undefined => {
    const { address, query } = split(url);
    for (const [base, { isPath, entries: below }] of bases) {
      const place = isPath ? withoutOrigin(address) : address;
      const found = place.startsWith(`${base}/`) && operationAt(below, method, place.slice(base.length + 1).split('/'));
      if (!found) continue;
      const { path, entry } = found;
      const { standard, key, operation } = entry;
      return { kind: 'operation', standard, key, operation, operationId: operation.operationId ?? key, path, query };
    }
    return undefined;
  };

  // A Buyer that polls asks for the same again and again.
  const known = new Map<string, Map<string, Route | undefined>>();
  const byOperation = ({ request: { method, url } }: Exchange): Route | undefined => {
    let asked = known.get(method);
    if (!asked) known.set(method, (asked = new Map()));
    const before = asked.get(url);
    if (before) return before;
    const route = operationOf(method, url);
    if (asked.size >= mostKnown) asked.clear();
    asked.set(url, route);
    return route;
  };

  const byEvent = (exchange: Exchange): Route | undefined => {
    const { address, query } = split(exchange.request.url);
    const at = address.lastIndexOf('/listener/');
    const found = at < 0 ? undefined : events.get(address.slice(at));
    if (!found || exchange.request.method !== 'POST') return undefined;
    const { standard, name, event } = found;
    return {
      kind: 'event',
      standard,
      key: name,
      event,
      operationId: event.operationId,
      path: {},
      query,
      callback: callbackOf(address.slice(0, at), standard),
    };
  };

  return (exchange) => (exchange.to === 'listener' ? byEvent(exchange) : byOperation(exchange));
}

/** The function below whose base path a request stands; whether it is one of its operations or not. */
export function functionOf({ request }: Exchange, scope: Scope): FunctionStandard | undefined {
  const { address } = split(request.url);
  return scope.functions.find(({ base }) =>
    `${/^https?:/i.test(base) ? address : withoutOrigin(address)}/`.startsWith(`${canonical(base)}/`),
  )?.standard;
}

function operationAt(entries: readonly Entry[], method: string, segments: string[]) {
  for (const entry of entries) {
    const path = entry.method === method ? match(entry.segments, segments) : undefined;
    if (path) return { entry, path };
  }
  return undefined;
}

function withoutOrigin(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, '');
}

/** The callback that the Buyer registered: what stands before the notification API's base path. */
function callbackOf(address: string, standard: FunctionStandard): string {
  const { basePath } = standard.notification!;
  return address.endsWith(basePath) ? address.slice(0, -basePath.length) : address;
}

const nothing = new URLSearchParams();

function split(url: string): { address: string; query: URLSearchParams } {
  const end = url.search(/[?#]/);
  if (end < 0) return { address: canonical(url), query: nothing };
  const query = url[end] === '?' ? url.slice(end + 1).split('#', 1)[0]! : '';
  return { address: canonical(url.slice(0, end)), query: query === '' ? nothing : new URLSearchParams(query) };
}

/** Scheme and host in lower case, and no port that goes without saying (RFC 3986, 6.2): recorded traffic writes them either way. */
function canonical(address: string): string {
  const end = address.indexOf('/', schemed);
  const origin = end < 0 ? address : address.slice(0, end);
  if (!/[A-Z]|:(?:80|443)$/.test(origin) || !/^https?:/i.test(origin)) return address;
  const lower = origin.toLowerCase();
  return lower.replace(lower.startsWith('https:') ? /:443$/ : /:80$/, '') + address.slice(origin.length);
}

/** Characters before which no host begins: those of `http://`, and one of the host's own. */
const schemed = 8;

function match(template: string[], actual: string[]): Record<string, string> | undefined {
  if (template.length !== actual.length) return undefined;
  const path: Record<string, string> = {};
  for (let index = 0; index < template.length; index++) {
    const [part, value] = [template[index]!, actual[index]!];
    if (part.startsWith('{')) {
      if (value === '') return undefined;
      path[part.slice(1, -1)] = decoded(value);
    } else if (part !== value) return undefined;
  }
  return path;
}
