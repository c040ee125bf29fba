import { expect, test } from '@playwright/test';
import type { Exchange } from '../../exchange';
import type { AcrossRule, ExchangeRule, Seen } from '../../rule';
import type { Timeline } from '../../timeline';
import { orderErrata } from './errata';
import { orderRules } from './rules';

/** Every breach of a requirement by an order as it is shown, under one reading of one erratum. */
function breaches(verifies: string, order: object, erratum: string, reading: string): string[] {
  const rules = orderRules.filter(
    (row) => 'on' in row && [row.on].flat().includes('retrieveProductOrder') && [row.verifies].flat().includes(verifies),
  );
  const seen: Partial<Seen> = {
    exchange: {} as Exchange,
    response: order,
    path: { id: 'order-1' },
    reading: (name) => (name === erratum ? reading : orderErrata.find((row) => row.name === name)!.readings[0]),
    before: { exchanges: () => [], resource: () => undefined } as unknown as Seen['before'],
  };
  return rules.flatMap((rule) => (rule as ExchangeRule).examine(seen as Seen) ?? []).map(({ pointer }) => pointer);
}

const stopped = (item: object) => ({ id: 'order-1', state: 'failed', productOrderItem: [{ id: '1', state: 'failed', ...item }] });
const date = '/productOrderItem/0/expectedCompletionDate';

test('an item that has stopped expects no completion, unless the profile says so', () => {
  const dated = stopped({ expectedCompletionDate: '2030-01-01T00:00:00Z' });
  expect(breaches('MEF123:R27', dated, 'expectedDateOfStopped', 'forbidden')).toEqual([date]);
  expect(breaches('MEF123:R27', dated, 'expectedDateOfStopped', 'required')).toEqual([]);
  expect(breaches('MEF123:R62', stopped({}), 'expectedDateOfStopped', 'required')).toEqual([date]);
  expect(breaches('MEF123:R62', stopped({}), 'expectedDateOfStopped', 'open')).toEqual([]);
});

test('the Seller need not add a contact to an item, unless the profile says so', () => {
  const ours = (role: string) => stopped({ relatedContactInformation: [{ role }] });
  expect(breaches('MEF123:R62', ours('buyerTechnicalContact'), 'itemSellerContact', 'free')).toEqual([]);
  expect(breaches('MEF123:R62', ours('buyerTechnicalContact'), 'itemSellerContact', 'required')).toHaveLength(1);
  expect(breaches('MEF123:R62', ours('sellerFaultContact'), 'itemSellerContact', 'required')).toEqual([]);
});

test('a reason that nobody gave need not be shown, unless the profile says so', () => {
  const cancelled = { id: 'order-1', state: 'cancelled', productOrderItem: [] };
  expect(breaches('MEF123:R62', cancelled, 'cancellationReason', 'copied')).toEqual([]);
  expect(breaches('MEF123:R62', cancelled, 'cancellationReason', 'required')).toEqual(['/cancellationReason']);
});

test('the product of a completed item has an id, unless the profile says that it may come later; what was shown once stays', () => {
  const rule = orderRules.find(({ verifies }) => verifies === 'MEF123:R61') as AcrossRule;
  const sights = (reading: string, ...ids: Array<string | undefined>) => {
    const observations = ids.map((id, at) => ({
      at,
      exchange: { at },
      via: 'retrieveProductOrder',
      body: { productOrderItem: [{ id: '1', state: 'completed', product: { id } }] },
    }));
    const timeline = { reading: () => reading, resources: () => [{ observations }] } as unknown as Timeline;
    return rule.across(timeline)?.length;
  };
  expect(sights('assigned', undefined)).toBe(1);
  expect(sights('onceShown', undefined)).toBeUndefined();
  expect(sights('onceShown', 'p-1', 'p-1')).toBe(0);
  for (const reading of ['assigned', 'onceShown']) expect(sights(reading, 'p-1', undefined)).toBe(1);
});
