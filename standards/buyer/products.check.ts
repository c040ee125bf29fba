import { expect, test } from '@playwright/test';
import type { Seen } from '../rule';
import { configuresProducts } from './products';

const rule = configuresProducts('MEF115:R6', {
  in: 'quote',
  create: 'createQuote',
  items: 'quoteItem',
  itemRelationship: 'quoteItemRelationship',
});

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
