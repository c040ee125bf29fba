import type { Shapes } from '../schemas/validator';
import type { Exchange, Message } from '../standards/exchange';
import { describe, isObject, member } from '../standards/reading';
import { isForgiven } from './forgiveness';
import { isJson } from './media';
import type { Notebook } from './notebook';
import { every } from './pointer';
import type { Route } from './route';

/** The reading in force for an erratum. */
type Reading = (erratum: string) => string;

/** Judges the form of a success answer: status, media type, API definition, product payloads. */
export function judgeAnswerShape(exchange: Exchange, route: Route, shapes: Shapes, notebook: Notebook, reading: Reading): void {
  const { response } = exchange;
  const { general, api } = route.standard;
  if (!response || isUnmodified(exchange)) return;
  const note = { source: 'schema', operation: route.key, exchange, in: 'response' } as const;
  notebook.examined(general.payload);
  if (!shapes.statuses(api, route.operationId).includes(response.status)) {
    const expected = `status ${shapes
      .statuses(api, route.operationId)
      .filter((status) => status < 300)
      .join(' or ')}`;
    notebook.found({ ...note, verifies: general.payload, pointer: '', expected, seen: `status ${response.status}` });
    return;
  }
  const validate = shapes.response(api, route.operationId, response.status);
  if (!validate) {
    if (response.text)
      notebook.found({ ...note, verifies: general.payload, pointer: '', expected: 'no body', seen: describe(response.text) });
    return;
  }
  if (!isJson(response)) {
    notebook.found({ ...note, verifies: general.payload, pointer: '', expected: 'a JSON body', seen: seenInstead(response) });
    return;
  }
  judgeBody(response.body, validate, route, { ...note, notebook, shapes, reading });
}

/** A Buyer that asks under a condition gets what it asked for: HTTP's answer, of which no API definition speaks (RFC 9110, 13). */
function isUnmodified({ request, response }: Exchange): boolean {
  return response!.status === 304 && ['if-none-match', 'if-modified-since'].some((name) => request.headers[name] !== undefined);
}

/** Judges the form of a notification that the implementation under test sent. */
export function judgeEventShape(exchange: Exchange, route: Route, shapes: Shapes, notebook: Notebook, reading: Reading): void {
  const api = route.standard.notification!.api;
  const validate = shapes.request(api, route.operationId);
  const note = { source: 'schema', operation: route.key, exchange, in: 'request' } as const;
  notebook.examined(route.standard.general.payload);
  if (!isJson(exchange.request)) {
    notebook.found({
      ...note,
      verifies: route.standard.general.payload,
      pointer: '',
      expected: 'a JSON body',
      seen: seenInstead(exchange.request),
    });
    return;
  }
  if (validate) judgeBody(exchange.request.body, validate, route, { ...note, notebook, shapes, reading });
}

/** Where a body was met, and what it is judged with. */
export type Context = {
  source: 'schema';
  operation: string;
  exchange: Exchange;
  in: 'request' | 'response';
  notebook: Notebook;
  shapes: Shapes;
  reading: Reading;
};

/** Judges a body by its API definition, and the products in it by theirs. */
export function judgeBody(body: unknown, validate: NonNullable<ReturnType<Shapes['request']>>, route: Route, context: Context): void {
  const { general } = route.standard;
  const { notebook, shapes: _, reading, ...note } = context;
  notebook.examined(general.required);
  for (const fault of validate(body)) {
    if (isForgiven(fault, route, reading)) continue;
    const verifies =
      fault.rule === 'required' && general.required !== general.payload ? [general.required, general.payload] : general.payload;
    notebook.found({ ...note, verifies, pointer: fault.pointer, expected: fault.expected, seen: fault.seen });
  }
  if (route.standard.productsEchoedIn?.includes(member(body, 'state'))) return;
  for (const pattern of route.standard.products?.[route.key] ?? []) {
    for (const [pointer, product] of every(body, pattern)) judgeProduct(product, pointer, route, context);
  }
}

/** A product's attributes must fit the schema that their `@type` names. */
function judgeProduct(product: unknown, pointer: string, route: Route, { notebook, shapes, reading: _, ...note }: Context): void {
  const { general } = route.standard;
  const name = route.standard.configuration ?? 'productConfiguration';
  const configuration = member(product, name);
  if (!isObject(configuration)) return;
  const at = `${pointer}/${name}`;
  if (general.productConfiguration) notebook.examined(general.productConfiguration);
  const type = member(configuration, '@type');
  if (general.productType) notebook.examined(general.productType);
  const validate = typeof type === 'string' ? shapes.payload(type) : undefined;
  if (!validate) {
    if (!general.productType) return;
    const expected = 'the identifier of a product schema that both sides know';
    notebook.found({ ...note, verifies: general.productType, pointer: `${at}/@type`, expected, seen: describe(type) });
    return;
  }
  if (!general.productAttributes) return;
  notebook.examined(general.productAttributes);
  for (const fault of validate(configuration)) {
    notebook.found({
      ...note,
      verifies: general.productAttributes,
      pointer: at + fault.pointer,
      expected: fault.expected,
      seen: fault.seen,
    });
  }
}

/** What came where JSON is due. */
export function seenInstead(message: Message): string {
  if (message.unreadable) return `a body ${message.unreadable}`;
  if (message.text === undefined || message.text === '') return 'no body';
  const type = message.headers['content-type'] ?? 'no media type';
  return `${type}: ${describe(message.text.slice(0, 80))}`;
}
