import { expect, test } from '@playwright/test';
import type { Seen } from '../rule';
import type { Observed, Timeline } from '../timeline';
import { namesQualifications } from './qualified';
import { namesItemsApart } from './twins';

const qualified = namesQualifications('MEF115:6.4-Buyer', 'createQuote', 'quoteItem');

/** What is held against a quote that refers to this qualification, when these were shown before. */
function strange(id: string, status: number, ...shown: string[]) {
  const poqs = shown.map((poq): Observed => ({ resource: 'poq', id: poq, observations: [] }));
  const before = {
    agreed: {},
    resources: () => poqs,
    resource: (_: string, wanted: string) => poqs.find((poq) => poq.id === wanted),
  } as unknown as Timeline;
  const request = { quoteItem: [{ productOfferingQualificationItem: { productOfferingQualificationId: id, id: '1' } }, {}] };
  return qualified.examine({ request, before, status } as Seen);
}

test('a qualification is named as the Seller named it', () => {
  expect(strange('POQ-1', 201, 'POQ-1')).toEqual([]);
  expect(strange('poq-1', 422, 'POQ-1')).toMatchObject([{ pointer: expect.stringMatching(/^\/quoteItem\/0\/.*QualificationId$/) }]);
  expect(strange('of-old', 201, 'POQ-1')).toEqual([]);
  expect(strange('of-old', 422)).toBeUndefined();
});

test('items of a request are told from each other by their ids', () => {
  const rule = namesItemsApart('MEF115:R20', 'createQuote', 'quoteItem');
  const twins = (...ids: unknown[]) => rule.examine({ request: { quoteItem: ids.map((id) => ({ id })) } } as Seen);
  expect(twins('1')).toBeUndefined();
  expect(twins('1', '2', 'a')).toEqual([]);
  expect(twins('1', '2', '1', '1')).toMatchObject([{ pointer: '/quoteItem/2/id' }, { pointer: '/quoteItem/3/id' }]);
  expect(twins('1', undefined, null)).toBeUndefined();
});
