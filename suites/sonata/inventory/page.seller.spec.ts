import { expect, step, test } from '../../../fixtures';
import { saysThereIsMore } from '../../../fixtures/parties/inventory';
import { verifies } from '../../../standards/sonata/inventory/requirements';

const facts = { operation: 'listProduct' };

test.describe('list products by pages', { tag: '@inventory' }, () => {
  test('a page that was cut short says so', verifies('R15', facts), async ({ seller, inventory }) => {
    const known = await step('Given two products in the inventory', () => inventory.known(2));
    const page = await step('When the Buyer asks for a page of one', () => seller.call('listProduct', { query: { limit: '1' } }));
    await step('Then nothing is left out in silence', () => {
      expect(page.status).toBe(200);
      const isWhole = page.body.length >= known.length;
      expect(isWhole || saysThereIsMore(page, page.body.length)).toBe(true);
    });
  });

  test('a page holds no more than was asked for', verifies('7.1.2', facts), async ({ seller, inventory }) => {
    await step('Given two products in the inventory', () => inventory.known(2));
    const page = await step('When the Buyer asks for a page of one', () => seller.call('listProduct', { query: { limit: '1' } }));
    await step('Then it has one entry', () => {
      expect(page.status).toBe(200);
      expect(page.body).toHaveLength(1);
    });
  });

  test('the next page goes on where the first ended', verifies('7.1.2', facts), async ({ seller, inventory }) => {
    await step('Given two products in the inventory', () => inventory.known(2));
    const [first, second] = await step('When the Buyer asks for the first product, and for the second', async () => [
      await seller.call('listProduct', { query: { limit: '1', offset: '0' } }),
      await seller.call('listProduct', { query: { limit: '1', offset: '1' } }),
    ]);
    await step('Then they are two different products', () => {
      expect([first!.status, second!.status]).toEqual([200, 200]);
      expect(second!.body[0]?.id).toEqual(expect.any(String));
      expect(second!.body[0].id).not.toBe(first!.body[0]?.id);
    });
  });
});
