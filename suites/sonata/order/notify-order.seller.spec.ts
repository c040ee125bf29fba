import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { passed } from '../../../fixtures/parties/orderChangeRequest';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'order.registerListener' };
const stateOfOrder = 'productOrderStateChangeEvent';
const stateOfItem = 'productOrderItemStateChangeEvent';
const milestone = 'productSpecificProductOrderItemMilestoneEvent';

test.describe('notify of a product order', { tag: '@order' }, () => {
  test('the Buyer hears of every state of its order', verifies('R105', { ...facts, needs: ['order.stateEvents'] }), async ({ orders }) => {
    const listener = await step('Given a listener for everything', () => orders.register());
    const order = await step('When an order goes its way', async () => orders.outcome(await orders.placed()));
    await step('Then each state after the first was told, of the order and of its item', async () => {
      const [ofOrder, ofItem] = [await listener.told(stateOfOrder, order.id, 2), await listener.told(stateOfItem, order.id, 2)];
      await listener.end();
      expect(ofOrder.length).toBeGreaterThanOrEqual(2);
      expect(ofItem.length).toBeGreaterThanOrEqual(2);
    });
  });

  test('a state is told when it is reached, and once', verifies('6.16', { ...facts, needs: ['order.stateEvents'] }), async ({ orders }) => {
    const listener = await step('Given a listener for everything', () => orders.register());
    const order = await step('When an order goes its way', async () => orders.outcome(await orders.placed()));
    await step('Then no more states are told than there were after the first', async () => {
      const told = (await listener.afterQuiet(order.id)).filter(({ name }) => name === stateOfOrder);
      await listener.end();
      const events = new Set(told.map(({ body }) => body.eventId));
      expect(events.size).toBeLessThan(passed(order).length);
    });
  });

  for (const query of [
    `eventType=${stateOfOrder}`,
    `eventType=${stateOfOrder},chargeCreateEvent`,
    `eventType=${stateOfOrder}&eventType=chargeCreateEvent`,
  ]) {
    test(
      `the Buyer hears of nothing but what it asked for by ${query}`,
      verifies('R101', { ...facts, needs: ['order.stateEvents'] }),
      async ({ orders }) => {
        const listener = await step(`Given a listener for ${query}`, () => orders.register({ query }));
        const order = await step('When an order goes its way', async () => orders.outcome(await orders.placed()));
        await step('Then the states of orders are told, and nothing else', async () => {
          expect(await listener.told(stateOfOrder, order.id, 2)).not.toEqual([]);
          const all = await listener.afterQuiet();
          await listener.end();
          expect(new Set(all.map(({ name }) => name))).toEqual(new Set([stateOfOrder]));
        });
      },
    );
  }

  test('a Buyer that has left hears nothing more', verifies('R104', { ...facts, needs: ['order.stateEvents'] }), async ({ orders }) => {
    const listener = await step('Given a listener that was told something, and has left', async () => {
      const known = await orders.register();
      await known.told(stateOfOrder, (await orders.outcome(await orders.placed())).id, 2);
      await known.end();
      return known;
    });
    const order = await step('When another order goes its way', async () => orders.outcome(await orders.placed()));
    await step('Then nothing is told of it', async () => {
      expect(await listener.afterQuiet(order.id)).toEqual([]);
    });
  });

  test(
    "a Buyer does not hear of another Buyer's orders",
    verifies('R104', { ...facts, needs: ['order.stateEvents'] }),
    async ({ orders }) => {
      const listener = await step('Given a listener that is told of its own orders', async () => {
        const known = await orders.register();
        await known.told(stateOfOrder, (await orders.outcome(await orders.placed())).id, 2);
        return known;
      });
      const order = await step('When another Buyer places an order', () => orders.placed(orders.request(), 'otherBuyer'));
      await step('Then nothing is told of it', async () => {
        const told = await listener.afterQuiet(order.id);
        await listener.end();
        expect(told).toEqual([]);
      });
    },
  );

  test('a milestone is told by its name', verifies('CR7', { ...facts, needs: ['order.milestones'] }), async ({ orders }) => {
    const listener = await step('Given a listener for milestones', () => orders.register({ query: `eventType=${milestone}` }));
    const order = await step('When an order goes its way', async () => orders.outcome(await orders.placed()));
    await step('Then a milestone was told by its name', async () => {
      const told = await listener.told(milestone, order.id);
      await listener.end();
      expect(told.map(({ body }) => body.event.milestoneName)).toContainEqual(expect.any(String));
      // What the order shows afterwards is held against what was told.
      await orders.now(order);
    });
  });

  test('an expected date is told', verifies('R105', { ...facts, needs: ['order.expectedDateEvents'] }), async ({ seller, orders }) => {
    const query = `eventType=${seller.reading('expectedDateEvent')}`;
    const listener = await step('Given a listener for expected dates', () => orders.register({ query }));
    const order = await step('When an order goes its way', async () => orders.outcome(await orders.placed()));
    await step('Then the date of its item was told', async () => {
      const told = await listener.told('productOrderItemExpectedCompletionDateSet', order.id);
      await listener.end();
      expect(told).not.toEqual([]);
    });
  });

  test('the parties are named as the Buyer named them', verifies('R6', { ...facts, needs: ['order.stateEvents'] }), async ({ orders }) => {
    const parties = await step('Given the names that the parties go by', () => orders.parties());
    const listener = await step('When the Buyer registers by them, and places an order', () => orders.register({ parties }));
    await step('Then what it is told names them', async () => {
      const [first] = await listener.told(stateOfOrder, (await orders.placed()).id);
      await listener.end();
      expect(first?.body.event).toMatchObject(parties);
    });
  });
});

