import { expect, step, test } from '../../../fixtures';
import { postpones } from '../../../fixtures/parties/orderChangeControl';
import { expeditionOf, itemIn, noSuchId, passed, postponementOf } from '../../../fixtures/parties/orderChangeRequest';
import type { Members } from '../../../fixtures/parties/orderRequest';
import { verifies } from '../../../standards/sonata/order/requirements';

const create = 'createModifyProductOrderItemRequestedDeliveryDate';
const facts = { operation: create, needs: ['order.modifyDeliveryDate'] };
const event = 'modifyProductOrderItemRequestedDeliveryDateStateChangeEvent';
const dateOf = ({ requestedCompletionDate, expediteIndicator }: Members) => ({ requestedCompletionDate, expediteIndicator });
const goesOn = ['inProgress', 'completed', 'partial', 'failed'];

test.describe('ask for another delivery date', { tag: '@order' }, () => {
  test('an item is expedited', verifies('6.5', facts), async ({ orders, changes }) => {
    const order = await step('Given an order in progress', () => changes.running());
    const answer = await step('When the Buyer asks to expedite its item', () => changes.change(expeditionOf(order)));
    await step('Then the request is acknowledged, and done in the end', async () => {
      await orders.unlessMoved(order, () => expect(answer.status).toBe(201));
      expect(answer.body.state).toBe('acknowledged');
      expect((await changes.outcome('deliveryDate', answer.body)).state).toBe('done');
    });
    await step('And the item is expedited, by the way of its states', async () => {
      const after = await changes.until('order', order, goesOn);
      expect(itemIn(after)).toMatchObject({ expediteIndicator: true, expediteAcceptedIndicator: true });
      expect(passed(after)).toContain('pending.assessingModification');
      expect(passed(itemIn(after))).toContain('pending');
    });
  });

  test('an item is put off to another date', verifies('6.5', facts), async ({ orders, changes }) => {
    const order = await step('Given an order in progress', () => changes.running());
    const request = postponementOf(order);
    const answer = await step('When the Buyer asks for a later date', () => changes.change(request));
    await step('Then the request is acknowledged, and done in the end', async () => {
      await orders.unlessMoved(order, () => expect(answer.status).toBe(201));
      expect((await changes.outcome('deliveryDate', answer.body)).state).toBe('done');
    });
    await step('And the item is requested for that date', async () => {
      const after = itemIn(await changes.until('order', order, goesOn));
      expect(Date.parse(after.requestedCompletionDate)).toBe(Date.parse(request.requestedCompletionDate));
    });
  });

  test('a date that cannot be kept leaves the item as it is', verifies('6.5', facts), async ({ changes }) => {
    await step('Given that other orders can be put off', () => postpones(changes));
    const order = await step('Given an order that keeps its dates', () => changes.running('order.refusedDeliveryDate'));
    const answer = await step('When the Buyer asks for a later date', () => changes.change(postponementOf(order)));
    await step('Then the request is refused, and the item has its date as before', async () => {
      expect(await changes.isRefused('deliveryDate', answer)).toBe(true);
      const after = itemIn(await changes.until('order', order, goesOn));
      expect(after.requestedCompletionDate).toBe(itemIn(order).requestedCompletionDate);
    });
  });

  test(
    'an item of a cancelled order gets no other date',
    verifies('6.5', { ...facts, needs: [...facts.needs, 'order.cancel'] }),
    async ({ changes }) => {
      await step('Given that an order in progress can be put off', () => postpones(changes));
      const order = await step('Given an order that has been cancelled', async () => {
        const running = await changes.running();
        await changes.cancellation(running);
        return changes.until('order', running, ['cancelled']);
      });
      const answer = await step('When the Buyer asks for a later date', () => changes.change(postponementOf(order)));
      await step('Then that is refused, and nothing has changed', async () => {
        expect(await changes.isRefused('deliveryDate', answer)).toBe(true);
        expect(itemIn(await changes.now('order', order))).toEqual(itemIn(order));
      });
    },
  );

  test('an item that the order does not have gets no other date', verifies('6.5', facts), async ({ orders, changes }) => {
    await step('Given that an item which the order has can be put off', () => postpones(changes));
    const order = await step('Given an order in progress', () => changes.running());
    const request = postponementOf(order);
    const productOrderItem = { ...request.productOrderItem, productOrderItemId: noSuchId() };
    const answer = await step('When the Buyer asks for another date of another item', () =>
      changes.change({ ...request, productOrderItem }),
    );
    await step('Then that is refused, and the order is in progress as before', async () => {
      expect(await changes.isRefused('deliveryDate', answer)).toBe(true);
      await orders.unlessMoved(order, async () => expect(passed(await orders.now(order))).toEqual(passed(order)));
    });
  });

  test('another Buyer cannot put off an item', verifies('6.5', facts), async ({ changes }) => {
    await step('Given that its own Buyer can put off an item', () => postpones(changes));
    const order = await step('Given an order in progress', () => changes.running());
    const request = postponementOf(order);
    const answer = await step('When another Buyer asks for another date of it', () => changes.change(request, 'otherBuyer'));
    await step('Then that is refused, and the item is as before', async () => {
      expect(await changes.isRefused('deliveryDate', answer, 'otherBuyer')).toBe(true);
      expect(dateOf(itemIn(await changes.now('order', order)))).toEqual(dateOf(itemIn(order)));
    });
  });

  test('a request that names no item creates nothing', verifies('7.1.1', facts), async ({ seller, changes }) => {
    await step('Given a request that names one, and is taken', () => postpones(changes));
    const order = await step('Given an order in progress', () => changes.running());
    const body = { ...postponementOf(order), productOrderItem: { productOrderId: order.id } };
    const answer = await step('When the Buyer asks for another date and names no item', () => seller.call(create, { body }));
    await step('Then that is refused, and there is no such request', async () => {
      expect(answer.status).toBeOneOf([400, 422]);
      expect(await changes.found('deliveryDate', { productOrderId: order.id })).toEqual([]);
    });
  });

  test(
    'a Buyer that listens hears of the end of its request',
    verifies('R105', { operation: event, needs: ['order.modifyDeliveryDate', 'order.changeEvents'] }),
    async ({ changes }) => {
      const listening = await step('Given a listener for the states of delivery date requests', () => changes.listening(event));
      const order = await step('Given an order in progress', () => changes.running());
      const request = await step('When the Buyer asks for a later date', () => changes.deliveryDate(postponementOf(order)));
      await step('Then the Seller notifies when the request is settled', async () => {
        expect(await listening.told(event, request.id)).not.toEqual([]);
      });
    },
  );
});
