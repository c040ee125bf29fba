import { expect, step, test } from '../../../fixtures';
import { madeBy } from '../../../fixtures/parties/serviceOrder';
import { adds, ends, modifies, moves as canMove } from '../../../fixtures/parties/serviceOrderControl';
import { changedConfiguration } from '../../../fixtures/parties/serviceRequest';
import { verifies } from '../../../standards/interlude/serviceOrder/requirements';

const facts = { operation: 'createServiceOrder', needs: ['serviceInventory'] };

/** What table 9 has, without the moves that leave a service as it is. */
const moves = [
  ['feasibilityChecked', 'designed'],
  ['feasibilityChecked', 'active'],
  ['designed', 'reserved'],
  ['reserved', 'designed'],
  ['reserved', 'inactive'],
  ['inactive', 'active'],
  ['active', 'inactive'],
  ['active', 'terminated'],
] as const;

/** What table 9 does not have, with what it has instead from there. */
const barred = [
  ['active', 'designed', 'inactive'],
  ['active', 'reserved', 'inactive'],
  ['inactive', 'reserved', 'active'],
  ['designed', 'feasibilityChecked', 'reserved'],
] as const;

test.describe('change and end a service by order', { tag: '@serviceOrder' }, () => {
  test('an attribute can be changed', verifies('Table9', facts), async ({ serviceOrders, services, profile }) => {
    const service = await step('Given an active UNI', () => services.made('uni'));
    const serviceConfiguration = await step('Given another configuration', () => changedConfiguration(profile, 'uni', service));
    const answer = await step('When the client orders it to be configured so', () =>
      serviceOrders.modify(service, { serviceConfiguration }),
    );
    await step('Then the order is completed, and the service is so', async () => {
      expect(await serviceOrders.fate(answer)).toBe('completed');
      expect((await services.shown(service.id)).serviceConfiguration ?? {}).toMatchObject(serviceConfiguration);
    });
  });

  test('a service may be ordered to stay as it is', verifies('Table9', facts), async ({ serviceOrders, services }) => {
    const service = await step('Given an active UNI', () => services.made('uni'));
    const answer = await step('When the client orders what it has', () => serviceOrders.modify(service, {}));
    await step('Then the order is completed', async () => {
      expect(await serviceOrders.fate(answer)).toBe('completed');
    });
  });

  for (const [from, to] of moves) {
    test(`a service that is ${from} can become ${to}`, verifies('Table9', facts), async ({ serviceOrders, services }) => {
      const service = await step(`Given a UNI that is ${from}`, () => services.made('uni', from));
      const answer = await step(`When the client orders it to be ${to}`, () => serviceOrders.modify(service, { state: to }));
      await step('Then the order is completed, and the service is so', async () => {
        expect(await serviceOrders.fate(answer)).toBe('completed');
        expect((await services.read(service.id)).body?.state ?? 'terminated').toBeOneOf(['terminated', to]);
      });
    });
  }

  for (const [from, to, instead] of barred) {
    test(`a service that is ${from} cannot become ${to}`, verifies('Table9', facts), async ({ serviceOrders, services }) => {
      await step(`Given that one that is ${from} can become ${instead}`, () => canMove(serviceOrders, services, from, instead));
      const service = await step(`Given a UNI that is ${from}`, () => services.made('uni', from));
      const answer = await step(`When the client orders it to be ${to}`, () => serviceOrders.modify(service, { state: to }));
      await step('Then the SOF refuses, at once or by its later checks, and nothing has moved', async () => {
        const shapes = serviceOrders.seller.reading('refusalOfModification') === 'atOnce' ? [] : ['rejected'];
        expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 422', ...shapes]);
        expect((await services.shown(service.id)).state).toBe(from);
      });
    });
  }

  test('a service cannot begin at its end', verifies('Table9', facts), async ({ serviceOrders }) => {
    await step('Given that a new UNI can be ordered', () => adds(serviceOrders));
    const item = serviceOrders.add('uni', {}, { service: { state: 'terminated' } });
    const answer = await step('When the client orders a new UNI that is terminated', () => serviceOrders.place([item]));
    await step('Then the SOF refuses, at once or by its later checks', async () => {
      expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 422', 'rejected']);
    });
  });

  test('a service stays of its type', verifies('R29', facts), async ({ serviceOrders, services }) => {
    await step('Given that an active UNI can be ordered to stay as it is', () => modifies(serviceOrders));
    const service = await step('Given an active UNI', () => services.made('uni'));
    const { serviceConfiguration } = serviceOrders.add('connection').service;
    const answer = await step('When the client orders it to be a connection', () =>
      serviceOrders.modify(service, { serviceConfiguration }),
    );
    await step('Then the SOF refuses, and the service is as it was', async () => {
      const shapes = serviceOrders.seller.reading('refusalOfModification') === 'atOnce' ? [] : ['rejected'];
      expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 422', ...shapes]);
      expect(await services.shown(service.id)).toEqual(service);
    });
  });

  test('a service can be deleted', verifies('6.1.6', facts), async ({ serviceOrders, services }) => {
    const service = await step('Given an active UNI', () => services.made('uni'));
    const answer = await step('When the client deletes it', () => serviceOrders.end(service));
    await step('Then the order is completed, and the service is terminated', async () => {
      expect(await serviceOrders.fate(answer)).toBe('completed');
      const { status, body } = await services.read(service.id);
      expect(status === 404 ? 'terminated' : body?.state).toBe('terminated');
    });
  });

  test('a service that is terminated cannot be brought back', verifies('Table9', facts), async ({ serviceOrders, services }) => {
    await step('Given that one that is inactive can be active again', () => canMove(serviceOrders, services, 'inactive', 'active'));
    const service = await step('Given a UNI that is terminated', async () => {
      const made = await services.made('uni');
      await serviceOrders.settled((await serviceOrders.end(made)).body);
      return made;
    });
    const answer = await step('When the client orders it to be active', () => serviceOrders.modify(service, { state: 'active' }));
    await step('Then the SOF refuses, at once or by its later checks', async () => {
      expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 422', 'rejected']);
    });
  });

  test('nothing is said of a service to delete but its id', verifies('6.1', facts), async ({ serviceOrders, services }) => {
    await step('Given a deletion that says no more, which the SOF completes', () => ends(serviceOrders));
    const service = await step('Given an active UNI', () => services.made('uni'));
    const item = {
      id: 'item-1',
      action: 'delete',
      service: { id: service.id, state: 'terminated', serviceConfiguration: service.serviceConfiguration },
    };
    const answer = await step('When the client says more', () => serviceOrders.place([item]));
    await step('Then the SOF refuses, and the service is as it was', async () => {
      expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 400', 'refused with 422', 'rejected']);
      expect((await services.shown(service.id)).state).toBe('active');
    });
  });

  test('an item is related to what another one makes', verifies('6.1.5', facts), async ({ serviceOrders, services }) => {
    const uni = await step('Given a UNI', () => services.held('uni'));
    const to = { uni: { serviceId: uni.id }, connection: { itemId: 'item-connection' } };
    const items = [serviceOrders.add('endPoint', to), serviceOrders.add('connection')];
    const answer = await step('When the client orders a connection and an end of it', () => serviceOrders.place(items));
    await step('Then the order is completed, and the end leads to the connection and to the UNI', async () => {
      expect(await serviceOrders.fate(answer)).toBe('completed');
      const { body: order } = await serviceOrders.read(answer.body);
      const [end, connection] = [madeBy(order, 'item-endPoint'), madeBy(order, 'item-connection')];
      const shown = (await services.shown(end)).serviceRelationship ?? [];
      expect(shown.map(({ service }: { service: { id: string } }) => service.id).sort()).toEqual([connection, uni.id].sort());
    });
  });

  test('a relation can be ordered, and ordered away', verifies('6.1.5', facts), async ({ serviceOrders, services }) => {
    const [connection, uni] = await step(
      'Given a connection and a UNI',
      async () => [await services.held('connection'), await services.made('uni')] as const,
    );
    const relation = { relationshipType: 'REFERS_TO', service: { id: connection.id } };
    const answer = await step('When the client relates them', () => serviceOrders.modify(uni, { serviceRelationship: [relation] }));
    await step('Then the UNI shows the relation', async () => {
      expect(await serviceOrders.fate(answer)).toBe('completed');
      expect((await services.shown(uni.id)).serviceRelationship ?? []).toMatchObject([relation]);
    });
    await step('And no more once it is ordered without', async () => {
      expect(await serviceOrders.fate(await serviceOrders.modify(uni, { serviceRelationship: [] }))).toBe('completed');
      expect((await services.shown(uni.id)).serviceRelationship ?? []).toEqual([]);
    });
  });
});
