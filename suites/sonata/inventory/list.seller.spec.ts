import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { both, divided, filterBy } from '../../../fixtures/parties/inventory';
import { filters } from '../../../standards/sonata/inventory/rules/filters';
import { verifies } from '../../../standards/sonata/inventory/requirements';

const facts = { operation: 'listProduct' };
const ids = (products: Array<{ id: string }>) => products.map(({ id }) => id);

test.describe('list products', { tag: '@inventory' }, () => {
  test('products are listed without any filter', verifies('R11', facts), async ({ seller }) => {
    const answer = await step('When the Buyer lists all its products', () => seller.call('listProduct'));
    await step('Then the Seller lists them, or says that they are too many', () => {
      expect(answer.status).toBeOneOf([200, 422]);
    });
  });

  test('a list shows of each product what it has', verifies('R13', facts), async ({ inventory }) => {
    const product = await step('Given an installed product', () => inventory.held('uni'));
    const query = { productOfferingId: product.productOffering?.id };
    const found = await step('When the Buyer lists the products of its offering', () => inventory.find(query));
    await step('Then the product is in the list', () => {
      expect(ids(found)).toContain(product.id);
    });
  });

  for (const name of Object.keys(filters)) {
    test(`products are found by ${name}`, verifies('6.1', facts), async ({ inventory }) => {
      const before = await step('Given installed products', () => inventory.known());
      const query = filterBy(name, before);
      const found = await step(`When the Buyer lists those that match ${name}`, () => inventory.find(query));
      await step('Then those that match are found, and no others', async () => {
        // Meanwhile a product may have changed: only what is so before and after counts.
        const [then, now] = [divided(before, query), divided(await inventory.known(), query)];
        expect(ids(found)).toEqual(expect.arrayContaining(both(then.matching, now.matching)));
        expect(both(ids(found), both(then.others, now.others))).toEqual([]);
      });
    });
  }

  test('two filters find what matches both', verifies('6.1', facts), async ({ inventory }) => {
    const product = await step('Given an installed product', () => inventory.held('uni'));
    const query = { ...filterBy('productOfferingId', [product]), ...filterBy('startDate.gt', [product]) };
    const found = await step('When the Buyer lists by offering and start', () => inventory.find(query));
    await step('Then the product is found, and none that misses either', () => {
      expect(ids(found)).toContain(product.id);
      expect(divided(found, query).others).toEqual([]);
    });
  });

  test('a filter that nothing matches gives an empty list', verifies('R12', facts), async ({ seller }) => {
    const query = { externalId: `no-such-product-${randomUUID()}` };
    const answer = await step('When the Buyer looks for a product that nobody has', () => seller.call('listProduct', { query }));
    await step('Then the Seller answers with an empty list', () => {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([]);
    });
  });

  test('products of another Buyer are not listed', verifies('4.1', facts), async ({ inventory }) => {
    const foreign = await step('Given a product of another Buyer', () => inventory.foreign());
    const found = await step('When the Buyer lists its own', () => inventory.find(filterBy('status', [foreign])));
    await step('Then the foreign product is not among them', () => {
      expect(ids(found)).not.toContain(foreign.id);
    });
  });
});
