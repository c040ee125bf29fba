import { expect, step, test } from '../../../fixtures';
import { passed } from '../../../fixtures/parties/orderChangeRequest';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'patchCharge', needs: ['order.charge', 'order.cancel'] };
const ended = ['cancelled', 'completed', 'partial', 'failed'];

test.describe('a charge for a cancellation', { tag: '@order' }, () => {
  test('an order is cancelled when the charge for that is accepted', verifies('6.11.3', facts), async ({ changes }) => {
    const order = await step('Given an order whose cancellation costs something', () => changes.running('order.chargedCancellation'));
    const { cancellation, charge } = await step('Given its cancellation, which waits for an answer to the charge', async () => {
      const { id } = await changes.cancellation(order);
      const waiting = await changes.until('cancellation', { id }, ['inProgress.assessingCharge']);
      return { cancellation: waiting, charge: await changes.chargeOf(order, 'awaitingResponse') };
    });
    await step('Given that both wait, and the order with them', async () => {
      expect((await changes.now('order', order)).state).toBe('assessingCancellation');
      expect((await changes.now('cancellation', cancellation)).state).toBe('inProgress.assessingCharge');
      expect(await changes.found('charge', { productOrderId: order.id })).toHaveLength(1);
    });
    const answer = await step('When the Buyer accepts the charge', () => changes.answer(charge));
    await step('Then the cancellation is done, and the order cancelled', async () => {
      await changes.unlessMoved(charge, () => expect(answer.status).toBe(200));
      expect((await changes.outcome('cancellation', cancellation)).state).toBe('done');
      const after = await changes.until('order', order, ended);
      expect(after.state).toBe('cancelled');
      expect(passed(after)).toContain('pendingCancellation');
    });
  });

  test('an order goes on when the charge for its cancellation is declined', verifies('6.12', facts), async ({ changes }) => {
    const order = await step('Given an order whose cancellation costs something', () => changes.running('order.chargedCancellation'));
    const { cancellation, charge } = await step('Given its cancellation, with the charge', async () => ({
      cancellation: await changes.cancellation(order),
      charge: await changes.chargeOf(order, 'awaitingResponse'),
    }));
    const answer = await step('When the Buyer declines the charge', () => changes.answer(charge, { declines: () => true }));
    await step('Then the cancellation is declined, and the order goes on', async () => {
      await changes.unlessMoved(charge, () => expect(answer.status).toBe(200));
      expect((await changes.outcome('cancellation', cancellation)).state).toBe('done.declined');
      const after = await changes.until('order', order, ['inProgress', ...ended]);
      expect(after.state).not.toBe('cancelled');
      expect(passed(after)).not.toContain('pendingCancellation');
    });
  });
});
