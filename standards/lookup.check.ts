import { expect, test } from '@playwright/test';
import { buyerOf } from './buyer';
import type { Exchange } from './exchange';
import { lookup } from './lookup';

test('a list is looked at once, as it grows, and its order is kept', () => {
  let looked = 0;
  const byLetter = lookup((word: string) => {
    looked++;
    return [word[0], word.at(-1), word === '' ? undefined : 'any'];
  });
  const words = ['ada', 'bea', 'ann', ''];
  expect(byLetter(words, 'a')).toEqual(['ada', 'bea', 'ann']);
  expect(byLetter(words, 'any')).toHaveLength(3);
  expect(byLetter(words, 'x')).toEqual([]);
  expect(looked).toBe(4);
  words.push('axe');
  expect(byLetter(words, 'a')).toEqual(['ada', 'bea', 'ann', 'axe']);
  expect(looked).toBe(5);
  expect(byLetter(['other'], 'o')).toEqual(['other']);
});

test('the same Buyer is the same credential on behalf of the same parties; who is not told is nobody', () => {
  const asked = (url: string, as?: string) => buyerOf({ as, request: { method: 'GET', url, headers: {} } } as Exchange);
  expect(asked('http://s/quote?buyerId=b&limit=1', 'one')).toBe(asked('http://s/quote/1?buyerId=b', 'one'));
  expect(asked('http://s/quote?buyerId=b', 'one')).not.toBe(asked('http://s/quote?buyerId=c', 'one'));
  expect(asked('http://s/quote', 'one')).not.toBe(asked('http://s/quote', 'two'));
  expect(asked('http://s/quote')).toBeUndefined();
});
