import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { boundsOf } from '../../../fixtures/parties/dateBounds';
import { pagesInTurn, saysThereIsMore } from '../../../fixtures/parties/pages';
import { verifies } from '../../../standards/interlude/serviceOrder/requirements';

const one = { operation: 'retrieveServiceOrder' };
const many = { operation: 'listServiceOrder' };
const ids = (orders: Array<{ id: string }>) => orders.map(({ id }) => id);

test.describe('read service orders', { tag: '@serviceOrder' }, () => {
  test('an order is read by its id, as it was acknowledged', verifies('R15', one), async ({ serviceOrders }) => {
    const order = await step('Given an order', () => serviceOrders.placed([serviceOrders.add('uni')]));
    const answer = await step('When the client reads it', () => serviceOrders.read(order));
    await step('Then it is that order', () => {
      expect(answer.status).toBe(200);
      expect(answer.body ?? {}).toMatchObject({ id: order.id, orderDate: order.orderDate });
    });
  });

  test('an order that there is not is not found', verifies('R34', one), async ({ serviceOrders }) => {
    await step('Given an order that is found', () => serviceOrders.shown());
    const answer = await step('When the client reads an order that nobody has', () => serviceOrders.read({ id: randomUUID() }));
    await step('Then the SOF says that it is not found', () => {
      expect(answer.status).toBe(404);
      expect(answer.body ?? {}).toMatchObject({ code: 'notFound' });
    });
  });

  test('an order of another client is not shown', verifies(['R34', '5.6'], one), async ({ serviceOrders }) => {
    const order = await step('Given an order of another client, which can read it', () => serviceOrders.shown('otherBuyer'));
    const answer = await step('When the client reads it', () => serviceOrders.read(order));
    await step('Then the SOF shows nothing of it', () => {
      expect(answer.status).toBeOneOf([403, 404]);
      expect(JSON.stringify(answer.body ?? '')).not.toContain('serviceOrderItem');
    });
  });

  for (const as of ['nobody', 'impostor'] as const) {
    test(`${as} reads no order`, verifies('5.6', one), async ({ serviceOrders }) => {
      const order = await step('Given an order that its client can read', () => serviceOrders.shown());
      const answer = await step('When somebody reads it whom the SOF does not know', () => serviceOrders.read(order, as));
      await step('Then the SOF does not let it in', () => {
        expect(answer.status).toBe(401);
      });
    });
  }
});

