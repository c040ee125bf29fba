import { expect, step, test } from '../../../fixtures';
import { latest } from '../../../fixtures/parties/moment';
import { situation } from '../../../fixtures/parties/situation';
import { verifies } from '../../../standards/interlude/serviceOrder/requirements';

const facts = { operation: 'retrieveServiceOrder' };
const statesOf = (order: { serviceOrderItem: Array<Record<string, unknown>> }) => order.serviceOrderItem.map(({ state }) => state);

test.describe('states of a service order', { tag: '@serviceOrder' }, () => {
  test('an order in progress shows when it was started, and no completion', verifies('R19', facts), async ({ serviceOrders }) => {
    const order = await step('When an order stays in progress', async () =>
      serviceOrders.comesTo(await serviceOrders.placedInto('inProgress'), ['inProgress']),
    );
    await step('Then it has no completion date', () => {
      expect(order.completionDate).toBeUndefined();
    });
  });

  test('an order whose items have all failed has failed', verifies('Table7', facts), async ({ serviceOrders }) => {
    const order = await step('Given an order whose delivery fails', () => serviceOrders.placedInto('failed'));
    const settled = await step('When it has come to its end', () => serviceOrders.settled(order));
    await step('Then order and item have failed', () => {
      expect(settled.state).toBe('failed');
      expect(statesOf(settled)).toEqual(['failed']);
    });
  });

  test('an order of which some items have failed is partial', verifies('Table7', facts), async ({ serviceOrders }) => {
    const items = [serviceOrders.add('uni'), serviceOrders.add('otherUni')];
    const order = await step('Given an order whose delivery fails in part', () => serviceOrders.placedInto('partial', items));
    const settled = await step('When it has come to its end', () => serviceOrders.settled(order));
    await step('Then it is partial', () => {
      expect(settled.state).toBe('partial');
      expect(statesOf(settled).sort()).toEqual(['completed', 'failed']);
    });
  });

  test('an order that the later checks do not pass is rejected', verifies('Table7', facts), async ({ serviceOrders }) => {
    const items = [serviceOrders.add('uni'), serviceOrders.add('otherUni')];
    const order = await step('Given an order that fails the later checks', () => serviceOrders.placedInto('rejected', items));
    const settled = await step('When it has come to its end', () => serviceOrders.settled(order));
    await step('Then the whole order is rejected', () => {
      expect(settled.state).toBe('rejected');
      expect(statesOf(settled)).toContain('rejected');
    });
  });

  const waits = { ...facts, needs: ['serviceOrder.waits'] };
  test('an order that waits for the client goes on afterwards', verifies('Fig19', waits), async ({ serviceOrders }) => {
    const order = await step('Given an order that waits', async () =>
      serviceOrders.comesTo(await serviceOrders.placedInto('pending'), ['pending']),
    );
    const settled = await step('When it has come to its end', () => serviceOrders.settled(order));
    await step('Then it is at an end that pending can lead to', () => {
      expect(settled.state).toBeOneOf(['completed', 'failed', 'partial']);
    });
  });

  const holds = { ...facts, needs: ['serviceOrder.holds'] };
  test('an order that is held goes on afterwards', verifies('Fig19', holds), async ({ serviceOrders }) => {
    const order = await step('Given an order that is held', async () =>
      serviceOrders.comesTo(await serviceOrders.placedInto('held'), ['held']),
    );
    const settled = await step('When it has come to its end', () => serviceOrders.settled(order));
    await step('Then it is at an end that held can lead to', () => {
      expect(settled.state).toBeOneOf(['completed', 'failed', 'partial']);
    });
  });

  const coordinated = { ...facts, needs: ['serviceOrder.coordination'] };
  test('an item begins after the one that it waits for', verifies('7.2.6.7', coordinated), async ({ serviceOrders }) => {
    const action = { itemId: 'item-uni', coordinationDependency: 'finishToStart', coordinatedActionDelay: { amount: 0, units: 'seconds' } };
    const items = [serviceOrders.add('otherUni', {}, { coordinatedAction: [action] }), serviceOrders.add('uni')];
    const listener = await step('Given a listener', () => serviceOrders.listening(['serviceOrderItemStateChangeEvent']));
    const order = await step('When an order is completed of which one item waits for the other', () => serviceOrders.completed(items));
    await step('Then the one was completed before the other began', async () => {
      const when = (item: string, moved: string) =>
        listener.happened(
          'serviceOrderItemStateChangeEvent',
          order.id,
          ({ orderItemId, state }) => orderItemId === item && state === moved,
        );
      const completed = await when('item-uni', 'completed');
      expect(await when('item-otherUni', 'inProgress')).toBeGreaterThanOrEqual(completed);
    });
  });

  const schedules = { ...facts, needs: ['serviceOrder.schedules'] };
  test('an order begins no earlier than the client wishes', verifies('7.2.1.1', schedules), async ({ serviceOrders, profile }) => {
    const { quiet, ahead = 0 } = profile.timing;
    const requestedStartDate = new Date(Date.now() + ahead + 2 * quiet).toISOString();
    const order = await step('Given an order that is to begin later', () =>
      serviceOrders.placed([serviceOrders.add('uni')], { requestedStartDate }),
    );
    const settled = await step('When it has come to its end', () => serviceOrders.settled(order));
    await step('Then it was started at that time, or later', () => {
      expect(settled.state).toBe('completed');
      expect(latest(settled.startDate ?? settled.completionDate)).toBeGreaterThanOrEqual(Date.parse(requestedStartDate));
    });
  });

  const waiting = { ...facts, needs: ['serviceOrder.waits'] };
  test(
    'the client is told that information is required',
    verifies(['R2', 'Table7.pending'], waiting),
    async ({ serviceOrders, profile }) => {
      const { merge } = await step('Given that the SOF can be made to wait', () => situation(profile, 'serviceOrder.pending'));
      const listener = await step('Given a listener', () => serviceOrders.listening(['serviceOrderInformationRequiredEvent']));
      const order = await step('When an order waits for the client', () => serviceOrders.placed([serviceOrders.add('uni')], merge));
      await step('Then the listener is told that information is required', async () => {
        expect(await listener.told('serviceOrderInformationRequiredEvent', order.id)).not.toEqual([]);
      });
    },
  );
});
