import { expect, test } from '@playwright/test';
import type { Seen } from '../rule';
import { asksInForm } from './query';

const asked = asksInForm('X:1', 'list', { state: ['open', 'done'], since: 'date-time', limit: 'integer' });

/** What is found in a query, in short. */
function found(query: string, text?: string): string[] {
  const seen: Partial<Seen> = {
    exchange: { request: { text } } as unknown as Seen['exchange'],
    query: new URLSearchParams(query),
  };
  return asked.examine(seen as Seen)!.map((breach) => breach.seen);
}

test('a query that fits, or asks for nothing, is right', () => {
  expect(found('')).toEqual([]);
  expect(found('state=done&limit=5&name=anything')).toEqual([]);
});

test('a word that is none of those, an empty one and two at once are wrong', () => {
  expect(found('state=DONE')).toEqual(['"DONE"']);
  expect(found('state=')).toEqual(['an empty string']);
  expect(found('state=open&state=done')).toEqual(['["open","done"]']);
});

test('a date-time has a zone; a plus sign may have become a blank', () => {
  expect(found('since=2024-03-01T09:00:00.5Z')).toEqual([]);
  expect(found('since=2024-03-01T09:00:00+01:00')).toEqual([]);
  expect(found('since=2024-03-01T09:00:00')).toHaveLength(1);
  expect(found('since=2024-13-01T09:00:00Z')).toHaveLength(1);
  expect(found('since=2024-03-01')).toHaveLength(1);
});

test('a number is whole, and nothing comes with a query', () => {
  expect(found('limit=all')).toEqual(['"all"']);
  expect(found('limit=1.5')).toEqual(['"1.5"']);
  expect(found('limit=5', '{}')).toEqual(['"{}"']);
});
