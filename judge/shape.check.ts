import { expect, test } from '@playwright/test';
import { shapes } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import { order } from '../standards/sonata/order';
import { quote } from '../standards/sonata/quote';
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
) {
  const notebook = new Notebook(() => undefined);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const exchange = { id: 'x', request: { headers: asked }, response: { status, headers, text, body } } as unknown as Exchange;
  const route = { standard, key: operationId, operationId } as Route;
  judgeAnswerShape({ exchange, route, shapes: shapes('grace'), notebook, reading: (name) => name, faultless: new WeakMap() });
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
