import { test as base, expect } from '@playwright/test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { Compiler } from './compiler';
import { Documents } from './document';
import { apisOf } from './release';
import { Translation } from './translate';

/** A worker of its own: what other checks feed the shared functions would make them slower than what a run feeds them. */
const test = base.extend<object, { alone: void }>({ alone: [async ({}, use) => use(), { scope: 'worker', auto: true }] });

const when = '2026-01-31T10:00:00.000Z';
const contact = (role: string) => ({
  role,
  name: 'Jane Doe',
  number: '+1 555 0100',
  emailAddress: 'jane@buyer.example',
  organization: 'Buyer',
});
const place = {
  '@type': 'FieldedAddress',
  role: 'INSTALL_LOCATION',
  streetNr: '1',
  streetName: 'Main',
  streetType: 'Street',
  city: 'Springfield',
  country: 'US',
  geographicSubAddress: { levelType: 'floor', levelNumber: '3', subUnit: [{ subUnitNumber: '301', subUnitType: 'SUITE' }] },
};
const price = { dutyFreeAmount: { unit: 'USD', value: 100.5 }, taxIncludedAmount: { unit: 'USD', value: 120 }, taxRate: 19.4 };
const item = (id: string) => ({
  id,
  action: 'add',
  state: 'inProgress',
  requestedQuoteItemTerm: {
    name: '1 year',
    duration: { amount: 12, units: 'calendarMonths' },
    endOfTermAction: 'roll',
    rollInterval: { amount: 1, units: 'calendarMonths' },
  },
  relatedContactInformation: [contact('buyerTechnicalContact'), contact('quoteItemLocationContact')],
  product: {
    productOffering: { id: 'offering-1' },
    productConfiguration: { '@type': 'urn:example:product:v1', rate: { irValue: 100, irUnits: 'MBPS' } },
    place: [place],
    productRelationship: [{ id: 'product-1', relationshipType: 'CONNECTS_TO_ENNI' }],
  },
  quoteItemPrice: [{ name: 'monthly', priceType: 'recurring', recurringChargePeriod: 'month', price }],
  note: [{ id: 'note-1', author: 'Jane', date: when, source: 'buyer', text: 'On the third floor.' }],
  stateChange: [{ state: 'acknowledged', changeDate: when, changeReason: 'received' }],
});
const quote = {
  id: 'quote-1',
  state: 'inProgress',
  quoteDate: when,
  instantSyncQuote: false,
  buyerRequestedQuoteLevel: 'firm',
  requestedQuoteCompletionDate: when,
  expectedQuoteCompletionDate: when,
  relatedContactInformation: [contact('buyerContactInformation'), contact('sellerContactInformation')],
  stateChange: [{ state: 'acknowledged', changeDate: when }],
  quoteItem: [item('1'), item('2'), item('3')],
};

const type = { file: apisOf('grace').get('quoteManagement')!, pointer: '/components/schemas/Quote' };

/** What ajv does of itself with the same schema: no second look, no check of depth, no formats of ours. */
function bare(): (instance: unknown) => unknown {
  const translation = new Translation(new Documents());
  const id = translation.idOf(type);
  const ajv = new Ajv({ strict: false, validateSchema: false });
  addFormats(ajv);
  for (const schema of translation.schemas.values()) ajv.addSchema(schema);
  return ajv.getSchema(id)!;
}

function milliseconds(validate: (instance: unknown) => unknown): number {
  const start = performance.now();
  for (let time = 0; time < 1000; time++) validate(quote);
  return performance.now() - start;
}

test('a valid quote is judged at nine tenths of the speed of bare ajv, or faster', ({}, testInfo) => {
  const [ours, theirs] = [new Compiler(new Documents()).compile(type), bare()];
  expect(ours(quote)).toEqual([]);
  expect(theirs(quote)).toBe(true);
  const rounds = Array.from({ length: 15 }, () => [milliseconds(ours), milliseconds(theirs)] as const);
  const best = (side: 0 | 1) => Math.min(...rounds.map((round) => round[side]));
  const ratio = best(1) / best(0);
  testInfo.annotations.push({ type: 'throughput', description: `${ratio.toFixed(2)} of bare ajv, ${JSON.stringify(quote).length} bytes` });
  expect(ratio).toBeGreaterThanOrEqual(0.9);
});
