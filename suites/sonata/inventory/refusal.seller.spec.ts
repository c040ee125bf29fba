import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/inventory/requirements';

/** Values that no query of the inventory can mean, each with one that is in order. */
const malformed: Record<string, { parameter: string; fit: string; unfit: string }> = {
  'a status that does not exist': { parameter: 'status', fit: 'active', unfit: 'halfway' },
  'a bound that is no date': { parameter: 'startDate.gt', fit: '2020-01-01T00:00:00Z', unfit: 'yesterday' },
  'an offset that is no number': { parameter: 'offset', fit: '2', unfit: 'second' },
};

test.describe('refuse to show products', { tag: '@inventory' }, () => {
  for (const [what, { parameter, fit, unfit }] of Object.entries(malformed)) {
    test(`a query with ${what} is refused`, verifies('7.1.1.2', { operation: 'listProduct' }), async ({ seller }) => {
      // Of one entry: a Seller may refuse a list for its length.
      const asked = (value: string) => ({ query: { limit: '1', [parameter]: value } });
      await step('Given a query in order, which the Seller answers', () => seller.accepted('listProduct', asked(fit)));
      const answer = await step(`When the Buyer asks with ${what}`, () => seller.call('listProduct', asked(unfit)));
      await step('Then the Seller says that the query is wrong', () => {
        expect(answer.status).toBeOneOf([400, 422]);
      });
    });
  }

  for (const as of ['nobody', 'impostor'] as const) {
    test(`a list is not given to ${as}`, verifies('7.1.1', { operation: 'listProduct' }), async ({ seller, inventory }) => {
      await step('Given a list that the Seller gives to the Buyer', () => inventory.listed());
      const answer = await step(`When ${as} asks for it`, () => seller.call('listProduct', { as, query: { limit: '1' } }));
      await step('Then the Seller asks for credentials', () => {
        expect(answer.status).toBe(401);
      });
    });

    test(`a product is not shown to ${as}`, verifies('7.1.1', { operation: 'retrieveProduct' }), async ({ seller, inventory }) => {
      const { id } = await step('Given a product that the Seller shows to the Buyer', () => inventory.held('uni'));
      const answer = await step(`When ${as} asks for it`, () => seller.call('retrieveProduct', { id, as }));
      await step('Then the Seller asks for credentials', () => {
        expect(answer.status).toBe(401);
      });
    });
  }
});
