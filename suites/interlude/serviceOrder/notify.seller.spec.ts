import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import type { OperationKey } from '../../../standards/covered';
import { verifies } from '../../../standards/interlude/serviceOrder/requirements';

const facts = { operation: 'serviceOrder.registerListener' };
const stateEvents = ['serviceOrderStateChangeEvent', 'serviceOrderItemStateChangeEvent'] as const;

test.describe('notifications of service orders', { tag: '@serviceOrder' }, () => {
  test('the hub takes a listener, shows it and lets it go', verifies('6.4', facts), async ({ serviceOrders, seller }) => {
    const listener = await step('When the client registers a listener', () => serviceOrders.listening(['serviceOrderStateChangeEvent']));
    const { id } = listener.answer.body;
    await step('Then it can be read as it was registered', async () => {
      const { status, body } = await seller.call('serviceOrder.retrieveEventSubscription', { id });
      expect(status).toBe(200);
      expect(body ?? {}).toMatchObject({ id, callback: listener.callback });
    });
    await step('And is gone when the client has ended it', async () => {
      expect((await listener.end())?.status).toBe(204);
      expect((await seller.call('serviceOrder.retrieveEventSubscription', { id })).status).toBe(404);
    });
  });

  test('an order is told of from its creation to its end', verifies(['R2', 'R38'], facts), async ({ serviceOrders }) => {
    const listener = await step('Given a listener', () => serviceOrders.listening());
    const order = await step('When an order is worked on to its end', () => serviceOrders.completed([serviceOrders.add('uni')]));
    await step('Then the listener hears of its creation, and of its end and that of its item', async () => {
      expect(await listener.told('serviceOrderCreateEvent', order.id)).not.toEqual([]);
      for (const name of stateEvents) expect(await listener.toldThat(name, order.id, ({ state }) => state === 'completed')).toBeDefined();
    });
  });

  test('an item is named in what is told of it', verifies('R39', facts), async ({ serviceOrders }) => {
    const listener = await step('Given a listener', () => serviceOrders.listening(['serviceOrderItemStateChangeEvent']));
    const items = [serviceOrders.add('uni'), serviceOrders.add('otherUni')];
    const order = await step('When an order with two items is completed', () => serviceOrders.completed(items));
    await step('Then the listener hears of both', async () => {
      const events = await listener.told('serviceOrderItemStateChangeEvent', order.id, 4);
      expect([...new Set(events.map(({ body }) => body.event.orderItemId))].sort()).toEqual(['item-otherUni', 'item-uni']);
    });
  });

  test('what is told of a rejected order is that it is rejected', verifies('R38', facts), async ({ serviceOrders }) => {
    const listener = await step('Given a listener', () => serviceOrders.listening([...stateEvents]));
    const order = await step('When an order is rejected', async () => serviceOrders.settled(await serviceOrders.placedInto('rejected')));
    await step('Then the listener hears that', async () => {
      for (const name of stateEvents) expect(await listener.toldThat(name, order.id, ({ state }) => state === 'rejected')).toBeDefined();
    });
  });

  const queries = {
    'eventType=serviceOrderStateChangeEvent': ['serviceOrderStateChangeEvent'],
    'eventType=serviceOrderCreateEvent': ['serviceOrderCreateEvent'],
    'eventType=serviceOrderStateChangeEvent,serviceOrderItemStateChangeEvent': stateEvents,
    'eventType=serviceOrderStateChangeEvent&eventType=serviceOrderItemStateChangeEvent': stateEvents,
  } as const;
  for (const [query, wanted] of Object.entries(queries)) {
    test(`a listener for ${query} hears that and nothing else`, verifies('R36', facts), async ({ serviceOrders }) => {
      const listener = await step('Given a listener that asked for some types', () => serviceOrders.listeningBy(query));
      const order = await step('When an order is worked on to its end', () => serviceOrders.completed([serviceOrders.add('uni')]));
      await step('Then it hears what it asked for', async () => {
        for (const name of wanted) expect(await listener.told(name, order.id)).not.toEqual([]);
      });
      await step('And nothing else', async () => {
        const heard = await listener.afterQuiet(order.id);
        expect([...new Set(heard.map(({ name }) => name))].sort()).toEqual([...wanted].sort());
      });
    });
  }

  test('a listener that has left hears nothing', verifies('R37', facts), async ({ serviceOrders }) => {
    const [left, stays] = await step('Given a listener that has left, and one that has not', async () => {
      const both = [await serviceOrders.listening(), await serviceOrders.listening()] as const;
      expect((await both[0].end())?.status).toBe(204);
      return both;
    });
    const order = await step('When an order is worked on to its end', () => serviceOrders.completed([serviceOrders.add('uni')]));
    await step('Then the one that has left hears nothing of it, and the other does', async () => {
      expect(await stays.told('serviceOrderStateChangeEvent', order.id)).not.toEqual([]);
      expect(await left.afterQuiet(order.id)).toEqual([]);
    });
  });

  test('the listener of another client hears nothing', verifies('R37', facts), async ({ serviceOrders }) => {
    const other = await step('Given a listener of another client', () => serviceOrders.listening([], 'otherBuyer'));
    const own = await step('Given one of the client', () => serviceOrders.listening());
    const order = await step('When an order of the client is worked on', () => serviceOrders.completed([serviceOrders.add('uni')]));
    await step('Then the other hears nothing of it', async () => {
      expect(await own.told('serviceOrderStateChangeEvent', order.id)).not.toEqual([]);
      expect(await other.afterQuiet(order.id)).toEqual([]);
    });
  });

  const registrations: OperationKey[] = ['serviceOrder.retrieveEventSubscription', 'serviceOrder.unregisterListener'];
  for (const operation of registrations) {
    test(
      `the registration of another client is not there for ${operation}`,
      verifies(['5.6', '6.4'], { operation }),
      async ({ serviceOrders, seller }) => {
        const listener = await step('Given a listener of another client', () => serviceOrders.listening([], 'otherBuyer'));
        const answer = await step('When the client asks for it', () => seller.call(operation, { id: listener.answer.body.id }));
        await step('Then the SOF has none, and the other still has', async () => {
          expect(answer.status).toBeOneOf([403, 404]);
          const id: string = listener.answer.body.id;
          expect((await seller.call('serviceOrder.retrieveEventSubscription', { id, as: 'otherBuyer' })).status).toBe(200);
        });
      },
    );

    test(
      `a registration that there is not is not found by ${operation}`,
      verifies('6.4', { operation }),
      async ({ serviceOrders, seller }) => {
        await step('Given a registration that is found', async () => {
          const { id } = (await serviceOrders.listening()).answer.body;
          await seller.accepted(operation, { id });
        });
        const answer = await step('When the client asks for one that nobody has', () => seller.call(operation, { id: randomUUID() }));
        await step('Then the SOF has none', () => {
          expect(answer.status).toBe(404);
        });
      },
    );
  }

  test('a registration without an address is refused', verifies('6.4', facts), async ({ serviceOrders, seller }) => {
    await step('Given a registration that the SOF takes', async () => (await serviceOrders.listening()).ended());
    const answer = await step('When the client registers no address', () =>
      seller.call('serviceOrder.registerListener', { body: { query: '' } }),
    );
    await step('Then the SOF refuses', () => {
      expect(answer.status).toBeOneOf([400, 422]);
    });
  });
});
