import { expect, test } from '@playwright/test';
import { accessElineTypes } from './accessEline';
import { envelopeFaults, type EnvelopeContext } from './envelope';

const enni = { relationshipType: 'CONNECTS_TO_ENNI', id: 'enni-1' };
const uni = { relationshipType: 'CONNECTS_TO_UNI', id: 'uni-1' };
const port = {
  id: 'port',
  action: 'add',
  product: { productConfiguration: { '@type': accessElineTypes.operatorUni }, place: [{ role: 'INSTALL_LOCATION' }] },
};

function line(product: object = {}, item: object = {}) {
  return {
    id: 'line',
    action: 'add',
    product: { productConfiguration: { '@type': accessElineTypes.ovc }, productRelationship: [enni, uni], ...product },
    ...item,
  };
}

function context(change: Partial<EnvelopeContext> = {}): EnvelopeContext {
  return { in: 'poq', itemRelationship: 'related', items: [port], inventory: () => undefined, names: 'either', ...change };
}

const faults = (item: unknown, change?: Partial<EnvelopeContext>) => envelopeFaults(item, '/items/0', context(change))?.length;

const toPort = [{ relationshipType: 'CONNECTS_TO_UNI', id: 'port' }];
const old = [
  { relationshipType: 'ENNI_REFERENCE', id: 'enni-1' },
  { relationshipType: 'UNI_REFERENCE', id: 'uni-1' },
];

const whole: Record<string, unknown> = {
  'both ends exist': line(),
  'the UNI is in the same request': line({ productRelationship: [enni] }, { related: toPort }),
  'two ENNIs are candidates': line({
    productRelationship: [{ ...enni, groupingKey: 'a' }, { ...enni, id: 'enni-2', groupingKey: 'a' }, uni],
  }),
  'a UNI has its place': port,
  'an entry of another kind is there too': line({ productRelationship: [enni, uni, { relationshipType: 'BILLED_WITH', id: 'x' }] }),
};

const broken: Record<string, unknown> = {
  'no UNI': line({ productRelationship: [enni] }),
  'the UNI twice, as item and as product': line({}, { related: toPort }),
  'the UNI is an item that is not there': line({ productRelationship: [enni] }, { related: [{ ...toPort[0], id: 'nobody' }] }),
  'the ENNI is an item': line({ productRelationship: [uni] }, { related: [{ ...enni, id: 'port' }] }),
  'two ENNIs without a key': line({ productRelationship: [enni, { ...enni, id: 'enni-2' }, uni] }),
  'a place for a line': line({ place: [{ role: 'INSTALL_LOCATION' }] }),
  'no place for a UNI': { ...port, product: { ...port.product, place: [] } },
  'another role for the place of a UNI': { ...port, product: { ...port.product, place: [{ role: 'INSTALL' }] } },
};

for (const [what, item] of Object.entries(whole)) {
  test(`no fault where ${what}`, () => expect(faults(item)).toBe(0));
}

for (const [what, item] of Object.entries(broken)) {
  test(`one fault: ${what}`, () => expect(faults(item)).toBe(1));
}

test('each end that is missing is a fault', () => {
  expect(faults(line({ productRelationship: undefined }))).toBe(2);
  expect(faults(line({ productRelationship: null }))).toBe(2);
});

test('the reading decides which names count', () => {
  const older = line({ productRelationship: old });
  expect([faults(older), faults(older, { names: 'reference' }), faults(older, { names: 'connectsTo' })]).toEqual([0, 0, 2]);
  expect([faults(line(), { names: 'reference' }), faults(line(), { names: 'connectsTo' })]).toEqual([2, 0]);
});

test('candidates are for qualifications and quotes only', () => {
  const candidates = whole['two ENNIs are candidates'];
  expect([faults(candidates, { in: 'quote' }), faults(candidates, { in: 'order' })]).toEqual([0, 1]);
});

test('a change must repeat what the inventory holds, where that was seen', () => {
  const held = { productConfiguration: { '@type': accessElineTypes.ovc }, productRelationship: [enni, uni] };
  const inventory = () => held;
  const change = (productRelationship: object[]) => ({ ...line({ id: 'line-1', productRelationship }), action: 'modify' });
  expect(faults(change([enni, uni]), { inventory })).toBe(0);
  expect(faults(change([enni]), { inventory })).toBe(1);
  expect(faults(change([enni, { ...uni, id: 'uni-2' }]), { inventory })).toBe(1);
  expect(faults(change([enni]))).toBe(0);
});

test('a removal is judged by the type of the product that it names', () => {
  const held = { productConfiguration: { '@type': accessElineTypes.operatorUni } };
  const removal = (product: object) => ({ id: 'gone', action: 'delete', product: { id: 'uni-1', ...product } });
  expect(faults(removal({ place: [{ role: 'INSTALL_LOCATION' }] }), { inventory: () => held })).toBe(1);
  expect(faults(removal({}), { inventory: () => held })).toBe(0);
  expect(faults(removal({ place: [] }))).toBeUndefined();
});

test('a product that no rule speaks of is not judged', () => {
  expect(faults(line({ productConfiguration: { '@type': 'urn:example:tunnel' } }))).toBeUndefined();
  expect(faults(null)).toBeUndefined();
});
