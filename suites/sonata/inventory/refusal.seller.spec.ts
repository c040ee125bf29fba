import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/inventory/requirements';

/** What no query of the inventory can mean. */
const malformed: Record<string, Record<string, string>> = {
  'a status that does not exist': { status: 'halfway' },
  'a bound that is no date': { 'startDate.gt': 'yesterday' },
  'an offset that is no number': { offset: 'second' },
};

test.describe('refuse to show products', { tag: '@inventory' }, () => {
  for (const [what, query] of Object.entries(malformed)) {
    test(`a query with ${what} is refused`, verifies('7.1.1.2', { operation: 'listProduct' }), async ({ seller, inventory }) => {
      await step('Given a list that the Seller gives', () => inventory.listed());
      const answer = await step(`When the Buyer asks with ${what}`, () => seller.call('listProduct', { query }));
      await step('Then the Seller says that the query is wrong', () => {
        expect([400, 422]).toContain(answer.status);
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