test.describe('list service orders', { tag: '@serviceOrder' }, () => {
  test('a list shows an order as it is', verifies('6.2', many), async ({ serviceOrders }) => {
    const order = await step('Given an order that has come to its end', () => serviceOrders.completed([serviceOrders.add('uni')]));
    const listed = await step('When the client lists its orders', () =>
      serviceOrders.find({ 'orderDate.gt': aMinuteBefore(order.orderDate) }),
    );
    await step('Then the order is listed as it is shown by its id', () => {
      expect(listed.find(({ id }) => id === order.id) ?? {}).toMatchObject(order);
    });
  });

  test('orders are listed without any filter', verifies('R1', many), async ({ seller }) => {
    const answer = await step('When the client lists its orders', () => seller.call('listServiceOrder'));
    await step('Then the SOF lists them, or says that they are too many', () => {
      expect(answer.status).toBeOneOf([200, 422]);
    });
  });

  test('orders are found by their state', verifies('O4', many), async ({ serviceOrders }) => {
    const [done, open] = await step('Given an order that is completed and one in progress', async () => {
      const placed = await serviceOrders.placedInto('inProgress');
      const completed = await serviceOrders.completed([serviceOrders.add('uni')]);
      return [completed, await serviceOrders.comesTo(placed, ['inProgress'])] as const;
    });
    const found = await step('When the client lists what is completed', () => serviceOrders.find({ state: 'completed' }));
    await step('Then the one is found and the other is not', () => {
      expect(ids(found)).toContain(done.id);
      expect(ids(found)).not.toContain(open.id);
    });
  });

  for (const date of ['orderDate', 'completionDate', 'expectedCompletionDate', 'startDate'] as const) {
    test(`orders are found by bounds of ${date}`, verifies('O4', many), async ({ serviceOrders }) => {
      const order = await step('Given an order that is completed', () => serviceOrders.completed([serviceOrders.add('uni')]));
      const bounds = boundsOf(date, order[date]);
      const found = await step('When the client asks for what is after, and before', () =>
        Promise.all(bounds.map(({ query }) => serviceOrders.find(query))),
      );
      await step('Then the order is found where it belongs, and not elsewhere', () => {
        const outcomes = (finds: readonly boolean[]) => bounds.map(({ query }, index) => ({ ...query, finds: finds[index] }));
        expect(outcomes(found.map((orders) => ids(orders).includes(order.id)))).toEqual(outcomes(bounds.map(({ finds }) => finds)));
      });
    });
  }

  test('a filter that nothing matches gives an empty list', verifies('R33', many), async ({ seller }) => {
    const query = { 'orderDate.gt': '2099-01-01T00:00:00Z' };
    const answer = await step('When the client looks for orders of the far future', () => seller.call('listServiceOrder', { query }));
    await step('Then the SOF answers with an empty list', () => {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([]);
    });
  });

  const paged = { ...many, needs: ['serviceOrder.pagination'] };
  test('a page keeps to its limit', verifies('D1b', paged), async ({ serviceOrders, seller }) => {
    await step('Given three orders', () => Promise.all([1, 2, 3].map(() => serviceOrders.placed([serviceOrders.add('uni')]))));
    const answer = await step('When the client asks for two', () => seller.call('listServiceOrder', { query: { limit: '2' } }));
    await step('Then it is given two at most', () => {
      expect(answer.status).toBe(200);
      expect(answer.body.length).toBeLessThanOrEqual(2);
    });
  });

  test('a page that is cut short says that there is more', verifies('CR1', paged), async ({ serviceOrders, seller }) => {
    await step('Given three orders that are in progress', () =>
      Promise.all([1, 2, 3].map(async () => serviceOrders.comesTo(await serviceOrders.placedInto('inProgress'), ['inProgress']))),
    );
    const answer = await step('When the client asks for one', () => seller.call('listServiceOrder', { query: { limit: '1' } }));
    await step('Then it is told that there are more', () => {
      expect(answer.status).toBe(200);
      expect(saysThereIsMore(answer, answer.body.length)).toBe(true);
    });
  });

  test('the next page goes on where the first one ends', verifies('D1b', paged), async ({ serviceOrders, seller }) => {
    await step('Given three orders', () => Promise.all([1, 2, 3].map(() => serviceOrders.placed([serviceOrders.add('uni')]))));
    const [first, second] = await step('When the client asks for the first two and for the next', () =>
      pagesInTurn(seller, 'listServiceOrder'),
    );
    await step('Then no order is on both pages', () => {
      expect(first!.body.length).toBeGreaterThan(0);
      expect(second!.body.length).toBeGreaterThan(0);
      expect(ids(second!.body).filter((id) => ids(first!.body).includes(id))).toEqual([]);
    });
  });

  test('orders of another client are not listed', verifies('5.6', many), async ({ serviceOrders }) => {
    const foreign = await step('Given an order of another client', () =>
      serviceOrders.placed([serviceOrders.add('uni')], {}, 'otherBuyer'),
    );
    const since = { 'orderDate.gt': aMinuteBefore(foreign.orderDate) };
    const found = await step('When the client lists its own', () => serviceOrders.find(since));
    await step('Then the other’s is not among them, and the other finds it', async () => {
      expect(ids(found)).not.toContain(foreign.id);
      expect(ids(await serviceOrders.find(since, 'otherBuyer'))).toContain(foreign.id);
    });
  });
});

function aMinuteBefore(date: string): string {
  return new Date(Date.parse(date) - 60_000).toISOString();
}
