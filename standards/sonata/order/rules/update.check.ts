import { expect, test } from '@playwright/test';
import type { Exchange } from '../../../exchange';
import type { ExchangeRule, Seen } from '../../../rule';
import type { Timeline } from '../../../timeline';
import { updateRules } from './update';

const buyer = { role: 'productOrderContact', name: 'Kim' };
const seller = { role: 'sellerContact', name: 'Sam' };
const item = { id: '1', action: 'add', endCustomerName: 'Old Ltd', relatedBuyerPON: 'P1' };
const ordered = { externalId: 'a', relatedContactInformation: [buyer], productOrderItem: [item, { ...item, id: '2' }] };
const shown = { ...ordered, id: 'o', state: 'inProgress', relatedContactInformation: [buyer, seller] };

/** Where the answer to an update shows what it must not; the order was created as above. */
function breaches(request: object, response: object, patches: object[] = []): string[] {
  const observations = [{ via: 'createProductOrder', exchange: { request: { body: ordered } } }];
  const before = {
    resource: () => ({ observations }),
    exchanges: (operation: string) => (operation === 'patchProductOrder' ? patches : []),
  } as unknown as Timeline;
  const seen: Partial<Seen> = { exchange: {} as Exchange, request, response, path: { id: 'o' }, before };
  return updateRules.flatMap((rule) => (rule as ExchangeRule).examine(seen as Seen) ?? []).map(({ pointer }) => pointer);
}

test('an update is shown', () => {
  expect(breaches({ externalId: 'b' }, { ...shown, externalId: 'b' })).toEqual([]);
  expect(breaches({ externalId: 'b' }, shown)).toEqual(['/externalId']);
  expect(breaches({ externalId: null }, { ...shown, externalId: undefined })).toEqual([]);
  const productOrderItem = [{ id: '1', endCustomerName: 'New Ltd' }, { id: '2' }];
  const [first, second] = shown.productOrderItem;
  expect(breaches({ productOrderItem }, { ...shown, productOrderItem: [{ ...first, endCustomerName: 'New Ltd' }, second] })).toEqual([]);
  expect(breaches({ productOrderItem }, shown)).toEqual(['/productOrderItem/0/endCustomerName']);
});

test("the Seller's contacts are the Seller's, and what no update can set may be passed over", () => {
  const lee = { ...buyer, name: 'Lee' };
  const update = { relatedContactInformation: [lee, { ...seller, name: 'Max' }], state: 'completed' };
  expect(breaches(update, { ...shown, relatedContactInformation: [lee, seller] })).toEqual([]);
  expect(breaches(update, shown)).toEqual(['/relatedContactInformation']);
});

test('what is not updated stays as it was ordered', () => {
  const lost = { ...shown, externalId: 'b', productOrderItem: [{ ...item, relatedBuyerPON: undefined }] };
  expect(breaches({ externalId: 'b' }, lost)).toEqual(['/productOrderItem/0/relatedBuyerPON', '/productOrderItem']);
  // Updated before: what it was then is not known here.
  const earlier = { request: { url: 'http://127.0.0.1/productOrder/o' } };
  expect(breaches({ externalId: 'b' }, lost, [earlier])).toEqual([]);
});
