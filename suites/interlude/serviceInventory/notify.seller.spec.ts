import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { changedConfiguration } from '../../../fixtures/parties/serviceRequest';
import { situation } from '../../../fixtures/parties/situation';
import type { OperationKey } from '../../../standards/covered';
import { verifies } from '../../../standards/interlude/serviceInventory/requirements';

const facts = { operation: 'serviceInventory.registerListener' };
const ordered = { ...facts, needs: ['serviceOrder'] };

test.describe('notifications of services', { tag: '@serviceInventory' }, () => {
  test('the hub takes a listener, shows it and lets it go', verifies('6.3', facts), async ({ services, seller }) => {
    const listener = await step('When the client registers a listener', () => services.listening(['serviceStateChangeEvent']));
    const { id } = listener.answer.body;
    await step('Then it can be read as it was registered', async () => {
      const { status, body } = await seller.call('serviceInventory.retrieveHub', { id });
      expect(status).toBe(200);
      expect(body ?? {}).toMatchObject({ id, callback: listener.callback });
    });
    await step('And is gone when the client has ended it', async () => {
      expect((await listener.end())?.status).toBe(204);
      expect((await seller.call('serviceInventory.retrieveHub', { id })).status).toBe(404);
    });
  });

  test('a new service is told of', verifies(['R2', 'R14'], ordered), async ({ services, serviceOrders }) => {
    const listener = await step('Given a listener', () => services.listening());
    const id = await step('When a UNI is installed', () => serviceOrders.serviceMade('uni'));
    await step('Then the listener hears of its creation', async () => {
      expect(await listener.told('serviceCreateEvent', id)).not.toEqual([]);
    });
  });

  test('what was told created can be read', verifies('6.4', ordered), async ({ services, serviceOrders }) => {
    const listener = await step('Given a listener', () => services.listening(['serviceCreateEvent']));
    const id = await step('Given a UNI whose creation it was told of', async () => {
      const made = await serviceOrders.serviceMade('uni');
      expect(await listener.told('serviceCreateEvent', made)).not.toEqual([]);
      return made;
    });
    const answer = await step('When the client reads it', () => services.read(id));
    await step('Then it is there', () => {
      expect(answer.status).toBe(200);
    });
  });

  test('a change of state is told of as it was ordered', verifies(['R2', 'R14'], ordered), async ({ services }) => {
    const service = await step('Given an active UNI', () => services.made('uni'));
    const listener = await step('Given a listener', () => services.listening(['serviceStateChangeEvent']));
    await step('When the client has it made inactive', () => services.changed(service, { state: 'inactive' }));
    await step('Then the listener hears that, and reads it so', async () => {
      const [event] = await listener.told('serviceStateChangeEvent', service.id);
      expect(event?.body.event ?? {}).toMatchObject({ id: service.id, state: 'inactive' });
      expect((await services.shown(service.id)).state).toBe('inactive');
    });
  });

  const attributes = { ...ordered, needs: [...ordered.needs, 'serviceInventory.attributeEvents'] };
  test('a change of attributes is told of', verifies('7.3.2', attributes), async ({ services, profile }) => {
    const service = await step('Given an active UNI', () => services.made('uni'));
    const serviceConfiguration = await step('Given another configuration', () => changedConfiguration(profile, 'uni', service));
    const listener = await step('Given a listener', () => services.listening(['serviceAttributeValueChangeEvent']));
    await step('When the client has it configured so', () => services.changed(service, { serviceConfiguration }));
    await step('Then the listener hears that', async () => {
      expect(await listener.told('serviceAttributeValueChangeEvent', service.id)).not.toEqual([]);
    });
  });

  test('a deletion is told of', verifies(['R2', 'R14'], ordered), async ({ services, profile }) => {
    const { merge } = await step('Given that a deleted service leaves the inventory', () => situation(profile, 'serviceInventory.removed'));
    const service = await step('Given an active UNI', () => services.made('uni'));
    const listener = await step('Given a listener', () => services.listening());
    await step('When the client has it deleted', () => services.ended(service, merge));
    await step('Then the listener hears of its end and of its deletion', async () => {
      const [ended] = await listener.told('serviceStateChangeEvent', service.id);
      expect(ended?.body.event.state).toBe('terminated');
      expect(await listener.told('serviceDeleteEvent', service.id)).not.toEqual([]);
    });
  });

  const queries = {
    'eventType=serviceCreateEvent': ['serviceCreateEvent'],
    'eventType=serviceStateChangeEvent': ['serviceStateChangeEvent'],
    'eventType=serviceCreateEvent,serviceStateChangeEvent': ['serviceCreateEvent', 'serviceStateChangeEvent'],
    'eventType=serviceCreateEvent&eventType=serviceStateChangeEvent': ['serviceCreateEvent', 'serviceStateChangeEvent'],
  } as const;
  for (const [query, wanted] of Object.entries(queries)) {
    test(`a listener for ${query} hears that and nothing else`, verifies('R12', ordered), async ({ services }) => {
      const listener = await step('Given a listener that asked for some types', () => services.listeningBy(query));
      const id = await step('When a UNI is installed and made inactive', async () => {
        const service = await services.made('uni');
        await services.changed(service, { state: 'inactive' });
        return service.id;
      });
      await step('Then it hears what it asked for', async () => {
        for (const name of wanted) expect(await listener.told(name, id)).not.toEqual([]);
      });
      await step('And nothing else', async () => {
        const heard = await listener.afterQuiet(id);
        expect([...new Set(heard.map(({ name }) => name))].sort()).toEqual([...wanted].sort());
      });
    });
  }

  test('a listener that has left hears nothing', verifies('R13', ordered), async ({ services, serviceOrders }) => {
    const [left, stays] = await step('Given a listener that has left, and one that has not', async () => {
      const both = [await services.listening(), await services.listening()] as const;
      expect((await both[0].end())?.status).toBe(204);
      return both;
    });
    const id = await step('When a UNI is installed', () => serviceOrders.serviceMade('uni'));
    await step('Then the one that has left hears nothing of it, and the other does', async () => {
      expect(await stays.told('serviceCreateEvent', id)).not.toEqual([]);
      expect(await left.afterQuiet(id)).toEqual([]);
    });
  });

  test('the listener of another client hears nothing', verifies('R13', ordered), async ({ services, serviceOrders }) => {
    const other = await step('Given a listener of another client', () => services.listening([], 'otherBuyer'));
    const own = await step('Given one of the client', () => services.listening());
    const id = await step('When a UNI of the client is installed', () => serviceOrders.serviceMade('uni'));
    await step('Then the other hears nothing of it', async () => {
      expect(await own.told('serviceCreateEvent', id)).not.toEqual([]);
      expect(await other.afterQuiet(id)).toEqual([]);
    });
  });

  const registrations: OperationKey[] = ['serviceInventory.retrieveHub', 'serviceInventory.unregisterListener'];
  for (const operation of registrations) {
    test(
      `the registration of another client is not there for ${operation}`,
      verifies(['4.1', '6.3'], { operation }),
      async ({ services, seller }) => {
        const listener = await step('Given a listener of another client', () => services.listening([], 'otherBuyer'));
        const answer = await step('When the client asks for it', () => seller.call(operation, { id: listener.answer.body.id }));
        await step('Then the SOF has none, and the other still has', async () => {
          expect(answer.status).toBeOneOf([403, 404]);
          const id: string = listener.answer.body.id;
          expect((await seller.call('serviceInventory.retrieveHub', { id, as: 'otherBuyer' })).status).toBe(200);
        });
      },
    );

    test(`a registration that there is not is not found by ${operation}`, verifies('6.3', { operation }), async ({ services, seller }) => {
      await step('Given a registration that is found', async () => {
        const { id } = (await services.listening()).answer.body;
        await seller.accepted(operation, { id });
      });
      const answer = await step('When the client asks for one that nobody has', () => seller.call(operation, { id: randomUUID() }));
      await step('Then the SOF has none', () => {
        expect(answer.status).toBe(404);
      });
    });
  }

  test('a registration without an address is refused', verifies('6.3', facts), async ({ services, seller }) => {
    await step('Given a registration that the SOF takes', async () => (await services.listening()).ended());
    const answer = await step('When the client registers no address', () =>
      seller.call('serviceInventory.registerListener', { body: { query: '' } }),
    );
    await step('Then the SOF refuses', () => {
      expect(answer.status).toBeOneOf([400, 422]);
    });
  });
});
