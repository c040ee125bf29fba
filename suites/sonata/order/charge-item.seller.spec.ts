import { expect, step, test } from '../../../fixtures';
import { takesAnswers } from '../../../fixtures/parties/orderChangeControl';
import { itemIn, itemsOf } from '../../../fixtures/parties/orderChangeRequest';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'patchCharge', needs: ['order.charge'] };
const goesOn = ['inProgress', 'completed', 'partial', 'failed'];

test.describe('a charge of an order item', { tag: '@order' }, () => {
  test('an item goes on when its charge is accepted', verifies('6.11.1', facts), async ({ changes }) => {
    const { order, charge } = await step('Given an item that is held for a charge', () => changes.charged());
    await step('Given that its order waits, too', async () => {
      const held = await changes.until('order', order, ['held.assessingCharge']);
      expect(itemIn(held, itemOfCharge(charge)).state).toBe('held');
      expect(await changes.found('charge', { productOrderId: order.id })).toHaveLength(1);
    });
    const answer = await step('When the Buyer accepts the charge, and says why', () => changes.answer(charge, { remark: 'It is needed.' }));
    await step('Then the charge is completed, and the work goes on', async () => {
      await changes.unlessMoved(charge, () => expect(answer.status).toBe(200));
      expect(await changes.until('charge', charge, ['completed'])).toMatchObject({ state: 'completed' });
      const after = await changes.until('order', order, goesOn);
      expect(itemIn(after, itemOfCharge(charge)).state).toBeOneOf(['inProgress', 'completed']);
    });
  });

  test('an item fails when a blocking charge is declined', verifies('6.12', facts), async ({ changes }) => {
    const { order, charge } = await step('Given an item that is held for a blocking charge', () => changes.chargedBothWays());
    await step('When the Buyer declines all of it', () => changes.answer(charge, { declines: () => true }));
    await step('Then the charge is completed, or as the profile reads the guide', async () => {
      expect((await changes.until('charge', charge, answered)).state).toBeOneOf(changes.stateWhenDeclined());
    });
    await step('And the item fails, and the order with it', async () => {
      const after = await changes.until('order', order, ['completed', 'partial', 'failed', 'cancelled']);
      expect(after.state).toBe('failed');
      expect(itemIn(after, itemOfCharge(charge)).state).toBe('failed');
    });
  });

  test('what needs an item fails with it', verifies('6.12', facts), async ({ changes }) => {
    const { order, charge } = await step('Given a UNI that is charged, and an Access E-Line that needs it', () => changes.chargedUni());
    await step('When the Buyer declines the charge', () => changes.answer(charge, { declines: () => true }));
    await step('Then both items fail', async () => {
      const after = await changes.until('order', order, ['completed', 'partial', 'failed', 'cancelled']);
      expect(after.productOrderItem.map(({ state }: { state: string }) => state)).toEqual(['failed', 'failed']);
    });
  });

  test('an item goes on when only what does not block it is declined', verifies('6.12', facts), async ({ changes }) => {
    const { order, charge } = await step('Given an item that is held for a charge of several items', () => changes.chargedBothWays());
    await step('When the Buyer declines what does not block it', () => changes.answer(charge, { declines: ({ blocking }) => !blocking }));
    await step('Then the charge is completed, and the work goes on', async () => {
      expect((await changes.until('charge', charge, answered)).state).toBeOneOf(changes.stateWhenDeclined());
      const after = await changes.until('order', order, goesOn);
      expect(itemIn(after, itemOfCharge(charge)).state).toBeOneOf(['inProgress', 'completed']);
    });
  });

  test(
    'an item fails when its charge is not answered in time',
    verifies('R96', { ...facts, operation: 'retrieveCharge' }),
    async ({ changes }) => {
      const { order, charge } = await step('Given an item that is charged', () => changes.charged('order.unansweredCharge'));
      const overdue = await step('When the Buyer does not answer in time', () => changes.overdue(charge));
      await step('Then that is taken for a refusal', async () => {
        expect(overdue.state).toBe(changes.stateWhenUnanswered());
        expect(itemsOf(overdue).map(({ state }) => state)).toEqual(itemsOf(charge).map(() => 'declinedByBuyer'));
        const after = await changes.until('order', order, ['completed', 'partial', 'failed', 'cancelled']);
        expect(itemIn(after, itemOfCharge(charge)).state).toBe('failed');
      });
    },
  );

  test('a charge that is answered is not answered again', verifies('R97', facts), async ({ changes }) => {
    const accepted = await step('Given a charge that the Buyer has accepted', async () => {
      const { charge } = await changes.charged();
      await changes.answer(charge);
      return changes.until('charge', charge, ['completed']);
    });
    const answer = await step('When the Buyer declines it after all', () => changes.answer(accepted, { declines: () => true }));
    await step('Then that is refused, and the charge is accepted as before', async () => {
      expect(answer.status).toBeOneOf([400, 403, 409, 422]);
      expect(await changes.now('charge', accepted)).toEqual(accepted);
    });
  });

  test('an answer that leaves an item out does not complete the charge', verifies('6.11', facts), async ({ seller, changes }) => {
    const { charge } = await step('Given a charge of several items', () => changes.chargedBothWays());
    const body = { chargeItem: [{ id: itemsOf(charge)[0]!.id, acceptanceIndicator: 'accepted' }] };
    await step('When the Buyer answers the first of them only', () => seller.call('patchCharge', { id: charge.id, body }));
    await step('Then the charge waits for the rest', async () => {
      await changes.unlessMoved(charge, async () => expect((await changes.now('charge', charge)).state).toBe('awaitingResponse'));
    });
  });

  test('an answer that is neither yes nor no is refused', verifies('7.1.1', facts), async ({ seller, changes }) => {
    await step('Given that a charge can be answered with yes', () => takesAnswers(changes));
    const { charge } = await step('Given a charge that waits for an answer', () => changes.charged());
    const body = { chargeItem: itemsOf(charge).map(({ id }) => ({ id, acceptanceIndicator: 'perhaps' })) };
    const answer = await step('When the Buyer answers perhaps', () => seller.call('patchCharge', { id: charge.id, body }));
    await step('Then that is refused, and the charge waits as before', async () => {
      expect(answer.status).toBeOneOf([400, 422]);
      await changes.unlessMoved(charge, async () => expect(await changes.now('charge', charge)).toEqual(charge));
    });
  });

  test(
    'a charge that proves wrong is withdrawn with all its items',
    verifies('6.11', { operation: 'retrieveCharge', needs: ['order.charge', 'order.chargeWithdrawal'] }),
    async ({ changes }) => {
      const { order, charge } = await step('Given a charge that proves wrong', () => changes.charged('order.withdrawnCharge'));
      const withdrawn = await step('When the Seller withdraws it', () => changes.until('charge', charge, ['withdrawnBySeller']));
      await step('Then its items are withdrawn, and the right charge takes its place', async () => {
        expect(itemsOf(withdrawn).map(({ state }) => state)).toEqual(itemsOf(charge).map(() => 'withdrawnBySeller'));
        expect((await changes.answer(await changes.chargeOf(order, 'awaitingResponse'))).status).toBe(200);
        // What the order shows afterwards is held against the charge that was withdrawn.
        await changes.now('order', order);
      });
    },
  );
});

const answered = ['completed', 'timeout', 'withdrawnBySeller'];

function itemOfCharge(charge: Record<string, any>): string {
  return charge.productOrderItem?.productOrderItemId;
}
