import { expect, test } from '@playwright/test';
import { foreign, misaddressed, typesIn, unasked } from './notified';
import type { Notification, Subscription } from './timeline';

const told = (name: string, event: Record<string, unknown> = {}) => ({ name, body: { event } }) as unknown as Notification;
const registered = (...all: Array<Partial<Subscription>>) => all as Subscription[];

test('the types that a query names are read as they may be written', () => {
  expect(typesIn('eventType=a,b')).toEqual(['a', 'b']);
  expect(typesIn('eventType=a & eventType= b')).toEqual(['a', 'b']);
  expect(typesIn('eventType=a%2Cb')).toEqual(['a', 'b']);
  expect(typesIn('buyerId=x')).toEqual([]);
  expect(typesIn(undefined)).toEqual([]);
});

test('only a type that none of the registrations asked for is unasked', () => {
  expect(unasked(told('a'), registered({}))).toBeUndefined();
  expect(unasked(told('a'), registered({ query: 'eventType=a' }))).toEqual([]);
  expect(unasked(told('a'), registered({ query: 'eventType=aEvent' }))).toEqual([]);
  expect(unasked(told('a'), registered({ query: 'eventType=b' }, {}))).toEqual([]);
  expect(unasked(told('a'), registered({ query: 'eventType=b' }))).toHaveLength(1);
});

test('the parties that every registration names are repeated; those that the request named will do', () => {
  expect(misaddressed(told('a'), registered({}))).toBeUndefined();
  expect(misaddressed(told('a'), registered({ buyerId: 'x' }, {}))).toBeUndefined();
  expect(misaddressed(told('a', { buyerId: 'x' }), registered({ buyerId: 'x' }))).toEqual([]);
  expect(misaddressed(told('a', { buyerId: 'z' }), registered({ buyerId: 'x' }), new URLSearchParams('buyerId=z'))).toEqual([]);
  expect(misaddressed(told('a'), registered({ buyerId: 'x', sellerId: 'y' }))).toEqual([
    { pointer: '/event/buyerId', expected: 'x', seen: 'absent' },
    { pointer: '/event/sellerId', expected: 'y', seen: 'absent' },
  ]);
});

test('news of another is foreign only where it is known whose it is, and who registered', () => {
  expect(foreign(registered({ as: 'one' }), 'one', 'a quote')).toEqual([]);
  expect(foreign(registered({ as: 'one' }), 'two', 'a quote')).toHaveLength(1);
  expect(foreign(registered({ as: 'one' }, {}), 'two', 'a quote')).toBeUndefined();
  expect(foreign(registered({ as: 'one' }), undefined, 'a quote')).toBeUndefined();
  expect(foreign([], 'two', 'a quote')).toBeUndefined();
});
