import { expect, test } from '@playwright/test';
import type { Exchange } from '../../exchange';
import type { ExchangeRule, Outcome, Seen } from '../../rule';
import { inventoryErrata } from './errata';
import { inventoryRules } from './rules';

const uni = 'urn:mef:lso:spec:sonata:carrier-ethernet-operator-uni:v5.0.0:all';
const accessEline = 'urn:mef:lso:spec:sonata:access-eline-ovc:v5.0.0:all';

/** What a rule makes of a product that was asked for in a query, under one reading. */
function examined(verifies: string, response: object, reading: string, query = ''): Outcome {
  const rule = inventoryRules.find((row) => row.verifies === verifies) as ExchangeRule;
  const seen: Partial<Seen> = {
    exchange: {} as Exchange,
    response,
    query: new URLSearchParams(query),
    reading: (name) => (inventoryErrata.find((erratum) => erratum.name === name)!.readings.includes(reading) ? reading : 'either'),
    before: { resource: () => undefined } as unknown as Seen['before'],
  };
  return rule.examine(seen as Seen);
}

test('an answer to `fields` need not be whole, unless the profile says so', () => {
  expect(examined('MEF116:R6', { id: '1' }, 'partial', 'fields=id')).toBeUndefined();
  expect(examined('MEF116:R6', { id: '1' }, 'whole', 'fields=id')).toHaveLength(1);
});

test('a UNI may show no site, unless the profile says so', () => {
  const product = { productConfiguration: { '@type': uni } };
  expect(examined('MEF116:R10', product, 'siteIfShown')).toEqual([]);
  expect(examined('MEF116:R10', product, 'siteRequired')).toHaveLength(1);
});

test('a role that ends in a blank is another role, unless the profile says otherwise', () => {
  const duties = ['AssuranceTechnical', 'Commercial', 'SlaManagement'];
  const roles = ['buyer', 'seller'].flatMap((side) => duties.map((duty) => ({ role: `${side}${duty}Contact ` })));
  expect(examined('MEF116:R14', { relatedContactInformation: roles }, 'exact')).toHaveLength(6);
  expect(examined('MEF116:R14', { relatedContactInformation: roles }, 'trimmed')).toEqual([]);
});

test('relations are spelt as the profile says', () => {
  const related = (enni: string, other: string) => ({
    productConfiguration: { '@type': accessEline },
    productRelationship: [
      { relationshipType: enni, id: '1' },
      { relationshipType: other, id: '2' },
    ],
  });
  const [old, present] = [related('ENNI_REFERENCE', 'UNI_REFERENCE'), related('CONNECTS_TO_ENNI', 'CONNECTS_TO_UNI')];
  expect(examined('MEF116:R10', old, 'reference')).toEqual([]);
  expect(examined('MEF116:R10', old, 'connectsTo')).toHaveLength(2);
  expect(examined('MEF116:R10', present, 'connectsTo')).toEqual([]);
  expect(examined('MEF116:R10', present, 'reference')).toHaveLength(2);
});
