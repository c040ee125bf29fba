import { expect, test } from '@playwright/test';
import type { Exchange } from '../../exchange';
import type { AcrossRule, ExchangeRule, Outcome, Seen } from '../../rule';
import type { Notification, Subscription, Timeline } from '../../timeline';
import { serviceOrderErrata } from './errata';
import { serviceOrderRules } from './rules';

/** Every erratum under its first reading, but for those that are named. */
function readingOf(taken: Record<string, string>) {
  for (const [name, reading] of Object.entries(taken))
    expect(serviceOrderErrata.find((erratum) => erratum.name === name)?.readings).toContain(reading);
  return (name: string) => taken[name] ?? serviceOrderErrata.find((erratum) => erratum.name === name)!.readings[0];
}

/** What the rules on one requirement make of an order that was read. */
function examined(verifies: string, order: object, taken: Record<string, string> = {}): Outcome {
  const rules = serviceOrderRules.filter((rule) => rule.verifies === verifies && 'on' in rule && rule.on.includes('retrieveServiceOrder'));
  const seen: Partial<Seen> = {
    exchange: {} as Exchange,
    response: order,
    reading: readingOf(taken),
    before: { resource: () => undefined } as unknown as Timeline,
  };
  return rules.flatMap((rule) => (rule as ExchangeRule).examine(seen as Seen) ?? []);
}

const items = (...states: string[]) => states.map((state, index) => ({ id: `item-${index}`, state }));

test('a failed item has no completion date, unless the profile lets the order have one', () => {
  const order = { id: '1', state: 'partial', completionDate: '2026-01-01T00:00:00Z', serviceOrderItem: items('completed', 'failed') };
  expect(examined('Mplify99.1:R19', order)).toHaveLength(1);
  expect(examined('Mplify99.1:R19', order, { completionDateOf: 'endedOrder' })).toEqual([]);
});

test('items that wait beside others that go on make either state, unless the profile ranks them', () => {
  const order = { id: '1', state: 'inProgress', serviceOrderItem: items('inProgress', 'pending') };
  expect(examined('Mplify99.1:Table7', order)).toEqual([]);
  expect(examined('Mplify99.1:Table7', order, { statePrecedence: 'waitingFirst' })).toHaveLength(1);
});

test('what was not begun need not be called rejected, unless the profile says so', () => {
  const order = { id: '1', state: 'rejected', serviceOrderItem: items('rejected', 'acknowledged') };
  expect(examined('Mplify99.1:Table7', order)).toEqual([]);
  expect(examined('Mplify99.1:Table7', order, { itemsOfRejected: 'allRejected' })).toHaveLength(1);
});

test('a reference to an item of the same order names no order, unless the profile lets it', () => {
  const relation = { relationshipType: 'BESIDE', orderItem: { itemId: 'item-1', serviceOrderId: '1' } };
  const order = { id: '1', state: 'completed', serviceOrderItem: [{ id: 'item-0', serviceOrderItemRelationship: [relation] }] };
  expect(examined('Mplify99.1:7.2.2.5', order)).toHaveLength(1);
  expect(examined('Mplify99.1:7.2.2.5', order, { itemOfSameOrder: 'either' })).toEqual([]);
});

test('which of two items waits is as the profile says, but for finishToStart', () => {
  const order = (coordinationDependency: string, carrier: string, named: string) => ({
    id: '1',
    state: 'inProgress',
    serviceOrderItem: [
      { id: 'carrier', state: carrier, coordinatedAction: [{ itemId: 'named', coordinationDependency }] },
      { id: 'named', state: named },
    ],
  });
  const early = order('startToStart', 'inProgress', 'acknowledged');
  expect(examined('Mplify99.1:7.2.6.7', early)).toHaveLength(1);
  expect(examined('Mplify99.1:7.2.6.7', early, { coordinationDirection: 'namedWaits' })).toEqual([]);
  for (const coordinationDirection of ['carrierWaits', 'namedWaits'])
    expect(examined('Mplify99.1:7.2.6.7', order('finishToStart', 'inProgress', 'inProgress'), { coordinationDirection })).toHaveLength(1);
});

