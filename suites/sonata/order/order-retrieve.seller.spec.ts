import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'retrieveProductOrder' };

test.describe('read a product order', { tag: '@order' }, () => {
  test('an order is shown by its id', verifies(['R1', 'R18', '6.4'], facts), async ({ seller, orders }) => {
    const { id } = await step('Given an order that the Seller has acknowledged', () => orders.placed());
    const answer = await step('When the Buyer asks for it', () => seller.call('retrieveProductOrder', { id }));
    await step('Then the Seller shows that order', () => {
      expect(answer.status).toBe(200);
      expect(answer.body.id).toBe(id);
    });
  });

  test('an order that there is not is not found', verifies('6.4', facts), async ({ seller, orders }) => {
    await step('Given an order that is found', async () => orders.now(await orders.placed()));
    const answer = await step('When the Buyer asks for another that there is not', () =>
      seller.call('retrieveProductOrder', { id: randomUUID() }),
    );
    await step('Then the Seller does not find it', () => {
      expect(answer.status).toBe(404);
    });
  });

  test('an order of another Buyer is not found', verifies('6.4', facts), async ({ seller, orders }) => {
    const { id } = await step('Given an order that its Buyer finds', async () => orders.now(await orders.placed()));
    const answer = await step('When another Buyer asks for it', () => seller.call('retrieveProductOrder', { id, as: 'otherBuyer' }));
    await step('Then the Seller does not find it, or does not allow it', () => {
      expect(answer.status).toBeOneOf([403, 404]);
    });
  });

  for (const as of ['nobody', 'impostor'] as const) {
    test(`an order is not shown to ${as}`, verifies('7.1.1', facts), async ({ seller, orders }) => {
      const { id } = await step('Given an order that the Seller shows to its Buyer', async () => orders.now(await orders.placed()));
      const answer = await step(`When ${as} asks for it`, () => seller.call('retrieveProductOrder', { id, as }));
      await step('Then the Seller asks for credentials', () => {
        expect(answer.status).toBe(401);
      });
    });
  }
});
