import { expect, test } from '@playwright/test';
import type { Exchange } from '../../../exchange';
import type { ExchangeRule, Seen } from '../../../rule';
import type { Agreed, Observation, Timeline } from '../../../timeline';
import { orderBuyer } from '.';

type Things = Record<string, Record<string, object>>;

interface Said {
  path?: Record<string, string>;
  query?: string;
  status?: number;
  agreed?: Agreed;
}

function timelineOf(shown: Things, agreed: Agreed = {}): Partial<Timeline> {
  const sightOf = (body: any): Observation => ({ exchange: { to: 'IUT' } as Exchange, at: 0, via: '', body, state: body.state });
  const observed = (resource: string, id: string) => {
    const body = shown[resource]?.[id];
    return body === undefined ? undefined : { resource, id, observations: [sightOf(body)] };
  };
  return {
    resource: observed,
    resources: (name) => Object.keys(shown[name] ?? {}).map((id) => observed(name, id)!),
    agreed,
  };
}

/** How many faults the rules of a requirement find in a request; undefined where they find nothing to examine. */
function faults(id: string, on: string, request: unknown, shown: Things = {}, { path = {}, query = '', status = 200, agreed }: Said = {}) {
  const before = timelineOf(shown, agreed) as Timeline;
  const exchange = { at: 1, request: {} } as Exchange;
  const seen: Partial<Seen> = { request, path, query: new URLSearchParams(query), status, before, exchange, reading: () => 'either' };
  const rules = orderBuyer.rules.filter(
    (rule): rule is ExchangeRule => 'on' in rule && [rule.verifies].flat().includes(`MEF123:${id}`) && [rule.on].flat().includes(on),
  );
  const outcomes = rules.map((rule) => rule.examine(seen as Seen)).filter((outcome) => outcome !== undefined);
  return outcomes.length === 0 ? undefined : outcomes.flat().length;
}

const create = 'createProductOrder';
const modify = 'createModifyProductOrderItemRequestedDeliveryDate';
const ordering = (item: object) => ({ productOrderItem: [{ id: '1', ...item }] });

for (const [id, member, value] of [
  ['CR5', 'productOfferingQualificationItem', { id: '1', productOfferingQualificationId: 'q' }],
  ['CR6', 'quoteItem', { id: '1', quoteId: 'q' }],
] as const) {
  test(`${id}: what the Seller asks for is asked of new products only`, () => {
    expect(faults(id, create, ordering({ action: 'add', [member]: value }))).toBe(0);
    const asked = { agreed: { askedFor: [member] } };
    expect(faults(id, create, ordering({ action: 'add' }), {}, asked)).toBe(1);
    expect(faults(id, create, ordering({ action: 'delete' }), {}, asked)).toBeUndefined();
    expect(faults(id, create, ordering({ action: 'add' }))).toBeUndefined();
  });
}

test('R14, R44: an item that ends a product may be bare, or have what every item has', () => {
  const bare = { action: 'delete', product: { id: 'p' } };
  const full = { ...bare, requestedCompletionDate: '2030-01-01T00:00:00Z', relatedContactInformation: [], quoteItem: {} };
  for (const item of [bare, full]) {
    expect(faults('R14', create, ordering(item))).toBe(0);
    expect(faults('R44', create, ordering(item))).toBe(0);
  }
  expect(faults('R44', create, ordering({ ...bare, requestedItemTerm: {} }))).toBe(1);
  expect(faults('R14', create, ordering({ action: 'modify', product: { id: 'p' } }))).toBe(4);
});

test('R31: an item of the order is no product that is there', () => {
  const uni = { id: '2', action: 'add' };
  const line = (item: object) => ({ productOrderItem: [uni, { id: '1', action: 'add', ...item }] });
  expect(faults('R31', create, line({ productOrderItemRelationship: [{ id: '2' }] }))).toBe(0);
  expect(faults('R31', create, line({ productOrderItemRelationship: [{ id: '1' }] }))).toBe(1);
  expect(faults('R31', create, line({ product: { productRelationship: [{ id: '2' }] } }))).toBe(1);
  expect(faults('R31', create, line({ product: { productRelationship: [{ id: 'product-2' }] } }))).toBe(0);
});

test('R56, R58, R21: what the Buyer was not shown is not held against it', () => {
  const contact = { role: 'sellerContact', name: 'Order Desk' };
  const order = { id: 'o', relatedContactInformation: [contact], note: [{ id: '1', text: 'a', source: 'seller' }], productOrderItem: [] };
  const shown = { productOrder: { o: order } };
  const path = { id: 'o' };
  const patched = (id: string, request: object, known: Things = shown) => faults(id, 'patchProductOrder', request, known, { path });
  const added = { id: '2', text: 'b', source: 'buyer' };
  expect(patched('R58', { note: [...order.note, added] })).toBe(0);
  expect(patched('R58', { note: [added] })).toBe(1);
  expect(patched('R58', { note: [added] }, {})).toBeUndefined();
  expect(patched('R57', { note: [...order.note, added] })).toBe(0);
  expect(patched('R57', { note: [...order.note, { ...added, source: 'seller' }] })).toBe(1);
  expect(patched('R21', { note: [{ ...order.note[0], text: 'c' }] })).toBe(1);
  expect(patched('R53', {})).toBeUndefined();
  expect(patched('R53', { productOrderItem: [{ id: '1', relatedBuyerPON: 'P' }, { id: '2' }] })).toBe(0);
  expect(patched('R53', { productOrderItem: [{ id: '1' }, { id: '2' }] })).toBe(2);
  expect(patched('R56', { relatedContactInformation: [contact] })).toBe(0);
  expect(patched('R56', { relatedContactInformation: [{ ...contact, name: 'Nobody' }] })).toBe(1);
  expect(patched('R56', { relatedContactInformation: [{ role: 'productOrderContact', name: 'Kim' }] })).toBe(0);
});

