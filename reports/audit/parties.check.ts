import { expect, test } from '@playwright/test';
import type { Exchange } from '../../standards/exchange';
import { Parties } from './parties';

const at = (url: string, to: Exchange['to'], body: unknown): Exchange => ({
  id: url,
  at: 0,
  took: 1,
  to,
  request: { method: 'POST', url, headers: {}, body },
  response: { status: 201, headers: {} },
});

const hub = 'https://seller.example/mefApi/sonata/quoteManagement/v8/hub';
const registration = (callback: string) => at(hub, 'IUT', { callback });
const notification = (callback: string) =>
  at(`${callback}/mefApi/sonata/quoteNotification/v8/listener/quoteStateChangeEvent`, 'listener', {});

test.describe('who is party to an exchange', () => {
  test('a notification is of the two between whom its callback was registered', () => {
    const parties = new Parties();
    const one = parties.learn(registration('https://one.example/'), 'seller.example', 'one');
    const other = parties.learn(registration('https://other.example/a'), 'seller.example', 'other');
    expect(parties.pairOf(notification('https://one.example'))).toBe(one);
    expect(parties.pairOf(notification('https://other.example/a'))).toBe(other);
    expect(parties.learn(at(hub, 'IUT', {}), 'seller.example', 'one')).toBe(one);
    expect(parties.pairOf(notification('https://third.example'))?.buyer.name).toBe('the listener at third.example');
  });

  test('of registrations without end those are remembered that were made last', () => {
    const parties = new Parties();
    const callback = (index: number) => `https://${index % 2 === 0 ? 'even' : 'odd'}.example/${index}`;
    for (let index = 0; index < 25_000; index++)
      parties.learn(registration(callback(index)), 'seller.example', index % 2 === 0 ? 'even' : 'odd');
    for (const index of [15_000, 24_998]) expect(parties.pairOf(notification(callback(index)))?.buyer.name).toBe('even');
    expect(parties.pairOf(notification(callback(24_999)))?.buyer.name).toBe('odd');
    expect(parties.pairOf(notification(callback(14_998)))?.buyer.name).toBe('the listener at even.example');
  });
});
