import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { addsAll, ends, moves } from '../../../fixtures/parties/serviceOrderControl';
import { serviceData } from '../../../fixtures/parties/serviceRequest';
import { verifies } from '../../../standards/interlude/serviceInventory/requirements';

const facts = { operation: 'serviceGet' };
const ordered = { ...facts, needs: ['serviceOrder'] };

test.describe('read a service', { tag: '@serviceInventory' }, () => {
  test('a service is read by its id', verifies('6.1', facts), async ({ services }) => {
    const service = await step('Given an installed service', () => services.held('uni'));
    const answer = await step('When the client reads it', () => services.read(service.id));
    await step('Then it is that service, in one of its states', () => {
      expect(answer.status).toBe(200);
      expect(answer.body ?? {}).toMatchObject({ id: service.id, state: expect.any(String) });
    });
  });

  test('a service shows its attributes in its configuration', verifies('R4', facts), async ({ services, profile }) => {
    const { configuration } = await step('Given what the profile says of it', () => serviceData(profile, 'uni'));
    const service = await step('When the client reads an installed UNI', () => services.held('uni'));
    await step('Then its configuration is of that type', () => {
      expect(service.serviceConfiguration ?? {}).toMatchObject({ '@type': configuration['@type'] });
    });
  });

  test('a service shows the relations that it has to have', verifies('R8', facts), async ({ services, profile }) => {
    const { relations = [] } = await step('Given what the profile says of end points', () => serviceData(profile, 'endPoint'));
    const service = await step('When the client reads an installed end point', () => services.held('endPoint'));
    await step('Then it has those relations', () => {
      const wanted = relations.filter(({ required }) => required).map(({ relationshipType }) => relationshipType);
      const shown = (service.serviceRelationship ?? []).map(({ relationshipType }: { relationshipType: string }) => relationshipType);
      expect(shown).toEqual(expect.arrayContaining(wanted));
    });
  });

  test('a service that there is not is not found', verifies('R9', facts), async ({ services }) => {
    await step('Given a service that is found', () => services.held('uni'));
    const answer = await step('When the client reads a service that nobody has', () => services.read(randomUUID()));
    await step('Then the SOF says that it is not found', () => {
      expect(answer.status).toBe(404);
      expect(answer.body ?? {}).toMatchObject({ code: 'notFound' });
    });
  });

  test('a service of another client is not shown', verifies('4.1', facts), async ({ services }) => {
    const foreign = await step('Given a service that another client is shown', async () =>
      services.shown((await services.foreign()).id, 'otherBuyer'),
    );
    const answer = await step('When the client reads it', () => services.read(foreign.id));
    await step('Then the SOF shows nothing of it', () => {
      expect(answer.status).toBeOneOf([403, 404]);
      expect(JSON.stringify(answer.body ?? '')).not.toContain('serviceConfiguration');
    });
  });

  test('a service of another client cannot be changed, nor ended', verifies('4.1', ordered), async ({ services, serviceOrders }) => {
    await step('Given that the client can change and end its own', async () => {
      await moves(serviceOrders, services, 'active', 'inactive');
      await ends(serviceOrders);
    });
    const foreign = await step('Given a service of another client', async () =>
      services.shown((await services.foreign()).id, 'otherBuyer'),
    );
    const answers = await step('When the client orders it to be changed, and to be ended', async () => [
      await serviceOrders.modify(foreign, { state: 'inactive' }),
      await serviceOrders.end(foreign),
    ]);
    await step('Then the SOF refuses, and the service is as it was', async () => {
      for (const answer of answers)
        expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 403', 'refused with 422', 'rejected']);
      expect(await services.shown(foreign.id, 'otherBuyer')).toEqual(foreign);
    });
  });

  test('a service of another client is nothing to relate to', verifies('4.1', ordered), async ({ services, serviceOrders }) => {
    const related = ({ id }: { id: string }) =>
      serviceOrders.add('uni', {}, { service: { serviceRelationship: [{ relationshipType: 'REFERS_TO', service: { id } }] } });
    await step('Given that the client can order a UNI that is related to a service of its own', async () =>
      addsAll(serviceOrders, 'a UNI that is related', [related(await services.held('connection'))]),
    );
    const foreign = await step('Given a service of another client', () => services.foreign());
    const answer = await step('When the client orders a UNI that is related to that one', () => serviceOrders.place([related(foreign)]));
    await step('Then the SOF refuses', async () => {
      expect(await serviceOrders.fate(answer)).toBeOneOf(['refused with 403', 'refused with 422', 'rejected']);
    });
  });

  for (const as of ['nobody', 'impostor'] as const) {
    test(`${as} reads no service`, verifies('5.6', facts), async ({ services }) => {
      const service = await step('Given an installed service', () => services.held('uni'));
      const answer = await step('When somebody reads it whom the SOF does not know', () => services.read(service.id, as));
      await step('Then the SOF does not let it in', () => {
        expect(answer.status).toBe(401);
      });
    });
  }

  test('a service is shown as it was ordered', verifies('6.1.1', ordered), async ({ services, serviceOrders }) => {
    const item = serviceOrders.add('uni', {}, { service: { description: 'A port in the harbour' } });
    const order = await step('Given an order for a UNI that is completed', () => serviceOrders.completed([item]));
    const service = await step('When the client reads the UNI', () => services.shown(order.serviceOrderItem[0]!.service.id));
    await step('Then it is what was ordered', () => {
      const { state, description, externalId, serviceConfiguration } = item.service;
      expect(service).toMatchObject({ state, description, externalId, serviceConfiguration });
    });
  });
});
