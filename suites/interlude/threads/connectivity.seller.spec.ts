import { expect, step, test } from '../../../fixtures';
import { madeBy } from '../../../fixtures/parties/serviceOrder';
import { verifies } from '../../../standards/interlude/serviceOrder/requirements';

const both = { tag: ['@serviceOrder', '@serviceInventory'] };
const facts = { operation: 'createServiceOrder' };
const related = (service: Record<string, any>) => (service.serviceRelationship ?? []).map((one: any) => one.service.id).sort();

/** MEF 55.0.1 10.2 step 9b: one SOF has another instantiate its part of a service. */
test.describe('connectivity between two service interfaces', both, () => {
  test(
    'in one order',
    verifies(['6.1.5', '7.2.2.5', 'R35', 'Table7'], { ...facts, covers: ['MEF55.0.1:10.2 step 9b'] }),
    async ({ serviceOrders, services }) => {
      const [uni, otherUni, connection] = [{ itemId: 'item-uni' }, { itemId: 'item-otherUni' }, { itemId: 'item-connection' }];
      const items = [
        serviceOrders.add('uni'),
        serviceOrders.add('otherUni'),
        serviceOrders.add('connection'),
        serviceOrders.add('endPoint', { uni, connection }),
        serviceOrders.add('otherEndPoint', { otherUni, connection }),
      ];
      const order = await step('When the client orders two UNIs, a connection and its two ends', () => serviceOrders.completed(items));
      await step('Then each item has made its service, and all are active', async () => {
        for (const item of items) expect(await services.shown(madeBy(order, item.id))).toMatchObject({ state: 'active' });
      });
      await step('And the ends lead from the connection to the UNIs', async () => {
        const [a, b, between] = ['uni', 'otherUni', 'connection'].map((name) => madeBy(order, `item-${name}`));
        expect(related(await services.shown(madeBy(order, 'item-endPoint')))).toEqual([a, between].sort());
        expect(related(await services.shown(madeBy(order, 'item-otherEndPoint')))).toEqual([b, between].sort());
      });
    },
  );

  test('in several orders, with items of other orders', verifies(['6.1.5', 'R35'], facts), async ({ serviceOrders, services }) => {
    const unis = await step('Given an order for two UNIs', () =>
      serviceOrders.placed([serviceOrders.add('uni'), serviceOrders.add('otherUni')]),
    );
    const line = await step('Given an order for a connection', () => serviceOrders.placed([serviceOrders.add('connection')]));
    const uni = { itemId: 'item-uni', serviceOrderId: unis.id };
    const connection = { itemId: 'item-connection', serviceOrderId: line.id };
    const ends = await step('When the client orders an end that is related to items of both', () =>
      serviceOrders.completed([serviceOrders.add('endPoint', { uni, connection })]),
    );
    await step('Then it leads from the connection to the UNI', async () => {
      const wanted = [madeBy(await serviceOrders.settled(unis), 'item-uni'), madeBy(await serviceOrders.settled(line), 'item-connection')];
      expect(related(await services.shown(madeBy(ends, 'item-endPoint')))).toEqual(wanted.sort());
    });
  });

  test('in several orders, with services that there are', verifies('6.1.5', facts), async ({ serviceOrders, services }) => {
    const uni = await step('Given a UNI', () => services.made('uni'));
    const connection = await step('Given a connection', () => services.made('connection'));
    const to = { uni: { serviceId: uni.id }, connection: { serviceId: connection.id } };
    const order = await step('When the client orders an end between them', () =>
      serviceOrders.completed([serviceOrders.add('endPoint', to)]),
    );
    await step('Then it leads from the connection to the UNI', async () => {
      expect(related(await services.shown(madeBy(order, 'item-endPoint')))).toEqual([uni.id, connection.id].sort());
    });
  });

  const coordination = { ...facts, needs: ['serviceOrder.coordination'] };
  test('with a connection that waits for the UNI', verifies(['7.2.6.7', '6.1.5'], coordination), async ({ serviceOrders, services }) => {
    const after = (itemId: string) => ({
      coordinatedAction: [{ itemId, coordinationDependency: 'finishToStart', coordinatedActionDelay: { amount: 0, units: 'seconds' } }],
    });
    const [uni, connection] = [{ itemId: 'item-uni' }, { itemId: 'item-connection' }];
    const items = [
      serviceOrders.add('endPoint', { uni, connection }, after('item-connection')),
      serviceOrders.add('connection', {}, after('item-uni')),
      serviceOrders.add('uni'),
    ];
    const order = await step('When the client orders them one after the other', () => serviceOrders.completed(items));
    await step('Then they were made one after the other', async () => {
      const [first, second, third] = await Promise.all(
        ['uni', 'connection', 'endPoint'].map((name) => services.shown(madeBy(order, `item-${name}`))),
      );
      expect(Date.parse(second!.serviceDate)).toBeGreaterThanOrEqual(Date.parse(first!.serviceDate));
      expect(Date.parse(third!.serviceDate)).toBeGreaterThanOrEqual(Date.parse(second!.serviceDate));
    });
  });
});
