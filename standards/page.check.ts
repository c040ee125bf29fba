import { expect, test } from '@playwright/test';
import { emptyListRule, pageOf, pageRule, totalRule, truncationRule } from './page';
import type { Seen } from './rule';

/** A list of so many entries as it was asked for and given. */
function seen(query: string, length: number, headers: Record<string, string> = {}): Seen {
  const given: Partial<Seen> = {
    query: new URLSearchParams(query),
    status: 200,
    response: Array.from({ length }, (_, index) => ({ id: `${index}` })),
    exchange: { response: { headers } } as Seen['exchange'],
  };
  return given as Seen;
}

const counted = (query: string, length: number, headers?: Record<string, string>) =>
  pageRule('X:R1', 'list')
    .examine(seen(query, length, headers))
    ?.map(({ expected }) => expected);

/** Of ten that match. */
const truncation = truncationRule({ verifies: 'X:R2', operation: 'list', knowsMore: (_, most) => most < 10 });
const truncated = (query: string, length: number, headers?: Record<string, string>) =>
  truncation.examine(seen(query, length, headers))?.length;

test('a page begins where it was asked to, at the first entry where nothing is said, and nowhere where no number is', () => {
  expect(['', 'offset=', 'offset=3', 'offset=-1', 'offset=two'].map((query) => pageOf(seen(query, 1)).offset)).toEqual([0, 0, 3, NaN, NaN]);
});

test('a page keeps to a limit that is one, and its headers count what it holds', () => {
  expect(counted('', 3)).toBeUndefined();
  expect(counted('limit=-1', 3)).toBeUndefined();
  expect(counted('limit=', 3)).toBeUndefined();
  expect(counted('limit=3', 3)).toEqual([]);
  expect(counted('limit=2', 3)).toEqual(['at most 2 entries']);
  expect(counted('limit=0', 1)).toEqual(['at most 0 entries']);
  expect(counted('', 3, { 'x-result-count': '4' })).toEqual(['X-Result-Count 3']);
  expect(counted('offset=2', 3, { 'x-total-count': '4' })).toEqual(['X-Total-Count of 5 or more']);
  expect(counted('offset=-1', 3, { 'x-total-count': '3' })).toEqual([]);
  expect(counted('', 3, { 'x-total-count': 'many' })).toEqual(['X-Total-Count of 3 or more']);
  expect(counted('', 3, { 'x-pagination-throttled': 'False' })).toEqual([]);
  expect(counted('', 3, { 'x-pagination-throttled': 'yes' })).toEqual(['X-Pagination-Throttled true or false']);
});

test('a page that is not all says so, by a total or by a flag', () => {
  expect(truncated('', 10)).toBeUndefined();
  expect(truncated('', 9)).toBe(1);
  expect(truncated('offset=4', 5)).toBe(1);
  expect(truncated('offset=4', 6)).toBeUndefined();
  expect(truncated('offset=-1', 9)).toBeUndefined();
  expect(truncated('', 9, { 'x-total-count': '10' })).toBe(0);
  expect(truncated('', 9, { 'x-total-count': '9' })).toBe(1);
  expect(truncated('', 9, { 'x-pagination-throttled': 'TRUE' })).toBe(0);
  expect(truncated('', 0)).toBeUndefined();
});

test('a total counts no more than can be had', () => {
  const had = (query: string, length: number, headers?: Record<string, string>) =>
    totalRule('X:R4', 'list')
      .examine(seen(query, length, headers))
      ?.map(({ expected }) => expected);
  expect(had('offset=3', 0, { 'x-total-count': '3' })).toEqual([]);
  expect(had('offset=3', 0, { 'x-total-count': '5' })).toEqual(['entry 4 of the 5 that X-Total-Count counts']);
  expect(had('', 0, { 'x-total-count': '0' })).toEqual([]);
  expect(had('offset=3', 1, { 'x-total-count': '9' })).toBeUndefined();
  expect(had('offset=3', 0)).toBeUndefined();
  expect(had('offset=3&limit=0', 0, { 'x-total-count': '5' })).toBeUndefined();
  expect(had('offset=3', 0, { 'x-total-count': '5', 'x-pagination-throttled': 'true' })).toBeUndefined();
  expect(had('offset=3', 0, { 'x-total-count': 'many' })).toBeUndefined();
  expect(had('offset=-1', 0, { 'x-total-count': '5' })).toBeUndefined();
});

test('an empty list tells of what matches on its first page only, and is not to be missing', () => {
  const empty = emptyListRule('X:R3', 'list');
  expect(empty.examine(seen('', 0))).toEqual([]);
  expect(empty.examine(seen('offset=10', 0))).toBeUndefined();
  expect(empty.examine(seen('', 1))).toBeUndefined();
  expect(empty.examine({ ...seen('', 0), status: 404, response: undefined })).toHaveLength(1);
});
