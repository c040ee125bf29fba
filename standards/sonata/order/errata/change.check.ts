import { expect, test } from '@playwright/test';
import type { Exchange } from '../../../exchange';
import type { AcrossRule, ExchangeRule, Seen } from '../../../rule';
import type { Observation, Observed, Timeline } from '../../../timeline';
import { changeRules } from '../rules/change';
import { changeErrata } from './change';

type Readings = Record<string, string>;

const reading = (chosen: Readings) => (name: string) => chosen[name] ?? changeErrata.find((erratum) => erratum.name === name)!.readings[0];

/** A sight of a resource; the number is the moment of its exchange. */
function sight(at: number, via: string, body: Record<string, any>): Observation {
  const exchange: Partial<Exchange> = { id: String(at), at, took: 0 };
  return { exchange: exchange as Exchange, at, via, body, state: body.state };
}

/** What a rule over all that was seen makes of these sights: resource name → sights of one. */
function across(verifies: string, sights: Record<string, Observation[]>, chosen: Readings = {}): number | undefined {
  const observed = Object.entries(sights).map(([resource, observations]): Observed => ({
    resource,
    id: observations[0]!.body.id,
    observations,
  }));
  const timeline: Partial<Timeline> = {
    resources: (name) => observed.filter(({ resource }) => resource === name),
    resource: (name, id) => observed.find((one) => one.resource === name && one.id === id),
    reading: reading(chosen),
  };
  const rules = changeRules.filter((rule): rule is AcrossRule => 'across' in rule && rule.verifies === verifies);
  const outcomes = rules.map((rule) => rule.across(timeline as Timeline)).filter((outcome) => outcome !== undefined);
  return outcomes.length === 0 ? undefined : outcomes.flat().length;
}

/** What the rules of an operation make of an answer. */
function answered(verifies: string, on: string, response: unknown, chosen: Readings = {}, query = ''): number | undefined {
  const seen: Partial<Seen> = {
    request: {},
    response,
    query: new URLSearchParams(query),
    path: { id: '1' },
    reading: reading(chosen),
    before: { resource: () => undefined } as unknown as Timeline,
  };
  const rules = changeRules.filter(
    (rule): rule is ExchangeRule => 'on' in rule && rule.verifies === verifies && [rule.on].flat().includes(on),
  );
  const outcomes = rules.map((rule) => rule.examine(seen as Seen)).filter((outcome) => outcome !== undefined);
  return outcomes.length === 0 ? undefined : outcomes.flat().length;
}

const change = (state: string, second: number) => ({ state, changeDate: `2030-01-01T00:00:0${second}.000Z` });
const charge = (about: object) => ({ id: 'c', state: 'awaitingResponse', creationDate: '2030-01-01T00:00:05.000Z', ...about });
const ofItem = charge({ productOrderItem: { productOrderId: 'o', productOrderItemId: 'i' } });
const ofOrder = charge({ productOrder: { productOrderId: 'o' } });
const order = (state: string, item: object = {}) => ({
  id: 'o',
  state,
  stateChange: [change('inProgress', 1), change(state, 3)],
  productOrderItem: [{ id: 'i', ...item }],
});
const seenTogether = (one: object, other: object) => ({
  charge: [sight(1, 'retrieveCharge', one), sight(3, 'retrieveCharge', one)],
  productOrder: [sight(2, 'retrieveProductOrder', other)],
});

test('an item may be held when it is charged, unless the profile says otherwise', () => {
  const held = { state: 'held', stateChange: [change('inProgress', 1), change('held', 3)] };
  const seen = seenTogether(ofItem, order('held.assessingCharge', held));
  expect(across('MEF123:R85', seen)).toBe(0);
  expect(across('MEF123:R85', seen, { chargedWhileHeld: 'asNumbered' })).toBe(1);
});

test('an order is not held when it is charged, unless the profile says otherwise', () => {
  const seen = seenTogether(ofOrder, order('held.assessingCharge'));
  expect(across('MEF123:R84', seen)).toBe(1);
  expect(across('MEF123:R84', seen, { orderChargedWhileHeld: 'heldToo' })).toBe(0);
  expect(across('MEF123:R84', seenTogether(ofOrder, order('assessingCancellation')))).toBe(0);
});

test('a history says nothing of a charge that came after it', () => {
  const seen = { ...seenTogether(ofOrder, order('inProgress')), productOrder: [sight(0, 'retrieveProductOrder', order('inProgress'))] };
  expect(across('MEF123:R84', seen)).toBeUndefined();
});

test('an item that is held shows its charge; one that is not, only where the profile says so', () => {
  const running = seenTogether(ofItem, order('held.assessingCharge', { state: 'inProgress' }));
  expect(across('MEF123:R26', running)).toBeUndefined();
  expect(across('MEF123:R26', running, { itemAwaitingCharge: 'itemOfHeldOrder' })).toBe(1);
  expect(across('MEF123:R26', seenTogether(ofItem, order('held.assessingCharge', { state: 'held' })))).toBe(1);
  expect(across('MEF123:R26', seenTogether(ofItem, order('held.assessingCharge', { state: 'held', charge: [{ id: 'c' }] })))).toBe(0);
});

test('two charges wait together only when that was seen', () => {
  const other = { ...ofItem, id: 'd' };
  const [first, second] = [sight(1, 'listCharge', ofItem), sight(1, 'listCharge', other)];
  const timeline = (sights: Observation[][]): Partial<Timeline> => ({
    resources: () => sights.map((observations) => ({ resource: 'charge', id: observations[0]!.body.id, observations })),
  });
  const rule = changeRules.find((row): row is AcrossRule => 'across' in row && row.verifies === 'MEF123:R82')!;
  expect(rule.across(timeline([[first], [second]]) as Timeline)).toHaveLength(1);
  expect(rule.across(timeline([[first], [sight(2, 'listCharge', other)]]) as Timeline)).toEqual([]);
});

test("the Seller's contact has the role of the requirement; another where the profile says so", () => {
  const cancellation = { id: '1', state: 'acknowledged', relatedContactInformation: [{ role: 'sellerContact' }] };
  expect(answered('MEF123:R76', 'createCancelProductOrder', cancellation)).toBe(1);
  expect(answered('MEF123:R76', 'createCancelProductOrder', cancellation, { cancelSellerContactRole: 'sellerContactToo' })).toBe(0);
});

test('a charge that timed out was declined, unless the profile reads timeout otherwise', () => {
  const timedOut = { state: 'timeout', chargeItem: [{ state: 'acceptedByBuyer' }] };
  expect(answered('MEF123:R96', 'retrieveCharge', timedOut)).toBe(1);
  expect(answered('MEF123:R96', 'retrieveCharge', timedOut, { unansweredCharge: 'timeoutWhenDeclined' })).toBeUndefined();
});

test('a filter that the API definition does not know may be ignored, unless the profile says otherwise', () => {
  const listed = [{ id: 'c', state: 'completed' }];
  expect(answered('MEF123:6.13', 'listCharge', listed, {}, 'state=timeout')).toBeUndefined();
  expect(answered('MEF123:6.13', 'listCharge', listed, { chargeStateFilter: 'sent' }, 'state=timeout')).toBe(1);
});
