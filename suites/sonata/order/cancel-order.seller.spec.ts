import { expect, step, test } from '../../../fixtures';
import { cancels } from '../../../fixtures/parties/orderChangeControl';
import { cancellationOf, noSuchId, passed } from '../../../fixtures/parties/orderChangeRequest';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'createCancelProductOrder', needs: ['order.cancel'] };
const ended = ['cancelled', 'completed', 'partial', 'failed'];

test.describe('cancel an order', { tag: '@order' }, () => {
  test('an order in progress is cancelled', verifies('6.8', facts), async ({ orders, changes }) => {
    const order = await step('Given an order in progress', () => changes.running());
    const answer = await step('When the Buyer cancels it', () => changes.cancel(order));
    await step('Then the cancellation is acknowledged, and done in the end', async () => {
      await orders.unlessMoved(order, () => expect(answer.status).toBe(201));
      expect(answer.body.state).toBe('acknowledged');
      expect((await changes.outcome('cancellation', answer.body)).state).toBe('done');
    });
    await step('And the order is cancelled, by the way of its states', async () => {
      const after = await changes.until('order', order, ended);
      expect(after.state).toBe('cancelled');
      expect(passed(after)).toEqual(expect.arrayContaining(['assessingCancellation', 'pendingCancellation', 'cancelled']));
      expect(after.productOrderItem.map(({ state }: { state: string }) => state)).toEqual(['cancelled']);
    });
  });

  test('a cancellation that cannot be granted leaves the order as it is', verifies('6.8', facts), async ({ changes }) => {
    await step('Given that an order can be cancelled as long as it can be stopped', () => cancels(changes));
    const order = await step('Given an order that cannot be stopped any more', () => changes.running('order.refusedCancellation'));
    const answer = await step('When the Buyer cancels it', () => changes.cancel(order));
    await step('Then the cancellation is refused', async () => {
      expect(await changes.isRefused('cancellation', answer)).toBe(true);
    });
    await step('And the order goes on', async () => {
      const after = await changes.until('order', order, ['inProgress', ...ended]);
      expect(passed(after)).not.toContain('pendingCancellation');
      expect(after.state).not.toBe('cancelled');
    });
  });

  test('an order that is cancelled is not cancelled again', verifies('6.8', facts), async ({ changes }) => {
    const order = await step('Given an order that has been cancelled', async () => {
      const running = await changes.running();
      await changes.cancellation(running);
      return changes.until('order', running, ['cancelled']);
    });
    const answer = await step('When the Buyer cancels it once more', () => changes.cancel(order));
    await step('Then that is refused, and nothing has changed', async () => {
      expect(await changes.isRefused('cancellation', answer)).toBe(true);
      const after = await changes.now('order', order);
      expect(after.state).toBe('cancelled');
      expect(passed(after)).toEqual(passed(order));
    });
  });

  test('an order is not cancelled by another Buyer', verifies('R73', facts), async ({ orders, changes }) => {
    await step('Given that its own Buyer can cancel an order', () => cancels(changes));
    const order = await step('Given an order in progress', () => changes.running());
    const answer = await step('When another Buyer cancels it', () => changes.cancel(order, 'otherBuyer'));
    await step('Then that is refused, and the order is in progress as before', async () => {
      expect(await changes.isRefused('cancellation', answer, 'otherBuyer')).toBe(true);
      await orders.unlessMoved(order, async () => expect(passed(await orders.now(order))).toEqual(passed(order)));
    });
  });

  test('an order that was never submitted is not cancelled', verifies('R73', facts), async ({ changes }) => {
    await step('Given that an order which it has submitted can be cancelled', () => cancels(changes));
    const answer = await step('When the Buyer cancels an order that it has never submitted', () => changes.cancel({ id: noSuchId() }));
    await step('Then that is refused', async () => {
      expect(await changes.isRefused('cancellation', answer)).toBe(true);
    });
  });

  test('a cancellation that lacks the contact creates nothing', verifies('7.1.1', facts), async ({ seller, orders, changes }) => {
    await step('Given a cancellation that names one, and is taken', () => cancels(changes));
    const order = await step('Given an order in progress', () => changes.running());
    const { relatedContactInformation: _, ...body } = cancellationOf(order);
    const answer = await step('When the Buyer cancels it and names no contact', () => seller.call('createCancelProductOrder', { body }));
    await step('Then that is refused, and there is no cancellation', async () => {
      expect(answer.status).toBeOneOf([400, 422]);
      expect(await changes.found('cancellation', { productOrderId: order.id })).toEqual([]);
      await orders.unlessMoved(order, async () => expect((await orders.now(order)).state).toBe('inProgress'));
    });
  });

  test('a cancellation that is not JSON is refused', verifies('7.1.1', facts), async ({ seller, changes }) => {
    await step('Given a whole one that is taken', () => cancels(changes));
    const text = '{"productOrder": ';
    const answer = await step('When the Buyer sends half a cancellation', () => seller.call('createCancelProductOrder', { text }));
    await step('Then the Seller says that the body is invalid', () => {
      expect(answer.status).toBe(400);
    });
  });

  test(
    'a Buyer that listens hears of the end of a cancellation',
    verifies('R105', { operation: 'cancelProductOrderStateChangeEvent', needs: ['order.cancel', 'order.changeEvents'] }),
    async ({ changes }) => {
      const listening = await step('Given a listener for the states of cancellations', () =>
        changes.listening('cancelProductOrderStateChangeEvent'),
      );
      const order = await step('Given an order in progress', () => changes.running());
      const cancellation = await step('When the Buyer cancels it', () => changes.cancellation(order));
      await step('Then the Seller notifies when the cancellation is settled', async () => {
        expect(await listening.told('cancelProductOrderStateChangeEvent', cancellation.id)).not.toEqual([]);
      });
    },
  );
});
