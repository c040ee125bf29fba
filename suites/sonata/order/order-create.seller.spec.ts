import { expect, step, test } from '../../../fixtures';
import { related } from '../../../fixtures/parties/orderRequest';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'createProductOrder' };

test.describe('create a product order', { tag: '@order' }, () => {
  test('an order is acknowledged', verifies(['R1', '6.1.9', '6.1.10'], facts), async ({ orders }) => {
    const request = await step('Given an order of a new product', () => orders.request());
    const answer = await step('When the Buyer places it', () => orders.place(request));
    await step('Then the Seller acknowledges the order and its item', () => {
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ state: 'acknowledged', productOrderItem: [{ id: 'item-1', state: 'acknowledged' }] });
    });
  });

  test('an order is repeated as it was sent, with all that may be said in it', verifies('R16', facts), async ({ orders }) => {
    const item = { agreementName: 'Frame 2024', endCustomerName: 'Harbour Bakery', relatedBuyerPON: 'PON-7', expediteIndicator: false };
    const noted = { ...item, note: [orders.note('Ring twice.')] };
    const said = { externalId: orders.mark(), projectId: 'harbour', note: [orders.note('Handle with care.')] };
    const request = await step('Given an order that says all that it may', () => orders.request(said, [orders.item(noted)]));
    const answer = await step('When the Buyer places it', () => orders.place(request));
    await step('Then the Seller repeats it, now and when it is asked for', async () => {
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ externalId: said.externalId, productOrderItem: [{ endCustomerName: 'Harbour Bakery' }] });
      expect(await orders.now(answer.body)).toMatchObject({ externalId: said.externalId });
    });
  });

  test('two items of one order may depend on each other', verifies('R11', facts), async ({ orders }) => {
    const items = related(orders.item(), orders.item({}, 'accessEline'));
    const request = await step('Given an order of an Access E-Line and of the UNI at its end', () => orders.request({}, items));
    const answer = await step('When the Buyer places it', () => orders.place(request));
    await step('Then the Seller works on both', async () => {
      expect(answer.status).toBe(201);
      const begun = await orders.until(answer.body, 'inProgress', 'completed');
      expect(begun.productOrderItem).toHaveLength(2);
    });
  });

  test('a new product is installed', verifies('6.1.8', facts), async ({ orders }) => {
    const request = await step('Given an order of a new product', () => orders.request());
    const order = await step('When the Buyer places it', () => orders.placed(request));
    await step('Then the order is completed', async () => {
      expect((await orders.outcome(order)).state).toBe('completed');
    });
  });

  test('an installed product is changed', verifies('6.1.8', facts), async ({ orders }) => {
    const request = await step('Given an order that changes an installed product', async () =>
      orders.request({}, [orders.changeOf(await orders.installed())]),
    );
    const answer = await step('When the Buyer places it', () => orders.place(request));
    await step('Then the order is completed, and the product is the one that it was', async () => {
      expect(answer.status).toBe(201);
      const { state, productOrderItem } = await orders.outcome(answer.body);
      expect(state).toBe('completed');
      expect(productOrderItem[0].product.id).toBe(request.productOrderItem[0].product.id);
    });
  });

  test('an installed product is disconnected', verifies('6.1.8', facts), async ({ orders }) => {
    const request = await step('Given an order that disconnects an installed product', async () =>
      orders.request({}, [orders.endOf((await orders.installed()).product)]),
    );
    const answer = await step('When the Buyer places it', () => orders.place(request));
    await step('Then the order is completed', async () => {
      expect(answer.status).toBe(201);
      expect((await orders.outcome(answer.body)).state).toBe('completed');
    });
  });
});