test.describe('register for notifications of orders', { tag: '@order' }, () => {
  test('a registration is confirmed, shown and ended', verifies('6.15', facts), async ({ seller, orders }) => {
    const query = `eventType=${stateOfOrder}`;
    const listener = await step('Given a registration', () => orders.register({ query }));
    const { id } = listener.answer.body;
    const shown = await step('When the Buyer looks at it', () => seller.call('order.retrieveHub', { id }));
    await step('Then it is as it was confirmed, until it is ended', async () => {
      expect(shown.status).toBe(200);
      expect(shown.body).toEqual(listener.answer.body);
      expect((await listener.end())?.status).toBe(204);
      expect((await seller.call('order.retrieveHub', { id })).status).toBe(404);
    });
  });

  test('a registration that there is not cannot be ended', verifies('6.15', facts), async ({ seller, orders }) => {
    await step('Given a registration that can be ended', async () => (await orders.register()).ended());
    const answer = await step('When the Buyer ends one that there is not', () =>
      seller.call('order.unregisterListener', { id: randomUUID() }),
    );
    await step('Then the Seller does not find it', () => {
      expect(answer.status).toBe(404);
    });
  });

  test(
    "another Buyer's registration cannot be ended",
    verifies('6.15', { ...facts, needs: ['order.stateEvents'] }),
    async ({ seller, orders }) => {
      await step('Given that its own Buyer can end a registration', async () => (await orders.register()).ended());
      const listener = await step('Given another one', () => orders.register());
      const { id } = listener.answer.body;
      const answer = await step('When another Buyer ends it', () => seller.call('order.unregisterListener', { id, as: 'otherBuyer' }));
      await step('Then the Seller does not find it, or does not allow it, and goes on telling', async () => {
        expect(answer.status).toBeOneOf([403, 404]);
        const order = await orders.outcome(await orders.placed());
        const told = await listener.told(stateOfOrder, order.id, 2);
        await listener.end();
        expect(told).not.toEqual([]);
      });
    },
  );

  test(
    'a registration without a callback is refused',
    verifies('7.1.1', { ...facts, needs: ['order.notifications'] }),
    async ({ seller, orders }) => {
      await step('Given a registration that the Seller takes', async () => (await orders.register()).ended());
      const answer = await step('When the Buyer registers without a callback', () => seller.call('order.registerListener', { body: {} }));
      await step('Then the Seller refuses', () => {
        expect(answer.status).toBeOneOf([400, 422]);
      });
    },
  );
});
