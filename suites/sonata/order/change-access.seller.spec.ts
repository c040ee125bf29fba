import { expect, step, test } from '../../../fixtures';
import { cancels, postpones, takesAnswers } from '../../../fixtures/parties/orderChangeControl';
import { itemsOf, noSuchId, passed, postponementOf } from '../../../fixtures/parties/orderChangeRequest';
import { verifies } from '../../../standards/sonata/order/requirements';

test.describe('who may change an order', { tag: '@order' }, () => {
  for (const as of ['nobody', 'impostor'] as const) {
    test(
      `an order is not changed by ${as}`,
      verifies('7.1.1', { needs: ['order.cancel', 'order.modifyDeliveryDate'] }),
      async ({ orders, changes }) => {
        await step('Given that the Buyer can cancel an order, and put it off', async () => {
          await cancels(changes);
          await postpones(changes);
        });
        const order = await step('Given an order in progress', () => changes.running());
        const answers = await step('When somebody cancels it and puts it off without valid credentials', async () => [
          await changes.cancel(order, as),
          await changes.change(postponementOf(order), as),
        ]);
        await step('Then the Seller lets them do neither', async () => {
          expect(answers.map(({ status }) => status)).toEqual([401, 401]);
          await orders.unlessMoved(order, async () => expect(passed(await orders.now(order))).toEqual(passed(order)));
        });
      },
    );

    test(
      `a charge is not answered by ${as}`,
      verifies('7.1.1', { operation: 'patchCharge', needs: ['order.charge'] }),
      async ({ changes }) => {
        await step('Given that the Buyer can answer a charge', () => takesAnswers(changes));
        const { charge } = await step('Given a charge that waits for an answer', () => changes.charged());
        const answer = await step('When somebody accepts it without valid credentials', () => changes.answer(charge, { as }));
        await step('Then the Seller does not let them, and the charge waits as before', async () => {
          expect(answer.status).toBe(401);
          await changes.unlessMoved(charge, async () => expect(await changes.now('charge', charge)).toEqual(charge));
        });
      },
    );
  }

  test(
    'a charge is not answered by another Buyer',
    verifies('6.14', { operation: 'patchCharge', needs: ['order.charge'] }),
    async ({ changes }) => {
      await step('Given that its own Buyer can answer a charge', () => takesAnswers(changes));
      const { charge } = await step('Given a charge that waits for an answer', () => changes.charged());
      const answer = await step('When another Buyer accepts it', () => changes.answer(charge, { as: 'otherBuyer' }));
      await step('Then the Seller does not let it, and it waits as before', async () => {
        expect(answer.status).toBeOneOf([403, 404]);
        await changes.unlessMoved(charge, async () => expect(await changes.now('charge', charge)).toEqual(charge));
      });
    },
  );

  test(
    'a charge that there is not is not answered',
    verifies('6.14', { operation: 'patchCharge', needs: ['order.charge'] }),
    async ({ seller, changes }) => {
      await step('Given that a charge which there is can be answered', () => takesAnswers(changes));
      const body = { chargeItem: [{ id: 'charge-1', acceptanceIndicator: 'accepted' }] };
      const answer = await step('When the Buyer accepts a charge that there is not', () =>
        seller.call('patchCharge', { id: noSuchId(), body }),
      );
      await step('Then the Seller does not find it', () => {
        expect(answer.status).toBe(404);
      });
    },
  );
});

test.describe('charges are notified of', { tag: '@order' }, () => {
  test(
    'a Buyer that listens hears of a new charge',
    verifies(['CR3', 'R86', 'R102'], { operation: 'chargeCreateEvent' }),
    async ({ changes }) => {
      const listening = await step('Given a listener for new charges', () => changes.listening('chargeCreateEvent'));
      const { charge } = await step('When the Seller raises a charge', () => changes.charged());
      await step('Then it notifies of that charge, and of nothing else', async () => {
        expect(await listening.told('chargeCreateEvent', charge.id)).not.toEqual([]);
        const all = await listening.afterQuiet();
        expect([...new Set(all.map(({ name }) => name))]).toEqual(['chargeCreateEvent']);
      });
    },
  );

  test(
    'a Buyer that has left hears of no new charge',
    verifies('R104', { operation: 'chargeCreateEvent', needs: ['order.charge'] }),
    async ({ changes }) => {
      const [left, stays] = await step('Given a listener that has left, and one that has not', async () => {
        const both = [await changes.listening('chargeCreateEvent'), await changes.listening('chargeCreateEvent')] as const;
        await both[0].end();
        return both;
      });
      const { charge } = await step('When the Seller raises a charge', () => changes.charged());
      await step('Given that the Seller notifies of it at all', async () => {
        expect(await stays.told('chargeCreateEvent', charge.id)).not.toEqual([]);
      });
      await step('Then the one that has left hears nothing of it', async () => {
        expect(await left.afterQuiet(charge.id)).toEqual([]);
      });
    },
  );

  test(
    'a Buyer that listens hears of an answer to a charge',
    verifies('O14', { operation: 'chargeStateChangeEvent' }),
    async ({ changes }) => {
      const listening = await step('Given a listener for the states of charges', () => changes.listening('chargeStateChangeEvent'));
      const { charge } = await step('Given a charge that waits for an answer', () => changes.charged());
      await step('When the Buyer accepts it', () => changes.answer(charge));
      await step('Then the Seller notifies of its new state', async () => {
        expect(await listening.told('chargeStateChangeEvent', charge.id)).not.toEqual([]);
      });
    },
  );

  test(
    'a Buyer that listens hears that a charge was not answered in time',
    verifies('O14', { operation: 'chargeTimeoutEvent' }),
    async ({ changes }) => {
      const listening = await step('Given a listener for charges out of time', () => changes.listening('chargeTimeoutEvent'));
      const { charge } = await step('Given a charge', () => changes.charged('order.unansweredCharge'));
      const overdue = await step('When it is not answered in time', () => changes.overdue(charge));
      await step('Then the Seller notifies of that', async () => {
        expect(itemsOf(overdue)).not.toEqual([]);
        expect(await listening.told('chargeTimeoutEvent', charge.id)).not.toEqual([]);
      });
    },
  );
});
