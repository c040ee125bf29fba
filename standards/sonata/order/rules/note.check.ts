import { expect, test } from '@playwright/test';
import type { Exchange } from '../../../exchange';
import type { AcrossRule } from '../../../rule';
import type { Observation, Timeline } from '../../../timeline';
import { noteRules } from './note';

const revision = { id: '1', author: 'Order Desk', date: '2030-01-01T00:00:00Z', source: 'seller', text: 'Revised: no duct.' };

/** An order as it is shown at a moment, with the date that is expected for its item, and the notes of that item. */
function sight(at: number, day: number, note: object[], via = 'retrieveProductOrder'): Observation {
  const productOrderItem = [{ id: 'i', expectedCompletionDate: `2030-02-0${day}T00:00:00Z`, note }];
  const exchange: Partial<Exchange> = { id: String(at), at, took: 0 };
  return { exchange: exchange as Exchange, at, via, body: { id: 'o', productOrderItem } };
}

function unexplained(...observations: Observation[]): number | undefined {
  const timeline: Partial<Timeline> = { exchanges: () => [], resources: () => [{ resource: 'productOrder', id: 'o', observations }] };
  const rule = noteRules.find((row): row is AcrossRule => 'across' in row && row.verifies === 'MEF123:R50')!;
  return rule.across(timeline as Timeline)?.length;
}

test('a date that is revised twice for one reason needs two notes', () => {
  const [first, second] = [sight(1, 1, [], 'createProductOrder'), sight(2, 2, [revision])];
  expect(unexplained(first, second, sight(3, 3, [revision, { ...revision, id: '2' }]))).toBe(0);
  expect(unexplained(first, second, sight(3, 3, [revision]))).toBe(1);
});

test('of an order whose creation was not seen the Buyer may have asked for the other date', () => {
  expect(unexplained(sight(1, 1, []), sight(2, 2, []))).toBe(undefined);
});
