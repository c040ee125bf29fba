import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/inventory/requirements';

const facts = { operation: 'retrieveProduct' };

test.describe('retrieve a product', { tag: '@inventory' }, () => {
  for (const name of ['uni', 'accessEline']) {
    const shown = ['R6', 'R7', 'R8', 'R10', 'R14', '6.2'] as const;
    test(`the installed ${name} is shown as what it is`, verifies(shown, facts), async ({ seller, profile, inventory }) => {
      const { id } = await step(`Given an installed ${name}`, () => inventory.held(name));
      const answer = await step('When the Buyer asks for it', () => seller.call('retrieveProduct', { id }));
      await step('Then the Seller shows that product, of the type that the profile has for it', () => {
        expect(answer.status).toBe(200);
        expect(answer.body).toMatchObject({ id });
        const type = answer.body.productConfiguration?.['@type'];
        expect([undefined, profile.ixit.data.products[name]?.configuration['@type']]).toContain(type);
      });
    });
  }

  test('the status history of a product is told', verifies(['7.2.1.3', '7.2.1.4'], facts), async ({ seller, inventory }) => {
    const { id } = await step('Given an installed product', () => inventory.held('uni'));
    const answer = await step('When the Buyer asks for it', () => seller.call('retrieveProduct', { id }));
    await step('Then the Seller shows its status', () => {
      expect(answer.status).toBe(200);
      expect(answer.body.status).toEqual(expect.any(String));
    });
  });

  test('a product that does not exist is not found', verifies(['6.2', '7.1.1'], facts), async ({ seller }) => {
    const answer = await step('When the Buyer asks for a product that nobody has', () =>
      seller.call('retrieveProduct', { id: `no-such-product-${randomUUID()}` }),
    );
    await step('Then the Seller says that there is none', () => {
      expect(answer.status).toBe(404);
    });
  });

  test('a product of another Buyer is not shown', verifies('4.1', facts), async ({ seller, inventory }) => {
    const { id } = await step('Given a product of another Buyer', () => inventory.foreign());
    const answer = await step('When the Buyer asks for it', () => seller.call('retrieveProduct', { id }));
    await step('Then the Seller keeps it to itself', () => {
      expect([403, 404]).toContain(answer.status);
    });
  });
});
