import { expect, test } from '@playwright/test';
import type { Exchange } from '../standards/exchange';
import type { Subscription } from '../standards/timeline';
import { forget, type Store } from './forgetting';

const exchange = (id: string): Exchange => ({ id, at: 0, took: 1, to: 'IUT' }) as Exchange;

/** A registration that was made, and ended, by exchanges of these names. */
function registration(made: string, ended?: string): Subscription {
  const to = ended === undefined ? Number.POSITIVE_INFINITY : 2;
  return {
    id: made,
    fn: 'quote',
    callback: `http://127.0.0.1/${made}`,
    from: 1,
    to,
    exchange: exchange(made),
    ...(ended && { endedBy: exchange(ended) }),
  };
}

/** The registrations that are left when all exchanges whose name begins with `old` are past. */
function left(most: number, ...subscriptions: Subscription[]): string[] {
  const store: Store = {
    resources: new Map(),
    things: new Map(),
    exchanges: new Map(),
    notifications: [],
    subscriptions: new Map([['quote', subscriptions]]),
  };
  forget(store, new Map(), ({ id }) => id.startsWith('old'), most);
  return store.subscriptions.get('quote')!.map(({ id }) => id);
}

test('a registration stays, however long ago it was made', () => {
  expect(left(10, registration('old'), registration('new'))).toEqual(['old', 'new']);
});

test('one that has ended stays as long as its end is not past: news that come after it are a fault', () => {
  expect(left(10, registration('old-1', 'new'), registration('new-1', 'new'))).toEqual(['old-1', 'new-1']);
});

test('one that ended long ago is let go of', () => {
  expect(left(10, registration('old-1', 'old'), registration('old-2'))).toEqual(['old-2']);
});

test('of very many the newest stay', () => {
  expect(left(2, registration('old-1'), registration('old-2'), registration('old-3'))).toEqual(['old-2', 'old-3']);
});
