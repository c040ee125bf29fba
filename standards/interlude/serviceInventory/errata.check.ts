import { expect, test } from '@playwright/test';
import type { Exchange } from '../../exchange';
import type { AcrossRule, ExchangeRule, Outcome, Seen } from '../../rule';
import type { Notification, Subscription, Timeline } from '../../timeline';
import { serviceInventoryErrata } from './errata';
import { serviceInventoryRules } from './rules';

/** Every erratum under its first reading, but for those that are named. */
function readingOf(taken: Record<string, string>) {
  for (const [name, reading] of Object.entries(taken))
    expect(serviceInventoryErrata.find((erratum) => erratum.name === name)?.readings).toContain(reading);
  return (name: string) => taken[name] ?? serviceInventoryErrata.find((erratum) => erratum.name === name)!.readings[0];
}

function examined(verifies: string, on: string, seen: object, taken: Record<string, string> = {}): Outcome {
  const rules = serviceInventoryRules.filter((rule) => rule.verifies === verifies && 'on' in rule && rule.on.includes(on));
  const outcomes = rules.map((rule) => (rule as ExchangeRule).examine({ ...seen, reading: readingOf(taken) } as Seen));
  return outcomes.flatMap((outcome) => outcome ?? []);
}

test('a service may have a name, unless the profile says otherwise', () => {
  const seen = { response: { id: '1', state: 'active', name: 'Port' } };
  expect(examined('Mplify135.1:R7', 'serviceGet', seen)).toEqual([]);
  expect(examined('Mplify135.1:R7', 'serviceGet', seen, { serviceName: 'undefined' })).toHaveLength(1);
});

test('changes of attributes may be notified, unless the profile goes by the guide alone', () => {
  const request = { eventId: '1', eventType: 'serviceAttributeValueChangeEvent', eventTime: '2026-01-01T00:00:00Z', event: { id: '1' } };
  expect(examined('Mplify135.1:R7', 'serviceAttributeValueChangeEvent', { request })).toEqual([]);
  const reading = { attributeValueChangeEvent: 'undefined' };
  expect(examined('Mplify135.1:R7', 'serviceAttributeValueChangeEvent', { request }, reading)).toHaveLength(1);
});

test('a service is there once its item is completed, or once it is named, as the profile says', () => {
  const ordered = (state: string) => {
    const exchange = { to: 'IUT', as: 'buyer', at: 0, took: 1 };
    const body = { serviceOrderItem: [{ id: 'item-1', action: 'add', state, service: { id: 's' } }] };
    const before = {
      resources: () => [{ resource: 'serviceOrder', id: '1', observations: [{ exchange, at: 1, via: 'retrieveServiceOrder', body }] }],
      resource: () => undefined,
      exchanges: () => [],
    };
    return { status: 404, exchange: { as: 'buyer', at: 2 }, path: { id: 's' }, before };
  };
  expect(examined('Mplify135.1:6.1', 'serviceGet', ordered('completed'))).toHaveLength(1);
  expect(examined('Mplify135.1:6.1', 'serviceGet', ordered('inProgress'))).toEqual([]);
  expect(examined('Mplify135.1:6.1', 'serviceGet', ordered('inProgress'), { birthOfService: 'onceNamed' })).toHaveLength(1);
});

/** What the rules over all traffic make of one notification, and of what was read of its service afterwards. */
function told(verifies: string, name: string, base: string, taken: Record<string, string>, read?: object): Outcome {
  const callback = 'http://127.0.0.1:1/mine';
  const body = { eventId: '1', eventType: name, eventTime: '2026-01-01T00:00:00Z', event: { id: 's' } };
  const exchange = { at: 1, to: 'listener', request: { url: `${callback}/mefApi/interlude/${base}/listener/${name}`, body } };
  const notification: Notification = { exchange: exchange as unknown as Exchange, at: 1, name, body, callback };
  const reads = read ? [{ at: 2, as: 'buyer', request: { url: 'http://127.0.0.1/service/s' }, response: read } as unknown as Exchange] : [];
  const timeline: Partial<Timeline> = {
    notifications: () => [notification],
    subscriptions: () => [{ id: '1', fn: 'serviceInventory', callback, from: 0, as: 'buyer' } as Subscription],
    resources: () => [],
    resource: () => undefined,
    exchanges: (operation) => (operation === 'serviceGet' ? reads : []),
    reading: readingOf(taken),
  };
  const rule = serviceInventoryRules.find((row) => row.verifies === verifies && 'across' in row) as AcrossRule;
  return rule.across(timeline as Timeline);
}

test('notifications come below v1 or v2, unless the profile names one', () => {
  const at = (base: string, taken: Record<string, string> = {}) => told('Mplify135.1:5.2.2', 'serviceCreateEvent', base, taken);
  for (const major of ['v1', 'v2']) expect(at(`serviceInventoryNotification/${major}`)).toEqual([]);
  expect(at('serviceInventoryNotification/v1', { serviceInventoryMajor: 'v2' })).toHaveLength(1);
  expect(at('serviceInventoryNotification/v2', { serviceInventoryMajor: 'v1' })).toHaveLength(1);
  expect(at('serviceInventory/v2')).toHaveLength(1);
});

test('what is deleted is terminated or gone, unless the profile says that it is gone', () => {
  const base = 'serviceInventoryNotification/v2';
  const after = (read: object, taken: Record<string, string> = {}) => told('Mplify135.1:6.4', 'serviceDeleteEvent', base, taken, read);
  const terminated = { status: 200, body: { id: 's', state: 'terminated' } };
  expect(after(terminated)).toEqual([]);
  expect(after({ status: 404 })).toEqual([]);
  expect(after(terminated, { serviceDeletion: 'whenRemoved' })).toHaveLength(1);
  expect(after({ status: 200, body: { id: 's', state: 'active' } })).toHaveLength(1);
});
