import type { Exchange } from '../standards/exchange';
import { describe } from '../standards/reading';
import { judgeError } from './errorModel';
import type { Look } from './look';
import { isJson } from './media';
import type { Notebook } from './notebook';
import { apiOf, functionOf } from './route';
import type { Scope } from './scope';
import { judgeBody, seenInstead, tell } from './shape';

/** Judges the form of what a Buyer said: its request to an operation, or its listener's answer to a notification. */
export function judgeBuyerShape(look: Look): void {
  if (look.route.kind === 'event') judgeListenersAnswer(look);
  else {
    judgeQuery(look);
    judgeRequest(look);
  }
}

/** A request below an API's base path that is none of its operations. What a browser asks of itself beforehand (CORS) is no Buyer's. */
export function judgeStray(exchange: Exchange, scope: Scope, notebook: Notebook): void {
  if (exchange.request.method === 'OPTIONS') return;
  const standard = exchange.to === 'IUT' ? functionOf(exchange, scope) : undefined;
  const clause = standard?.general.endpoints;
  if (clause === undefined) return;
  const { method, url } = exchange.request;
  const expected = `an operation of ${standard!.api}`;
  const seen = `${method} ${url.replace(/^https?:\/\/[^/]+|[?#].*$/g, '')}`;
  notebook.examined(clause);
  notebook.found({ verifies: clause, source: 'schema', operation: 'several', exchange, in: 'request', pointer: '', expected, seen });
}

function judgeQuery(look: Look): void {
  const { route, shapes, notebook } = look;
  const clause = route.standard.general.endpoints;
  if (clause === undefined) return;
  notebook.examined(clause);
  if (route.query.size === 0) return;
  const { query: defined = [] } = shapes.operations(apiOf(route)).find(({ operationId }) => operationId === route.operationId) ?? {};
  const known = [...defined, ...(route.standard.guideQueries?.[route.key] ?? [])];
  const names = new Set([...route.query.keys()].filter((name) => !known.includes(name)));
  const expected = known.length > 0 ? `query parameters of ${known.join(', ')}` : 'no query parameters';
  for (const name of names) tell(look, 'request', clause, { pointer: '', expected, seen: describe(name) });
}

function judgeRequest(look: Look): void {
  const { exchange, route, shapes, notebook } = look;
  const validate = shapes.request(apiOf(route), route.operationId);
  if (!validate) return;
  const { payload } = route.standard.general;
  notebook.examined(payload);
  if (isJson(exchange.request)) judgeBody(exchange.request.body, validate, 'request', look);
  else tell(look, 'request', payload, { pointer: '', expected: 'a JSON body', seen: seenInstead(exchange.request) });
}

/** That no answer came is for the cases to say, which know whether there was somebody to give one. */
function judgeListenersAnswer(look: Look): void {
  const { exchange, route, shapes, notebook } = look;
  const { response } = exchange;
  if (!response) return;
  if (response.status >= 400) return judgeError(look);
  const clause = route.standard.general.errors;
  const statuses = shapes.statuses(apiOf(route), route.operationId);
  notebook.examined(clause);
  const expected = `status ${statuses.filter((status) => status < 300).join(' or ')}`;
  if (!statuses.includes(response.status)) tell(look, 'response', clause, { pointer: '', expected, seen: `status ${response.status}` });
  else if (response.text && !shapes.response(apiOf(route), route.operationId, response.status))
    tell(look, 'response', clause, { pointer: '', expected: 'no body', seen: describe(response.text.slice(0, 80)) });
}
