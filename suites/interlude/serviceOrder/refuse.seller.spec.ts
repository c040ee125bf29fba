import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { adds, addsAll, ends, modifies } from '../../../fixtures/parties/serviceOrderControl';
import { merged } from '../../../fixtures/parties/situation';
import { verifies } from '../../../standards/interlude/serviceOrder/requirements';

const facts = { operation: 'createServiceOrder' };
const inForm = [400, 422];

test.describe('requests that are not in order', { tag: '@serviceOrder' }, () => {
  const broken: Record<string, Record<string, unknown>> = {
    'no start': { requestedStartDate: null },
    'no completion': { requestedCompletionDate: null },
    'no items': { serviceOrderItem: null },
    'an empty list of items': { serviceOrderItem: [] },
    'a start that is no date': { requestedStartDate: 'tomorrow' },
  };
  for (const [what, change] of Object.entries(broken)) {
    test(`an order with ${what} is refused`, verifies('6.1', facts), async ({ serviceOrders }) => {
      await step('Given an order as it should be, which the SOF completes', () => adds(serviceOrders));
      const item = serviceOrders.add('uni');
      const answer = await step('When the client sends one that is not', () => serviceOrders.place([item], change));
      await step('Then the SOF refuses, and makes no order of it', async () => {
        expect(answer.status).toBeOneOf(inForm);
        expect(await serviceOrders.ordersFor(item)).toEqual([]);
      });
    });
  }

  const items: Record<string, object> = {
    'no id of its own': { id: null },
    'no action': { action: null },
    'an action that there is not': { action: 'install' },
    'no service': { service: null },
    'no state of the new service': { service: { state: null } },
    'no configuration of the new service': { service: { serviceConfiguration: null } },
    'an id of the new service': { service: { id: 'of-my-own' } },
    'a state that there is not': { service: { state: 'Active' } },
  };
  for (const [what, change] of Object.entries(items)) {
    test(`an item with ${what} is refused`, verifies('6.1', facts), async ({ serviceOrders }) => {
      await step('Given an order of an item as it should be, which the SOF completes', () => adds(serviceOrders));
      const item = serviceOrders.add('uni');
      const answer = await step('When the client orders it', () => serviceOrders.place([merged(item, change)]));
      await step('Then the SOF refuses, and makes no order of it', async () => {
        expect(answer.status).toBeOneOf(inForm);
        expect(await serviceOrders.ordersFor(item)).toEqual([]);
      });
    });
  }

  test('what is not JSON is refused', verifies('6.1', facts), async ({ seller, serviceOrders }) => {
    await step('Given a whole order that the SOF completes', () => adds(serviceOrders));
    const answer = await step('When the client sends half an order', () =>
      seller.call('createServiceOrder', { text: '{"serviceOrderItem": [' }),
    );
    await step('Then the SOF says that the body is invalid', () => {
      expect(answer.status).toBe(400);
      expect(answer.body ?? {}).toMatchObject({ code: 'invalidBody' });
    });
  });

  test('a reference to an item that there is not is refused', verifies('6.1', facts), async ({ serviceOrders }) => {
    const items = (itemId: string) => [
      serviceOrders.add('endPoint', { uni: { itemId: 'item-uni' }, connection: { itemId } }),
      serviceOrders.add('connection'),
      serviceOrders.add('uni'),
    ];
    await step('Given an order whose items refer to each other, which the SOF completes', () =>
      addsAll(serviceOrders, 'a connection with an end point', items('item-connection')),
    );
    const answer = await step('When the client refers to an item that is not in the order', () =>
      serviceOrders.place(items('no-such-item')),
    );
    await step('Then the SOF refuses, at once or by its later checks', async () => {
      expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 422', 'rejected']);
    });
  });

  test('a service that there is not cannot be modified', verifies('Table9', facts), async ({ serviceOrders }) => {
    await step('Given that a service which the client has can be ordered to stay as it is', () => modifies(serviceOrders));
    const { service } = serviceOrders.add('uni');
    const answer = await step('When the client modifies a service that it does not have', () =>
      serviceOrders.modify({ ...service, id: randomUUID() }, {}),
    );
    await step('Then the SOF refuses, at once or by its later checks', async () => {
      expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 422', 'rejected']);
    });
  });

  test('a service that there is not cannot be deleted', verifies('Table9', facts), async ({ serviceOrders }) => {
    await step('Given that a service which the client has can be deleted', () => ends(serviceOrders));
    const answer = await step('When the client deletes a service that it does not have', () => serviceOrders.end({ id: randomUUID() }));
    await step('Then the SOF refuses, at once or by its later checks', async () => {
      expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 422', 'rejected']);
    });
  });

  test('a relation that the specification requires cannot be left out', verifies('R8', facts), async ({ serviceOrders, services }) => {
    const connection = await step('Given a connection', () => services.held('connection'));
    const uni = await step('Given a UNI', () => services.held('uni'));
    const all = { connection: { serviceId: connection.id }, uni: { serviceId: uni.id } };
    await step('Given an end point with all its relations, which the SOF completes', () =>
      addsAll(serviceOrders, 'an end point', [serviceOrders.add('endPoint', all)]),
    );
    const answer = await step('When the client orders an end point that ends nowhere', () =>
      serviceOrders.place([serviceOrders.add('endPoint', { connection: all.connection })]),
    );
    await step('Then the SOF refuses, at once or by its later checks', async () => {
      const shapes = serviceOrders.seller.reading('refusalOfModification') === 'atOnce' ? [] : ['rejected'];
      expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 422', ...shapes]);
    });
  });

  const doors = { nobody: ['missingCredentials'], impostor: ['invalidCredentials'] } as const;
  for (const [as, codes] of Object.entries(doors)) {
    test(`${as} can order nothing`, verifies('5.6', facts), async ({ serviceOrders }) => {
      await step('Given an order that the SOF completes for its client', () => adds(serviceOrders));
      const item = serviceOrders.add('uni');
      const answer = await step('When somebody orders whom the SOF does not know', () =>
        serviceOrders.place([item], {}, as as 'nobody' | 'impostor'),
      );
      await step('Then the SOF does not let it in, and makes no order of it', async () => {
        expect(answer.status).toBe(401);
        expect(await serviceOrders.ordersFor(item)).toEqual([]);
        expect(answer.body?.code).toBeOneOf([...codes, 'missingCredentials', 'invalidCredentials']);
      });
    });
  }
});
