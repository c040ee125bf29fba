import type { Shapes } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import { describe } from '../standards/reading';
import { judgeError } from './errorModel';
import { isJson } from './media';
import type { Notebook } from './notebook';
import { apiOf, functionOf, type Route } from './route';
import type { Scope } from './scope';
import { judgeBody, seenInstead } from './shape';

/** Judges the form of what a Buyer said: its request to an operation, or its listener's answer to a notification. */
export function judgeBuyerShape(
  exchange: Exchange,
  route: Route,
  shapes: Shapes,
  notebook: Notebook,
  reading: (erratum: string) => string,
): void {
  if (route.kind === 'event') judgeListenersAnswer(exchange, route, shapes, notebook);
  else {
    judgeQuery(exchange, route, shapes, notebook);
    judgeRequest(exchange, route, shapes, notebook, reading);
  }
}

/** A request below an API's base path that is none of its operations. */
export function judgeStray(exchange: Exchange, scope: Scope, notebook: Notebook): void {
  const standard = exchange.to === 'IUT' ? functionOf(exchange, scope) : undefined;
  const clause = standard?.general.endpoints;
  if (clause === undefined) return;
  const { method, url } = exchange.request;
  const expected = `an operation of ${standard!.api}`;
  const seen = `${method} ${url.replace(/^https?:\/\/[^/]+|[?#].*$/g, '')}`;
  notebook.examined(clause);
  notebook.found({ verifies: clause, source: 'schema', operation: 'several', exchange, in: 'request', pointer: '', expected, seen });
}

function judgeQuery(exchange: Exchange, route: Route, shapes: Shapes, notebook: Notebook): void {
  const clause = route.standard.general.endpoints;
  if (clause === undefined) return;
  notebook.examined(clause);
  const { query: defined = [] } = shapes.operations(apiOf(route)).find(({ operationId }) => operationId === route.operationId) ?? {};
  const known = [...defined, ...(route.standard.guideQueries?.[route.key] ?? [])];
  const note = { verifies: clause, source: 'schema', operation: route.key, exchange, in: 'request', pointer: '' } as const;
  const names = new Set([...route.query.keys()].filter((name) => !known.includes(name)));
  const expected = known.length > 0 ? `query parameters of ${known.join(', ')}` : 'no query parameters';
  for (const name of names) notebook.found({ ...note, expected, seen: describe(name) });
}

function judgeRequest(exchange: Exchange, route: Route, shapes: Shapes, notebook: Notebook, reading: (erratum: string) => string): void {
  const validate = shapes.request(apiOf(route), route.operationId);
  if (!validate) return;
  const note = { source: 'schema', operation: route.key, exchange, in: 'request' } as const;
  const { payload } = route.standard.general;
  notebook.examined(payload);
  if (isJson(exchange.request)) judgeBody(exchange.request.body, validate, route, { ...note, notebook, shapes, reading });
  else notebook.found({ ...note, verifies: payload, pointer: '', expected: 'a JSON body', seen: seenInstead(exchange.request) });
}

/** That no answer came is for the cases to say, which know whether there was somebody to give one. */
function judgeListenersAnswer(exchange: Exchange, route: Route, shapes: Shapes, notebook: Notebook): void {
  const { response } = exchange;
  if (!response) return;
  if (response.status >= 400) return judgeError(exchange, route, shapes, notebook);
  const clause = route.standard.general.errors;
  const statuses = shapes.statuses(apiOf(route), route.operationId);
  const note = { verifies: clause, source: 'schema', operation: route.key, exchange, in: 'response', pointer: '' } as const;
  notebook.examined(clause);
  const expected = `status ${statuses.filter((status) => status < 300).join(' or ')}`;
  if (!statuses.includes(response.status)) notebook.found({ ...note, expected, seen: `status ${response.status}` });
  else if (response.text && !shapes.response(apiOf(route), route.operationId, response.status))
    notebook.found({ ...note, expected: 'no body', seen: describe(response.text.slice(0, 80)) });
}
