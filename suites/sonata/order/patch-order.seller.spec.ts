import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { updates } from '../../../fixtures/parties/orderControl';
import { itemIn } from '../../../fixtures/parties/orderChangeRequest';
import type { Members } from '../../../fixtures/parties/orderRequest';
import { contact } from '../../../fixtures/parties/payload';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'patchProductOrder' };
/** What only the Buyer says of an item, and of an order; the Seller goes on working on them. */
const asked = ({ id, action, requestedCompletionDate }: Members) => ({ id, action, requestedCompletionDate });
const named = ({ state, externalId, projectId }: Members) => ({ state, externalId, projectId });
const someone = (role: string) => ({ ...contact(role), name: 'Robin Successor' });

test.describe('update a product order', { tag: '@order' }, () => {
  test('the Buyer names its order anew', verifies('6.2', facts), async ({ seller, orders }) => {
    const order = await step('Given an order in progress', () => orders.in('inProgress'));
    const body = { externalId: orders.mark() };
    const answer = await step('When the Buyer gives it another name', () => seller.call('patchProductOrder', { id: order.id, body }));
    await step('Then the order has that name, and is the same otherwise', async () => {
      await orders.unlessMoved(order, () => expect(answer.status).toBe(200));
      const shown = await orders.now(order);
      expect(shown).toMatchObject(body);
      expect(shown.productOrderItem.map(asked)).toEqual(order.productOrderItem.map(asked));
    });
  });

  test("the Buyer updates one item's customer", verifies('6.2', facts), async ({ seller, orders }) => {
    const two = orders.request({}, [orders.item(), orders.item({ id: 'item-2', endCustomerName: 'Quay Bakery' })]);
    const order = await step('Given an order of two items', () => orders.in('inProgress', 'order.inProgress', two));
    const body = { productOrderItem: [{ id: 'item-1', endCustomerName: 'Harbour Bakery', relatedBuyerPON: 'PON-8' }] };
    const answer = await step('When the Buyer names the customer of the first', () =>
      seller.call('patchProductOrder', { id: order.id, body }),
    );
    await step('Then the first has that customer, and the second its own', async () => {
      await orders.unlessMoved(order, () => expect(answer.status).toBe(200));
      const shown = await orders.now(order);
      expect(itemIn(shown, 'item-1')).toMatchObject({ endCustomerName: 'Harbour Bakery', relatedBuyerPON: 'PON-8' });
      expect(itemIn(shown, 'item-2')).toMatchObject({ endCustomerName: 'Quay Bakery' });
    });
  });

  test('the Buyer changes its own contact', verifies('R56', facts), async ({ seller, orders }) => {
    const order = await step('Given an order in progress', () => orders.in('inProgress'));
    const relatedContactInformation = orders.contactsOf(order, someone('productOrderContact'));
    const answer = await step('When the Buyer names another contact', () =>
      seller.call('patchProductOrder', { id: order.id, body: { relatedContactInformation } }),
    );
    await step('Then the order has the new contact, and the Seller its own as before', async () => {
      await orders.unlessMoved(order, () => expect(answer.status).toBe(200));
      expect((await orders.now(order)).relatedContactInformation).toEqual(expect.arrayContaining(relatedContactInformation));
    });
  });

  test("the Buyer cannot change the Seller's contact", verifies('R56', facts), async ({ seller, orders }) => {
    const order = await step('Given an order in progress', () => orders.in('inProgress'));
    const relatedContactInformation = orders.contactsOf(order, someone('sellerContact'));
    await step("When the Buyer names another contact of the Seller's", () =>
      seller.call('patchProductOrder', { id: order.id, body: { relatedContactInformation } }),
    );
    await step('Then the contacts are what they were', async () => {
      expect((await orders.now(order)).relatedContactInformation).toEqual(order.relatedContactInformation);
    });
  });

  test('the Buyer adds a note', verifies('6.2', facts), async ({ seller, orders }) => {
    const noted = orders.request({ note: [orders.note('Handle with care.')] });
    const order = await step('Given an order in progress that has a note', () => orders.in('inProgress', 'order.inProgress', noted));
    const note = [...order.note, orders.note('Use the back door.')];
    const answer = await step('When the Buyer adds one', () => seller.call('patchProductOrder', { id: order.id, body: { note } }));
    await step('Then the order has both', async () => {
      await orders.unlessMoved(order, () => expect(answer.status).toBe(200));
      const texts = (await orders.now(order)).note.map(({ text }: { text: string }) => text);
      expect(texts).toEqual(expect.arrayContaining(['Handle with care.', 'Use the back door.']));
    });
  });

  test('a note stays as it was written', verifies('R21', { ...facts, needs: ['order.patch'] }), async ({ seller, orders }) => {
    const noted = orders.request({ note: [orders.note('Handle with care.')] });
    const order = await step('Given an order in progress that has a note', () => orders.in('inProgress', 'order.inProgress', noted));
    const note = [{ ...order.note[0], text: 'Throw it over the fence.' }];
    await step('When the Buyer writes it anew', () => seller.call('patchProductOrder', { id: order.id, body: { note } }));
    await step('Then the note says what it said', async () => {
      expect((await orders.now(order)).note).toContainEqual(order.note[0]);
    });
  });

  test('what cannot be updated stays as it is', verifies('6.2', facts), async ({ seller, orders }) => {
    const order = await step('Given an order in progress', () => orders.in('inProgress'));
    const body = { state: 'rejected', productOrderItem: [{ id: 'item-1', requestedCompletionDate: '2031-01-01T00:00:00Z' }] };
    await step('When the Buyer updates its state and the date of its item', () => seller.call('patchProductOrder', { id: order.id, body }));
    await step('Then the order is as it was', async () => {
      const shown = await orders.now(order);
      await orders.unlessMoved(order, () => expect(shown.state).toBe('inProgress'));
      expect(shown.productOrderItem[0].requestedCompletionDate).toBe(order.productOrderItem[0].requestedCompletionDate);
    });
  });

  test('an order in a final state is not updated', verifies('7.2.1.3', facts), async ({ seller, orders }) => {
    await step('Given that an order in progress can be updated', () => updates(orders));
    const order = await step('Given a completed order', () => orders.in('completed'));
    const body = { externalId: orders.mark() };
    const answer = await step('When the Buyer names it anew', () => seller.call('patchProductOrder', { id: order.id, body }));
    await step('Then the Seller refuses, and the order is as it was', async () => {
      expect(answer.status).toBeOneOf([400, 403, 409, 422]);
      expect(named(await orders.now(order))).toEqual(named(order));
    });
  });

  test('an order that there is not is not updated', verifies('6.4', { ...facts, needs: ['order.patch'] }), async ({ seller, orders }) => {
    await step('Given that an order which there is can be updated', () => updates(orders));
    const body = { externalId: orders.mark() };
    const answer = await step('When the Buyer updates an order that there is not', () =>
      seller.call('patchProductOrder', { id: randomUUID(), body }),
    );
    await step('Then the Seller does not find it', () => {
      expect(answer.status).toBe(404);
    });
  });

  test("another Buyer's order is not updated", verifies('6.4', { ...facts, needs: ['order.patch'] }), async ({ seller, orders }) => {
    await step('Given that its own Buyer can update an order', () => updates(orders));
    const order = await step('Given an order in progress', () => orders.in('inProgress'));
    const answer = await step('When another Buyer names it anew', () =>
      seller.call('patchProductOrder', { id: order.id, as: 'otherBuyer', body: { externalId: orders.mark() } }),
    );
    await step('Then the Seller does not find it, or does not allow it, and nothing has changed', async () => {
      expect(answer.status).toBeOneOf([403, 404]);
      const { externalId } = await orders.now(order);
      expect(externalId).toBe(order.externalId);
    });
  });
});
