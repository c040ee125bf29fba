import { expect, step, test } from '../../../fixtures';
import { expeditionOf, itemIn, postponementOf } from '../../../fixtures/parties/orderChangeRequest';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'patchCharge', needs: ['order.charge', 'order.modifyDeliveryDate'] };
const goesOn = ['inProgress', 'completed', 'partial', 'failed'];

test.describe('a charge for another delivery date', { tag: '@order' }, () => {
  test('an item is expedited when the charge for that is accepted', verifies('6.11.2', facts), async ({ changes }) => {
    const order = await step('Given an order of which another date costs something', () => changes.running('order.chargedDeliveryDate'));
    const { request, charge } = await step('Given a request to expedite its item, which waits for an answer to the charge', async () => {
      const { id } = await changes.deliveryDate(expeditionOf(order));
      const waiting = await changes.until('deliveryDate', { id }, ['inProgress.assessingCharge']);
      return { request: waiting, charge: await changes.chargeOf(order, 'awaitingResponse') };
    });
    await step('Given that both wait, and the order with them', async () => {
      expect((await changes.now('order', order)).state).toBe('pending.assessingModification');
      expect((await changes.now('deliveryDate', request)).state).toBe('inProgress.assessingCharge');
      expect(await changes.found('charge', { productOrderId: order.id })).toHaveLength(1);
    });
    const answer = await step('When the Buyer accepts the charge', () => changes.answer(charge));
    await step('Then the request is done, and the item expedited', async () => {
      await changes.unlessMoved(charge, () => expect(answer.status).toBe(200));
      expect((await changes.outcome('deliveryDate', request)).state).toBe('done');
      const after = await changes.until('order', order, goesOn);
      expect(itemIn(after)).toMatchObject({ expediteIndicator: true, expediteAcceptedIndicator: true });
    });
  });

  test('an item keeps its date when the charge for another is declined', verifies('6.12', facts), async ({ changes }) => {
    const order = await step('Given an order of which another date costs something', () => changes.running('order.chargedDeliveryDate'));
    const { request, charge } = await step('Given a request for a later date, with the charge', async () => ({
      request: await changes.deliveryDate(postponementOf(order)),
      charge: await changes.chargeOf(order, 'awaitingResponse'),
    }));
    const answer = await step('When the Buyer declines the charge', () => changes.answer(charge, { declines: () => true }));
    await step('Then the request is declined, and the item has its date as before', async () => {
      await changes.unlessMoved(charge, () => expect(answer.status).toBe(200));
      expect((await changes.outcome('deliveryDate', request)).state).toBe('done.declined');
      const after = itemIn(await changes.until('order', order, goesOn));
      expect(after.requestedCompletionDate).toBe(itemIn(order).requestedCompletionDate);
    });
  });
});
