import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/order/requirements';

const role = 'Buyer';
const operation = 'createProductOrder';

test.describe('orders', { tag: '@order' }, () => {
  test(
    'a product is ordered',
    verifies(['R12', 'R13', 'R14', 'R30', 'R32', 'R33', 'R34', 'R36'], { role, operation }),
    async ({ buyer }) => {
      const order = await step('Given the Buyer has ordered a product', () => buyer.meets('order.delivered'));
      await step('Then its order was one that could be taken', () => expect(order.statuses(operation)).toEqual([201]));
    },
  );

  test('a change to a product is ordered', verifies(['R39', 'R40', 'R42'], { role, operation }), async ({ buyer }) => {
    const order = await step('Given the Buyer has ordered a change to a product', () => buyer.meets('order.modify'));
    await step('Then its order was one that could be taken', () => expect(order.statuses(operation)).toEqual([201]));
  });

  test('the end of a product is ordered', verifies(['R43', 'R44'], { role, operation }), async ({ buyer }) => {
    const order = await step('Given the Buyer has ordered the end of a product', () => buyer.meets('order.delete'));
    await step('Then its order was one that could be taken', () => expect(order.statuses(operation)).toEqual([201]));
  });

  test('an order is updated', verifies('R52', { role, operation: 'patchProductOrder' }), async ({ buyer }) => {
    const order = await step('Given the Buyer has updated an order that was worked on', () => buyer.meets('order.update'));
    await step('Then its update was one that could be made', () => expect(order.statuses('patchProductOrder')).toContain(200));
  });

  test(
    'an item is expedited',
    verifies('R63', { role, operation: 'createModifyProductOrderItemRequestedDeliveryDate' }),
    async ({ buyer }) => {
      const asked = await step('Given the Buyer has asked to expedite an item', () => buyer.meets('order.expedite'));
      await step('Then its request was one that could be taken', () =>
        expect(asked.statuses('createModifyProductOrderItemRequestedDeliveryDate')).toEqual([201]),
      );
    },
  );
});
