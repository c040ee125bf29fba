import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/inventory/requirements';

const facts = { operation: 'retrieveProduct' };

test.describe('from an order to the inventory', { tag: ['@chain', '@order', '@inventory'] }, () => {
  test('what was ordered is in use', verifies('Table4', facts), async ({ chain }) => {
    const item = await step('Given a product that was ordered and delivered', () => chain.installed());
    const product = await step('When the Buyer looks for it in the inventory', () => chain.productOf(item));
    await step('Then it is active', () => {
      expect(product.status).toBe('active');
    });
  });

  test('what was ordered is what is there', verifies('7.2.1.1', facts), async ({ chain }) => {
    const item = await step('Given a product that was ordered and delivered', () => chain.installed());
    const product = await step('When the Buyer looks for it in the inventory', () => chain.productOf(item));
    await step('Then it is the product that was ordered', () => {
      expect(product).toMatchObject({
        id: item.product.id,
        productOffering: { id: item.product.productOffering.id },
        productConfiguration: item.product.productConfiguration,
      });
    });
  });

  test('a product is found by the order that made it', verifies('7.2.1.1', facts), async ({ chain, inventory, orders }) => {
    const order = await step('Given an order that was delivered', () => chain.delivered([orders.item()]));
    const found = await step('When the Buyer looks for what it made', () => inventory.find({ productOrderId: order.id }));
    await step('Then only its product is found, or none where the inventory names no orders', () => {
      expect([[], [order.productOrderItem[0].product.id]]).toContainEqual(found.map(({ id }) => id));
    });
  });

  test('a product is what it was changed to', verifies('7.2.1.1', facts), async ({ chain, orders }) => {
    const item = await step('Given a product that was ordered and delivered', () => chain.installed());
    const change = await step('And a change that the profile has for it', () => orders.changeOf(item));
    await step('When the Buyer has ordered the change', () => chain.delivered([change]));
    await step('Then the product is configured as the change said', async () => {
      const product = await chain.productOf(item);
      expect(product.productConfiguration).toMatchObject(change.product.productConfiguration);
    });
  });

  test('a product that was changed is in use', verifies('Table4', facts), async ({ chain, orders }) => {
    const item = await step('Given a product that was ordered and delivered', () => chain.installed());
    await step('When the Buyer has ordered a change of it', () => chain.delivered([orders.changeOf(item)]));
    await step('Then it is active', async () => {
      const { status } = await chain.productOf(item);
      expect(status).toBe('active');
    });
  });

  test('a product that was disconnected is terminated', verifies('Table4', facts), async ({ chain, orders }) => {
    const { product } = await step('Given a product that was ordered and delivered', () => chain.installed());
    await step('When the Buyer has had it disconnected', () => chain.delivered([orders.endOf(product)]));
    await step('Then it is terminated, or gone', async () => {
      const { status } = await chain.productOf({ product });
      expect(status).toBeOneOf(['terminated', 'answered 404']);
    });
  });
});