test('CR1 belongs to the pages, unless the profile takes the other D1', () => {
  const rule = serviceOrderRules.find(({ verifies }) => verifies === 'Mplify99.1:CR1') as ExchangeRule;
  const mine = { observations: [{ via: 'createServiceOrder', state: 'acknowledged', exchange: { as: 'buyer' } }] };
  const seen = (taken: Record<string, string>) => ({
    exchange: { as: 'buyer', response: { headers: {} } },
    query: new URLSearchParams(),
    response: [{}],
    reading: readingOf(taken),
    before: { resources: () => [mine, mine], resource: () => mine },
  });
  const examine = (taken: Record<string, string>) => rule.examine(seen(taken) as unknown as Seen);
  mine.observations.forEach((observation) => Object.assign(observation, { exchange: { as: 'buyer', request: {} } }));
  Object.assign(mine, { id: '1' });
  expect(examine({})).toHaveLength(1);
  expect(examine({ conditionOfCR1: 'contactRoles' })).toBeUndefined();
});

/** What the rules over all traffic make of notifications that one listener received. */
function told(verifies: string, bodies: object[], taken: Record<string, string> = {}, base = 'serviceOrderingNotification'): Outcome {
  const name = 'serviceOrderStateChangeEvent';
  const callback = 'http://127.0.0.1:1/mine';
  const url = `${callback}/mefApi/interlude/${base}/v1/listener/${name}`;
  const notifications = bodies.map((body, index): Notification => {
    const exchange = { id: String(index), at: index, to: 'listener', request: { url, body } } as unknown as Exchange;
    return { exchange, at: index, name, body, callback };
  });
  const subscription = { id: 's', fn: 'serviceOrder', callback, from: -2, as: 'buyer' } as Subscription;
  const created = { at: -1, as: 'buyer', request: {} } as unknown as Exchange;
  const timeline: Partial<Timeline> = {
    notifications: () => notifications,
    subscriptions: () => [subscription],
    resources: () => [],
    resource: () => ({
      resource: 'serviceOrder',
      id: '1',
      observations: [{ exchange: created, at: -1, via: 'createServiceOrder', body: {} }],
    }),
    exchanges: () => [],
    reading: readingOf(taken),
  };
  const rule = serviceOrderRules.find((row) => row.verifies === verifies && 'across' in row) as AcrossRule;
  return rule.across(timeline as Timeline);
}

const changes = (...states: string[]) =>
  states.map((state, index) => ({
    eventId: String(index),
    eventType: 'serviceOrderStateChangeEvent',
    eventTime: `2026-01-01T00:00:0${index}Z`,
    event: { id: '1', state },
  }));

test('held may lead to failed by itself, unless the profile says otherwise', () => {
  const course = changes('inProgress', 'held', 'failed');
  expect(told('Mplify99.1:6.5', course)).toEqual([]);
  expect(told('Mplify99.1:6.5', course, { waitingToItsEnd: 'throughInProgress' })).toHaveLength(1);
});

test('notifications come below either base path, unless the profile names one', () => {
  const [change] = changes('inProgress');
  for (const base of ['serviceOrderingNotification', 'serviceOrderingManagement'])
    expect(told('Mplify99.1:5.2.2', [change!], {}, base)).toEqual([]);
  expect(told('Mplify99.1:5.2.2', [change!], { serviceOrderDelivery: 'notification' }, 'serviceOrderingManagement')).toHaveLength(1);
  expect(told('Mplify99.1:5.2.2', [change!], { serviceOrderDelivery: 'management' })).toHaveLength(1);
  expect(told('Mplify99.1:5.2.2', [change!], {}, 'serviceOrderNotification')).toHaveLength(1);
});
