import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/inventory/requirements';

const facts = { operation: 'retrieveProduct' };

test.describe('retrieve a product', { tag: '@inventory' }, () => {
  for (const name of ['uni', 'accessEline']) {
    test(`the installed ${name} is described`, verifies(['R6', 'R8', 'R10', 'R14'], facts), async ({ seller, inventory }) => {
      const { id } = await step(`Given an installed ${name}`, () => inventory.held(name));
      const answer = await step('When the Buyer asks for it', () => seller.call('retrieveProduct', { id }));
      await step('Then the Seller shows it', () => {
        expect(answer.status).toBe(200);
      });
    });

    test(`the installed ${name} is of its type`, verifies('R7', facts), async ({ seller, profile, inventory }) => {
      const { id } = await step(`Given an installed ${name}`, () => inventory.held(name));
      const { body } = await step('When the Buyer asks for it', () => seller.call('retrieveProduct', { id }));
      await step('Then no other type is named than the one that the profile has for it', () => {
        const agreed = profile.ixit.data.products[name]?.configuration['@type'];
        expect(body.productConfiguration?.['@type']).toBeOneOf([agreed, undefined]);
      });
    });
  }

  test('a listed product can be read', verifies('6.2', facts), async ({ seller, inventory }) => {
    const { id } = await step('Given a product in the list', () => inventory.listed());
    const answer = await step('When the Buyer asks for it', () => seller.call('retrieveProduct', { id }));
    await step('Then the Seller shows that product', () => {
      expect(answer.status).toBe(200);
      expect(answer.body.id).toBe(id);
    });
  });

  test('the status history of a product is told', verifies(['7.2.1.3', '7.2.1.4'], facts), async ({ seller, inventory }) => {
    const { id } = await step('Given an installed product', () => inventory.held('uni'));
    const answer = await step('When the Buyer asks for it', () => seller.call('retrieveProduct', { id }));
    await step('Then the Seller shows its status', () => {
      expect(answer.status).toBe(200);
      expect(answer.body.status).toEqual(expect.any(String));
    });
  });

  test('a product that does not exist is not found', verifies('6.2', facts), async ({ seller, inventory }) => {
    await step('Given a product that is found', () => inventory.held('uni'));
    const answer = await step('When the Buyer asks for a product that nobody has', () =>
      seller.call('retrieveProduct', { id: `no-such-product-${randomUUID()}` }),
    );
    await step('Then the Seller says that there is none', () => {
      expect(answer.status).toBe(404);
    });
  });

  test('a product of another Buyer is not shown', verifies('4.1', facts), async ({ seller, inventory }) => {
    const { id } = await step('Given a product that another Buyer is shown', () => inventory.foreign());
    await step('Given that it is shown to that one', () => seller.accepted('retrieveProduct', { id, as: 'otherBuyer' }));
    const answer = await step('When the Buyer asks for it', () => seller.call('retrieveProduct', { id }));
    await step('Then the Seller keeps it to itself', () => {
      expect(answer.status).toBeOneOf([403, 404]);
    });
  });
});
