import { expect, test } from '@playwright/test';
import { shapes } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import { quote } from '../standards/sonata/quote';
import { judgeError } from './errorModel';
import { Notebook } from './notebook';
import type { Route } from './route';

const asJson = { 'content-type': 'application/json;charset=utf-8' };
const sent = { quoteItem: [{ id: '1', 'a/b': {} }] };

function judged(status: number, body: unknown, headers: Record<string, string> = asJson, request: unknown = sent) {
  const notebook = new Notebook(() => undefined);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const parsed = typeof body === 'string' ? undefined : body;
  const exchange = { id: 'x', request: { body: request }, response: { status, headers, text, body: parsed } } as unknown as Exchange;
  const route = { standard: quote, key: 'createQuote', operationId: 'createQuote' } as Route;
  judgeError({ exchange, route, shapes: shapes('grace'), notebook, reading: (name) => name, agreed: {}, faultless: new WeakMap() });
  expect(notebook.exercised).toEqual({ 'MEF115:7.1.1': 1 });
  return notebook.findings.map(({ level, pointer, seen }) => `${level} ${pointer}: ${seen}`);
}

const refusal = (change: object = {}) => [{ code: 'invalidValue', reason: 'It is too much.', ...change }];

test('each status has its own codes', () => {
  expect(judged(400, { code: 'invalidBody', reason: 'No JSON.' })).toEqual([]);
  expect(judged(400, { code: 'invalidValue', reason: 'No JSON.' })).toHaveLength(1);
  expect(judged(422, refusal())).toEqual([]);
  expect(judged(422, refusal({ code: 'invalidBody' }))).toHaveLength(1);
  expect(judged(500, { code: 'InternalError', reason: 'Sorry.' })).toHaveLength(1);
});

test('a reason is a text of at most 255 characters', () => {
  expect(judged(401, { code: 'missingCredentials', reason: 'x'.repeat(255) })).toEqual([]);
  for (const reason of [undefined, null, 5, 'x'.repeat(256)]) expect(judged(401, { code: 'missingCredentials', reason })).toHaveLength(1);
});

test('422 is a list, and the others are none', () => {
  expect(judged(422, refusal()[0])).toHaveLength(1);
  expect(judged(400, [{ code: 'invalidBody', reason: 'No JSON.' }])).toHaveLength(1);
  expect(judged(422, [])).toEqual(['SHOULD : an empty list']);
});

test('members that are more than the model has are no fault', () => {
  expect(judged(422, refusal({ status: 422, '@type': 'Error422' }))).toEqual([]);
});

test('the body is JSON by name and by content', () => {
  const error = { code: 'internalError', reason: 'Sorry.' };
  for (const type of ['application/json', 'Application/JSON; charset=UTF-8', 'application/problem+json']) {
    expect(judged(500, error, { 'content-type': type })).toEqual([]);
  }
  for (const type of ['text/html', 'application/jsonx', '']) expect(judged(500, error, { 'content-type': type })).toHaveLength(1);
  expect(judged(500, '<html>')).toHaveLength(1);
  expect(judged(500, '', {})).toEqual(['MUST : no body']);
});

test('a status that is not declared is told of, whatever its body, and fails nobody', () => {
  for (const status of [405, 413, 415, 429, 503]) expect(judged(status, '<html>', {})).toEqual([`SHOULD : status ${status}`]);
});

test('a propertyPath leads to what was sent, or to what is missing there', () => {
  for (const path of ['', '/quoteItem', '/quoteItem/0/id', '/quoteItem/0/product', '/quoteItem/0/a~1b/c', '/externalId']) {
    expect(judged(422, refusal({ propertyPath: path }))).toEqual([]);
  }
  for (const path of ['quoteItem.0.id', '$.quoteItem', '/quoteItem/7/product', '/quoteItem/0/id/x', '/__proto__/x']) {
    expect(judged(422, refusal({ propertyPath: path }))).toEqual([`SHOULD /0/propertyPath: ${JSON.stringify(path)}`]);
  }
});

test('where no body was sent, a propertyPath can name anything', () => {
  expect(judged(422, refusal({ propertyPath: '/state' }), asJson, undefined)).toEqual([]);
});
