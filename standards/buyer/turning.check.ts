import { expect, test } from '@playwright/test';
import type { Exchange } from '../exchange';
import type { Timeline } from '../timeline';
import { turnsPages } from './turning';

/** Pages of a list of 25, as they were asked for one after the other. */
const read = (...pages: Array<[query: string, entries: number, headers?: Record<string, string>]>) => {
  const exchanges = pages.map(([query, entries, headers = { 'x-total-count': '25' }], index) => {
    const request = { method: 'GET', url: `http://seller.example/quote?${query}`, headers: {} };
    return { at: index * 100, took: 10, request, response: { status: 200, headers, body: Array(entries).fill({}) } } as unknown as Exchange;
  });
  const found = turnsPages('MEF115:7.1.2-Buyer', 'listQuote').across({ exchanges: () => exchanges } as unknown as Timeline);
  return found?.map(({ expected, seen }) => `${expected}; ${seen}`);
};

test('who goes on where a page has ended has turned it', () => {
  expect(read(['', 10], ['offset=10', 10], ['offset=20', 5])).toEqual([]);
  expect(read(['limit=100', 10], ['offset=10&limit=100', 10], ['offset=20&limit=100', 5])).toEqual([]);
  expect(read(['limit=10', 10, { 'x-pagination-throttled': 'true' }], ['limit=10&offset=10', 1, {}])).toEqual([]);
});

test('who counts pages reads entries twice', () => {
  expect(read(['offset=0', 10], ['offset=1', 10], ['offset=2', 10])).toEqual(['offset 10, where the page has ended; offset 1']);
});

test('who takes a page for as long as was asked leaves entries out', () => {
  expect(read(['limit=20', 10], ['limit=20&offset=20', 5])).toEqual(['offset 10, where the page has ended; offset 20']);
});

test('to stop, to begin anew, to leap, or to read another list is no fault, and shows nothing', () => {
  expect(read(['', 10])).toBeUndefined();
  expect(read(['offset=0', 10], ['offset=0', 10])).toBeUndefined();
  expect(read(['limit=5&offset=0', 5], ['limit=5&offset=20', 5])).toBeUndefined();
  expect(read(['state=a&offset=0', 10], ['state=b&offset=1', 10])).toBeUndefined();
  expect(read(['offset=0', 10, { 'x-total-count': '10' }], ['offset=1', 9, { 'x-total-count': '10' }])).toBeUndefined();
  expect(read(['offset=0', 1], ['offset=1', 1])).toEqual([]);
});
