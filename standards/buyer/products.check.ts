import { expect, test } from '@playwright/test';
import type { Seen } from '../rule';
import { configuresProducts, repeatsPlaces } from './products';

const form = { in: 'quote', create: 'createQuote', items: 'quoteItem', itemRelationship: 'quoteItemRelationship' } as const;
const rule = configuresProducts('MEF115:R6', form);

/** Where attributes stand out of their place; undefined where there is nothing to examine. */
const misplaced = (product: object) => {
  const outcome = rule.examine({ request: { quoteItem: [{ product }] } } as Seen);
  return outcome && [outcome].flat().map(({ pointer }) => pointer);
};

test('an attribute beside the configuration is out of its place', () => {
  expect(misplaced({ productConfiguration: {}, maximumServiceFrameSize: 1600 })).toEqual(['/quoteItem/0/product/maximumServiceFrameSize']);
  expect(misplaced({ uniEp: {} })).toEqual(['/quoteItem/0/product/uniEp']);
  expect(misplaced({ id: 'p' })).toBeUndefined();
});

test('what another API gives a product is no attribute of it', () => {
  expect(misplaced({ productConfiguration: {}, productOffering: { id: 'o' }, productSpecification: { id: 's' }, relatedSite: [] })).toEqual(
    [],
  );
});

test('the place of a product that is changed is given as the inventory has it, where its rules speak of a place', () => {
  const role = 'INSTALL_LOCATION';
  const uni = 'urn:mef:lso:spec:sonata:carrier-ethernet-operator-uni:v5.0.0:all';
  const moved = (place: object[], type = uni, action = 'modify') => {
    const productConfiguration = { '@type': type };
    const installed = [{ id: 'p', productConfiguration, relatedSite: [{ id: 's-1', role }] }];
    const before = { resource: () => undefined, agreed: { installed } };
    const request = { quoteItem: [{ id: '1', action, product: { id: 'p', productConfiguration, place } }] };
    return repeatsPlaces('MEF115:R46', form).examine({ request, before, reading: () => 'either' } as unknown as Seen);
  };
  expect(moved([{ '@type': 'GeographicSiteRef', id: 's-1', role }])).toEqual([]);
  expect(moved([])).toMatchObject([{ pointer: '/quoteItem/0/product/place' }]);
  expect(moved([{ '@type': 'GeographicSiteRef', id: 's-2', role }])).toHaveLength(1);
  expect(moved([], 'urn:mef:lso:spec:cantata-sonata:epl-evc:v1.0.0:all')).toBeUndefined();
  expect(moved([], uni, 'add')).toBeUndefined();
});
