import { expect, test } from '@playwright/test';
import { isMissing } from './offered';

const missing = (status: number, answer: Partial<Parameters<typeof isMissing>[0]> = {}) =>
  isMissing({ status, path: {}, request: undefined, response: undefined, ...answer });

test('an operation that is not offered says so by 501, 405, or 404 where no id can be unknown', () => {
  expect([501, 405, 404, 403, 200].map((status) => missing(status))).toEqual([true, true, true, false, false]);
  expect(missing(404, { path: { id: '1' } })).toBe(false);
  expect(missing(404, { request: {}, response: { message: 'no route' } })).toBe(true);
});

test('an order that a request refers to and that is not found says nothing of the operation', () => {
  const response = { code: 'notFound', reason: 'There is no such order.' };
  expect(missing(404, { request: { productOrder: { productOrderId: '1' } }, response })).toBe(false);
  expect(missing(404, { response })).toBe(true);
});
