import { expect, test } from '@playwright/test';
import type { Observed, Timeline } from '../timeline';
import { isShownAlike, isStrange } from './knowledge';

const shown = ['Q-2026/0001', 'q-2'].map((id): Observed => ({ resource: 'quote', id, observations: [] }));
const timeline = { resources: (name: string) => (name === 'quote' ? shown : []) } as unknown as Timeline;
const isAlike = (id: string) => () => isShownAlike(timeline, 'quote', id);
const seen = (status: number, unprovoked?: true) => ({ status, before: { agreed: { unprovoked } } as unknown as Timeline });

test('an id that nobody gave is at fault where the Seller refuses it', () => {
  expect(isStrange(isAlike('other'), seen(404))).toBe(true);
  expect(isStrange(isAlike('other'), seen(422))).toBe(true);
  // What it answers to anything says nothing of the id.
  for (const status of [200, 401, 429, 500, 503]) expect(isStrange(isAlike('other'), seen(status)), `${status}`).toBe(false);
});

test('of traffic that was met on its way only one that was given, and is written otherwise', () => {
  expect(isStrange(isAlike('other'), seen(404, true))).toBe(false);
  for (const altered of ['q20260001', 'Q-2026-0001', ' Q-2026/0001 ', 'Q_2'])
    expect(isStrange(isAlike(altered), seen(404, true)), altered).toBe(true);
  for (const other of ['q-20260001x', 'q-20', '']) expect(isStrange(isAlike(other), seen(404, true)), other).toBe(false);
  expect(isStrange(isAlike('Q_2'), seen(200, true))).toBe(false);
  expect(isShownAlike(timeline, 'product', 'q-2')).toBe(false);
});
