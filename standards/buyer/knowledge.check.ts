import { expect, test } from '@playwright/test';
import type { Timeline } from '../timeline';
import { isStrange } from './knowledge';

const given = () => ['Q-2026/0001', 'q-2', undefined];
const seen = (status: number, unprovoked?: true) => ({ status, before: { agreed: { unprovoked } } as unknown as Timeline });

test('an id that nobody gave is at fault where the Seller refuses it', () => {
  expect(isStrange('other', given, seen(404))).toBe(true);
  expect(isStrange('other', given, seen(200))).toBe(false);
});

test('of traffic that was met on its way only one that was given, and is written otherwise', () => {
  expect(isStrange('other', given, seen(404, true))).toBe(false);
  for (const altered of ['q20260001', 'Q-2026-0001', ' Q-2026/0001 ', 'Q_2'])
    expect(isStrange(altered, given, seen(404, true)), altered).toBe(true);
  for (const other of ['q-20260001x', 'q-20', '']) expect(isStrange(other, given, seen(404, true)), other).toBe(false);
  expect(isStrange('Q_2', given, seen(200, true))).toBe(false);
});
