import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import { Present } from './present';

const exchange = (id: string, text = ''): Exchange => ({ id, request: { text }, response: { text: '' } }) as unknown as Exchange;
const reach = { exchanges: 5, characters: 100 };

test('what lies up to the reach apart is held together, and goes when twice as many came after it', () => {
  let now = 0;
  const present = new Present(reach, () => now);
  for (now = 1; now <= 10; now++) present.add(exchange(String(now)));
  now = 10;
  expect(present.isFull).toBe(false);
  now = 11;
  expect(present.isFull).toBe(true);
  expect([...present.older()].map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(present.isFull).toBe(false);
});

test('of a party that is seldom seen no more is held than of one that is often', () => {
  let now = 1;
  const present = new Present(reach, () => now);
  const rare = exchange('rare');
  present.add(rare);
  now = 20;
  present.add(exchange('next'));
  expect(present.isFull).toBe(true);
  const leaving = present.older();
  present.leave(leaving);
  expect([...leaving]).toEqual([rare]);
  expect(present.isPast(rare)).toBe(true);
  expect(present.isFull).toBe(false);
});

test('of large bodies fewer are held, but never less than one', () => {
  const present = new Present(reach, () => 1);
  present.add(exchange('huge', 'x'.repeat(300)));
  expect(present.isFull).toBe(false);
  present.add(exchange('small'));
  expect(present.isFull).toBe(true);
  expect([...present.older()].map(({ id }) => id)).toEqual(['huge']);
  expect(present.isFull).toBe(false);
});