test('O11, R63, R66: who expedites needs no date, and one that is sooner; who does not needs one', () => {
  const productOrderItem = { productOrderId: 'o', productOrderItemId: '1' };
  const expected = { productOrderItem: [{ id: '1', expectedCompletionDate: '2030-02-01T00:00:00Z' }] };
  const shown = { productOrder: { o: expected } };
  const sooner = { productOrderItem, expediteIndicator: true, requestedCompletionDate: '2030-01-01T00:00:00Z' };
  expect(faults('O11', modify, sooner, shown)).toBe(0);
  expect(faults('O11', modify, { ...sooner, requestedCompletionDate: '2030-03-01T00:00:00Z' }, shown)).toBe(1);
  expect(faults('O11', modify, { productOrderItem, expediteIndicator: true }, shown)).toBeUndefined();
  expect(faults('R63', modify, { productOrderItem, expediteIndicator: true })).toBe(0);
  expect(faults('R66', modify, { productOrderItem, expediteIndicator: false })).toBe(1);
  expect(faults('R66', modify, sooner)).toBeUndefined();
  // The item is one of the order, where that was shown.
  const another = { ...productOrderItem, productOrderItemId: '2' };
  expect(faults('R63', modify, sooner, shown)).toBe(0);
  expect(faults('R63', modify, { ...sooner, productOrderItem: another }, shown)).toBe(1);
  expect(faults('R66', modify, { productOrderItem: another, requestedCompletionDate: '2030-03-01T00:00:00Z' }, shown)).toBe(1);
  expect(faults('R66', modify, { productOrderItem: another, requestedCompletionDate: '2030-03-01T00:00:00Z' })).toBe(0);
});

test('R95: what waits for no answer needs none', () => {
  const charge = (...states: string[]) => ({ charge: { c: { chargeItem: states.map((state, index) => ({ id: String(index), state })) } } });
  const answer = { chargeItem: [{ id: '0', acceptanceIndicator: 'accepted' }] };
  const path = { id: 'c' };
  expect(faults('R95', 'patchCharge', answer, charge('awaitingResponse'), { path })).toBe(0);
  expect(faults('R95', 'patchCharge', answer, charge('awaitingResponse', 'withdrawnBySeller'), { path })).toBe(0);
  expect(faults('R95', 'patchCharge', answer, charge('awaitingResponse', 'awaitingResponse'), { path })).toBe(1);
  expect(faults('R95', 'patchCharge', answer, {}, { path })).toBeUndefined();
});

test('O9, O17: dates with any offset, and the state of a charge though the API definition has no such filter', () => {
  expect(faults('O9', 'listProductOrder', undefined, {}, { query: 'orderDate.gt=2030-01-01T00:00:00+02:00' })).toBe(0);
  expect(faults('O9', 'listProductOrder', undefined, {}, { query: 'orderDate.gt=2030-01-01' })).toBe(1);
  expect(faults('O9', 'listProductOrder', undefined, {}, { query: 'limit=5' })).toBeUndefined();
  expect(faults('O17', 'listCharge', undefined, {}, { query: 'state=timeout' })).toBe(0);
});

test('6.8-Buyer: an order that may come back into progress may be cancelled; one that is over may not', () => {
  const cancel = { productOrder: { productOrderId: 'o' } };
  const cancelling = (state: string) => faults('6.8-Buyer', 'createCancelProductOrder', cancel, { productOrder: { o: { state } } });
  for (const state of ['acknowledged', 'inProgress', 'held.assessingCharge', 'assessingCancellation']) expect(cancelling(state)).toBe(0);
  for (const state of ['completed', 'rejected', 'pendingCancellation']) expect(cancelling(state)).toBe(1);
});

test('6.4-Buyer: a product that the Seller knows, or showed, may be named; an item of the order is none', () => {
  const ending = (id: string) => ordering({ action: 'delete', product: { id } });
  const made = { productOrder: { o: { productOrderItem: [{ id: '1', product: { id: 'p' } }] } } };
  const refused = { status: 422 };
  expect(faults('6.4-Buyer', create, ending('p'), {}, refused)).toBe(1);
  expect(faults('6.4-Buyer', create, ending('p'), made, refused)).toBe(0);
  expect(faults('6.4-Buyer', create, ending('p'), {}, { status: 201 })).toBe(0);
  expect(faults('6.4-Buyer', create, ordering({ action: 'add', product: { id: 'p' } }), {}, refused)).toBeUndefined();
  expect(
    faults('6.4-Buyer', create, ordering({ action: 'add', product: { productRelationship: [{ id: '1' }] } }), {}, refused),
  ).toBeUndefined();
});
