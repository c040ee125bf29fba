import { expect, step, test } from '../../../fixtures';
import { changedConfiguration, itemToModify } from '../../../fixtures/parties/serviceRequest';
import { latest, lookedBefore } from '../../../fixtures/parties/moment';
import { pause } from '../../../fixtures/parties/seller';
import { verifies } from '../../../standards/interlude/serviceOrder/requirements';
import { verifies as verifiesInventory } from '../../../standards/interlude/serviceInventory/requirements';

const both = { tag: ['@serviceOrder', '@serviceInventory'] };
const facts = { operation: 'createServiceOrder' };

test.describe('the life of a service', both, () => {
  test(
    'its state and attributes can be asked for',
    verifiesInventory(['6.1.1', 'Fig11'], { operation: 'serviceGet' }),
    async ({ services }) => {
      const made = await step('Given a UNI that was ordered', () => services.made('uni', 'inactive'));
      const [read, listed] = await step(
        'When the client reads it, and lists what is inactive',
        async () => [await services.shown(made.id), await services.find({ state: 'inactive' })] as const,
      );
      await step('Then both show it as it is', () => {
        expect(read.state).toBe('inactive');
        expect(listed.find(({ id }) => id === made.id) ?? {}).toMatchObject({
          state: 'inactive',
          serviceConfiguration: made.serviceConfiguration,
        });
      });
    },
  );

  test(
    'suspended, resumed and disconnected',
    verifies(['Table9', '6.1.6', '6.5'], { ...facts, covers: ['MEF55.0.1:10.3'] }),
    async ({ serviceOrders, services }) => {
      const service = await step('Given an active UNI', () => services.made('uni'));
      const listener = await step('Given a listener', () => services.listening(['serviceStateChangeEvent']));
      await step('When the client suspends it, resumes it and disconnects it', async () => {
        for (const state of ['inactive', 'active']) {
          const answer = await serviceOrders.modify(await services.shown(service.id), { state });
          expect(await serviceOrders.fate(answer)).toBe('completed');
          expect((await services.shown(service.id)).state).toBe(state);
        }
        expect(await serviceOrders.fate(await serviceOrders.end(service))).toBe('completed');
      });
      await step('Then each change was told of, in that order', async () => {
        const events = await listener.told('serviceStateChangeEvent', service.id, 3);
        const told = events.sort((one, other) => Date.parse(one.body.eventTime) - Date.parse(other.body.eventTime));
        expect(told.map(({ body }) => body.event.state)).toEqual(['inactive', 'active', 'terminated']);
      });
      await step('And it is terminated', async () => {
        const { status, body } = await services.read(service.id);
        expect(status === 404 ? 'terminated' : body?.state).toBe('terminated');
      });
    },
  );

  const scheduled = { ...facts, needs: ['serviceOrder.schedules'] };
  test('a change that is scheduled happens no earlier', verifies('7.2.1.1', scheduled), async ({ serviceOrders, services, profile }) => {
    const service = await step('Given an active UNI', () => services.made('uni'));
    const serviceConfiguration = await step('Given another configuration', () => changedConfiguration(profile, 'uni', service));
    const { quiet, ahead = 0 } = profile.timing;
    const start = Date.now() + ahead + 4 * quiet;
    const requestedStartDate = new Date(start).toISOString();
    const order = await step('When the client orders the change for later', () =>
      serviceOrders.placed([itemToModify(service, { serviceConfiguration })], { requestedStartDate }),
    );
    await step('Then until then nothing has changed', async () => {
      await pause(quiet);
      const [shown, waiting] = [await services.shown(service.id), await serviceOrders.read(order)];
      lookedBefore(start);
      expect(shown).toEqual(service);
      expect(waiting).toMatchObject({ body: { state: 'acknowledged' } });
    });
    await step('And afterwards it has', async () => {
      const settled = await serviceOrders.settled(order);
      expect(settled.state).toBe('completed');
      expect(latest(settled.startDate ?? settled.completionDate)).toBeGreaterThanOrEqual(start);
      expect((await services.shown(service.id)).serviceConfiguration ?? {}).toMatchObject(serviceConfiguration);
    });
  });
});
