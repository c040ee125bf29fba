import type { Fault, Validate } from '../schemas/validator';
import type { Exchange, Message } from '../standards/exchange';
import { describe, isObject, member } from '../standards/reading';
import { isForgiven } from './forgiveness';
import type { Look } from './look';
import { isJson } from './media';
import { every } from './pointer';

/** The message of an exchange that is looked at. */
type Side = 'request' | 'response';

/** Judges the form of a success answer: status, media type, API definition, product payloads. */
export function judgeAnswerShape(look: Look): void {
  const { exchange, route, shapes, notebook } = look;
  const { response } = exchange;
  const { general, api } = route.standard;
  if (!response || isUnmodified(exchange)) return;
  notebook.examined(general.payload);
  const statuses = shapes.statuses(api, route.operationId);
  const validate = shapes.response(api, route.operationId, response.status);
  if (!statuses.includes(response.status)) {
    const expected = `status ${statuses.filter((status) => status < 300).join(' or ')}`;
    tell(look, 'response', general.payload, { pointer: '', expected, seen: `status ${response.status}` });
  } else if (validate && isJson(response)) judgeBody(response.body, validate, 'response', look);
  else if (validate) tell(look, 'response', general.payload, { pointer: '', expected: 'a JSON body', seen: seenInstead(response) });
  else if (response.text) tell(look, 'response', general.payload, { pointer: '', expected: 'no body', seen: describe(response.text) });
}

/** A Buyer that asks under a condition gets what it asked for: HTTP's answer, of which no API definition speaks (RFC 9110, 13). */
function isUnmodified({ request, response }: Exchange): boolean {
  return response!.status === 304 && ['if-none-match', 'if-modified-since'].some((name) => request.headers[name] !== undefined);
}

/** Judges the form of a notification that the implementation under test sent. */
export function judgeEventShape(look: Look): void {
  const { exchange, route, shapes, notebook } = look;
  const { payload } = route.standard.general;
  const validate = shapes.request(route.standard.notification!.api, route.operationId);
  notebook.examined(payload);
  if (!isJson(exchange.request))
    tell(look, 'request', payload, { pointer: '', expected: 'a JSON body', seen: seenInstead(exchange.request) });
  else if (validate) judgeBody(exchange.request.body, validate, 'request', look);
}

/** Judges a body by its API definition, and the products in it by theirs. */
export function judgeBody(body: unknown, validate: Validate, side: Side, look: Look): void {
  const { route, notebook, reading } = look;
  const { general, productsEchoedIn = [], products } = route.standard;
  notebook.examined(general.required);
  for (const fault of faultsOf(body, validate, look)) {
    if (isForgiven(fault, route, reading)) continue;
    const verifies =
      fault.rule === 'required' && general.required !== general.payload ? [general.required, general.payload] : general.payload;
    tell(look, side, verifies, fault);
  }
  for (const pattern of products?.[route.key] ?? []) {
    for (const [pointer, product] of every(body, pattern)) {
      const whole: unknown = Array.isArray(body) ? body[Number(pointer.split('/')[1])] : body;
      if (!productsEchoedIn.includes(member(whole, 'state'))) judgeProduct(product, pointer, side, look);
    }
  }
}

/** A product's attributes must fit the schema that their `@type` names. */
function judgeProduct(product: unknown, pointer: string, side: Side, look: Look): void {
  const { route, shapes, notebook } = look;
  const { general } = route.standard;
  const name = route.standard.configuration ?? 'productConfiguration';
  const configuration = member(product, name);
  if (!isObject(configuration)) return;
  if (general.productConfiguration) notebook.examined(general.productConfiguration);
  const type = member(configuration, '@type');
  const at = `${pointer}/${name}`;
  judgeType(type, at, side, look);
  const validate = typeof type === 'string' ? shapes.payload(type) : undefined;
  if (validate) judgeAttributes(configuration, validate, at, side, look);
}

/** MEF's own types are those of the release; others are for the parties to agree upon. */
function judgeType(type: unknown, at: string, side: Side, look: Look): void {
  const { productType } = look.route.standard.general;
  const isKnown = isKnownType(type, look);
  if (!productType || isKnown === undefined) return;
  look.notebook.examined(productType);
  if (isKnown) return;
  const expected = 'the identifier of a product schema that both sides know';
  tell(look, side, productType, { pointer: `${at}/@type`, expected, seen: describe(type) });
}

/** As MEF names the schemas of its releases: `urn:mef:lso:spec:sonata:access-eline-ovc:v5.0.0:all`. */
const assigned = /^urn:mef:lso:spec:[a-z-]+:[a-z0-9-]+:v?\d+\.\d+\.\d+:[a-z]+$/;

/** @returns undefined when nobody says what the parties agreed upon, and they may have agreed upon this: a schema of their own, or of another release */
function isKnownType(type: unknown, { route, agreed }: Look): boolean | undefined {
  if (typeof type !== 'string') return false;
  if (route.standard.payloadTypes?.includes(type) || agreed.types?.includes(type)) return true;
  const isArbitrary = !type.startsWith('urn:mef:') || assigned.test(type);
  return agreed.unprovoked && isArbitrary ? undefined : false;
}

function judgeAttributes(configuration: object, validate: Validate, at: string, side: Side, look: Look): void {
  const { productAttributes } = look.route.standard.general;
  if (!productAttributes) return;
  look.notebook.examined(productAttributes);
  for (const { pointer, expected, seen } of faultsOf(configuration, validate, look))
    tell(look, side, productAttributes, { pointer: at + pointer, expected, seen });
}

/** What is at fault with the form of a value; one that was faultless before is not looked at again. */
function faultsOf(value: unknown, validate: Validate, { faultless }: Look): readonly Fault[] {
  if (typeof value !== 'object' || value === null) return validate(value);
  if (faultless.get(value) === validate) return [];
  const faults = validate(value);
  if (faults.length === 0) faultless.set(value, validate);
  return faults;
}

/** Writes down a fault of form. */
export function tell(
  { notebook, route, exchange }: Look,
  side: Side,
  verifies: string | readonly string[],
  { pointer, expected, seen }: Pick<Fault, 'pointer' | 'expected' | 'seen'>,
): void {
  notebook.found({ source: 'schema', operation: route.key, exchange, in: side, verifies, pointer, expected, seen });
}

/** What came where JSON is due. */
export function seenInstead(message: Message): string {
  if (message.unreadable) return `a body ${message.unreadable}`;
  if (message.text === undefined || message.text === '') return 'no body';
  const type = message.headers['content-type'] ?? 'no media type';
  return `${type}: ${describe(message.text.slice(0, 80))}`;
}
