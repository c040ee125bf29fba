import { expect, test } from '@playwright/test';
import { shapes } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import { serviceOrder } from '../standards/interlude/serviceOrder';
import { order } from '../standards/sonata/order';
import { quote } from '../standards/sonata/quote';
import type { Agreed } from '../standards/timeline';
import { Notebook } from './notebook';
import type { Route } from './route';
import { judgeAnswerShape } from './shape';

const asJson = { 'content-type': 'application/json' };

function judged(
  operationId: string,
  status: number,
  headers: Record<string, string>,
  body?: unknown,
  asked: Record<string, string> = {},
  standard = quote,
  agreed: Agreed = {},
) {
  const notebook = new Notebook(() => undefined);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const exchange = { id: 'x', request: { headers: asked }, response: { status, headers, text, body } } as unknown as Exchange;
  const route = { standard, key: operationId, operationId } as Route;
  judgeAnswerShape({
    exchange,
    route,
    shapes: shapes(standard.release),
    notebook,
    reading: (name) => name,
    agreed,
    faultless: new WeakMap(),
  });
  return { seen: notebook.findings.map(({ pointer, seen }) => `${pointer}: ${seen}`), exercised: Object.keys(notebook.exercised) };
}

test('a list is JSON that fits the definition', () => {
  expect(judged('listQuote', 200, asJson, []).seen).toEqual([]);
  expect(judged('listQuote', 200, asJson, [{ state: null }]).seen).toEqual(['/0/state: null']);
  expect(judged('listQuote', 200, { 'content-type': 'text/plain' }, []).seen).toHaveLength(1);
  expect(judged('listQuote', 200, asJson).seen).toEqual([': no body']);
});

test('where no body is declared, none may come', () => {
  expect(judged('unregisterListener', 204, {}).seen).toEqual([]);
  expect(judged('unregisterListener', 204, asJson, {}).seen).toHaveLength(1);
});

test('a success that is not declared is a fault', () => {
  expect(judged('listQuote', 206, asJson, []).seen).toEqual([': status 206']);
});

test('who asks under a condition may be told that nothing has changed', () => {
  expect(judged('listQuote', 304, {}, undefined, { 'if-none-match': '"1"' })).toEqual({ seen: [], exercised: [] });
  expect(judged('listQuote', 304, {}).seen).toEqual([': status 304']);
});

test('what the Buyer asked for is a matter of the Seller once it has agreed', () => {
  const product = { productConfiguration: { '@type': 'urn:nobody:knows' } };
  const typeFaults = (operation: string, standard: typeof quote, body: object) =>
    judged(operation, 200, asJson, body, {}, standard).seen.filter((fault) => fault.includes('@type'));
  const quoted = (state: string) => typeFaults('retrieveQuote', quote, { state, quoteItem: [{ product }] });
  expect(quoted('approved.orderable')).toEqual(['/quoteItem/0/product/productConfiguration/@type: "urn:nobody:knows"']);
  for (const state of ['acknowledged', 'rejected', 'unableToProvide', 'cancelled']) expect(quoted(state)).toEqual([]);
  const ordered = (state: string) => typeFaults('retrieveProductOrder', order, { state, productOrderItem: [{ product }] });
  expect(ordered('inProgress')).toHaveLength(1);
  for (const state of ['acknowledged', 'rejected']) expect(ordered(state)).toEqual([]);
});

test('a product is of a type that both sides know', () => {
  const found = (type: string, agreed: Agreed) => {
    const body = { state: 'approved.orderable', quoteItem: [{ product: { productConfiguration: { '@type': type } } }] };
    const { seen, exercised } = judged('retrieveQuote', 200, asJson, body, {}, quote, agreed);
    return { isFault: seen.some((fault) => fault.includes('@type')), isExercised: exercised.includes('MEF115:R7') };
  };
  const known = { isFault: false, isExercised: true };
  const fault = { isFault: true, isExercised: true };
  const ownType = 'urn:example:dark-fibre:v1';
  // Of the release, whether we hold its schema or not.
  expect(found('urn:mef:lso:spec:cantata-sonata:epl-evc:v1.0.0:all', {})).toEqual(known);
  expect(found('urn:mef:lso:spec:cantata-sonata:epl-evc:v7.0.0:all', {})).toEqual(fault);
  // A type of their own, which the profile names or nobody does.
  expect(found(ownType, { types: [ownType] })).toEqual(known);
  expect(found(ownType, { types: [] })).toEqual(fault);
  // Nobody says what was agreed: a type of their own, or of another release, may have been; what only looks like one of MEF's cannot.
  const met: Agreed = { unprovoked: true };
  for (const type of [ownType, 'DIA', 'urn:mef:lso:spec:cantata-sonata:epl-evc:v7.0.0:all'])
    expect(found(type, met), type).toEqual({ isFault: false, isExercised: false });
  expect(found('urn:mef:lso:spec:sonata:DarkFibre:1.0.0:quote', met)).toEqual(fault);
});

test('each order of a list is judged by its own state', () => {
  const one = (state: string) => ({ state, serviceOrderItem: [{ service: { serviceConfiguration: { '@type': 'urn:nobody:knows' } } }] });
  const { seen } = judged('listServiceOrder', 200, asJson, [one('acknowledged'), one('inProgress')], {}, serviceOrder);
  const faults = seen.filter((fault) => fault.includes('@type'));
  expect(faults).toEqual(['/1/serviceOrderItem/0/service/serviceConfiguration/@type: "urn:nobody:knows"']);
});
