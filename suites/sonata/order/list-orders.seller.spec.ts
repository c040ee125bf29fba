import { expect, step, test } from '../../../fixtures';
import type { Members } from '../../../fixtures/parties/orderRequest';
import { filters } from '../../../standards/sonata/order/rules/filters';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'listProductOrder' };
const ids = (orders: Members[]) => orders.map(({ id }) => id);

/** Only an order that can be cancelled has a date of that. */
const needsOf = (filter: string) => (filter.startsWith('cancellationDate') ? ['order.cancel'] : []);

/** Values that no query can mean, each with one that is in order. */
const malformed: Record<string, { parameter: string; fit: string; unfit: string }> = {
  'a state that does not exist': { parameter: 'state', fit: 'completed', unfit: 'halfway' },
  'a bound that is no date': { parameter: 'orderDate.gt', fit: '2020-01-01T00:00:00Z', unfit: 'yesterday' },
  'an offset that is no number': { parameter: 'offset', fit: '2', unfit: 'second' },
};

test.describe('list product orders', { tag: '@order' }, () => {
  test('a list shows of each order what it has', verifies('R59', facts), async ({ orders }) => {
    const named = { externalId: orders.mark(), projectId: orders.mark() };
    const order = await step('Given a completed order with names of its own', () =>
      orders.in('completed', 'order.completed', orders.request(named)),
    );
    const found = await step('When the Buyer lists the orders of that name', () => orders.find({ externalId: named.externalId }));
    await step('Then the list shows the order with what it has', () => {
      const { id, orderDate } = order;
      expect(found).toMatchObject([{ ...named, id, orderDate, completionDate: expect.any(String), state: 'completed' }]);
    });
  });

  test('a cancelled order is listed with its date', verifies('R59', { ...facts, needs: ['order.cancel'] }), async ({ orders }) => {
    const externalId = orders.mark();
    const order = await step('Given an order that was cancelled', () => orders.cancelled(orders.request({ externalId })));
    const found = await step('When the Buyer lists the orders of that name', () => orders.find({ externalId }));
    await step('Then the list shows when it was cancelled', () => {
      expect(found).toMatchObject([{ id: order.id, cancellationDate: expect.any(String) }]);
    });
  });

  for (const name of Object.keys(filters)) {
    test(`orders are found by ${name}`, verifies('6.3', { ...facts, needs: needsOf(name) }), async ({ orders }) => {
      const [order, hit, miss] = await step('Given an order that has what is asked for', () => orders.for(name));
      const [found, missed] = await step(`When the Buyer asks by ${name}, and then so that it does not fit`, async () => [
        await orders.find({ externalId: order.externalId, ...hit }),
        await orders.find({ externalId: order.externalId, ...miss }),
      ]);
      await step('Then the order is found, and is not', () =>
        orders.unlessMoved(order, () => {
          expect(ids(found)).toEqual([order.id]);
          expect(ids(missed)).toEqual([]);
        }),
      );
    });
  }

  test('a list that nothing matches is empty', verifies('R60', facts), async ({ seller, orders }) => {
    const query = { externalId: orders.mark() };
    const answer = await step('When the Buyer looks for an order that there is not', () => seller.call('listProductOrder', { query }));
    await step('Then the Seller answers with an empty list', () => {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([]);
    });
  });

  test('a page that was cut short says so', verifies('R107', facts), async ({ seller, orders }) => {
    const query = { externalId: orders.mark() };
    await step('Given two orders of one name', async () => {
      await orders.placed(orders.request(query));
      await orders.placed(orders.request(query));
    });
    const { headers } = await step('When the Buyer asks for one of them', () =>
      seller.call('listProductOrder', { query: { ...query, limit: '1' } }),
    );
    await step('Then the Seller says that there is more', () => {
      expect([headers['x-total-count'], headers['x-pagination-throttled']]).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(2|true)$/i)]),
      );
    });
  });

  test('a list goes on where the last page ended', verifies('7.1.2', facts), async ({ seller, orders }) => {
    const query = { externalId: orders.mark() };
    const placed = await step('Given two orders of one name', async () => [
      await orders.placed(orders.request(query)),
      await orders.placed(orders.request(query)),
    ]);
    const pages = await step('When the Buyer asks for one after the other', async () => [
      await seller.call('listProductOrder', { query: { ...query, limit: '1', offset: '0' } }),
      await seller.call('listProductOrder', { query: { ...query, limit: '1', offset: '1' } }),
    ]);
    await step('Then each is given once', () => {
      expect(ids(pages.flatMap(({ body }) => body)).sort()).toEqual(ids(placed).sort());
    });
  });

  test('orders of another Buyer are not listed', verifies('6.3', facts), async ({ orders }) => {
    const externalId = orders.mark();
    await step('Given an order of another Buyer', () => orders.placed(orders.request({ externalId }), 'otherBuyer'));
    const found = await step('When the Buyer lists the orders of that name', () => orders.find({ externalId }));
    await step('Then the other order is not among them', async () => {
      expect(found).toEqual([]);
      expect(await orders.find({ externalId }, 'otherBuyer')).toHaveLength(1);
    });
  });

  for (const [what, { parameter, fit, unfit }] of Object.entries(malformed)) {
    test(`a query with ${what} is refused`, verifies('7.1.1', facts), async ({ seller, orders }) => {
      const asked = (value: string) => ({ query: { externalId: name, [parameter]: value } });
      const name = orders.mark();
      await step('Given a query in order, which the Seller answers', () => seller.accepted('listProductOrder', asked(fit)));
      const answer = await step(`When the Buyer asks with ${what}`, () => seller.call('listProductOrder', asked(unfit)));
      await step('Then the Seller says that the query is wrong', () => {
        expect(answer.status).toBeOneOf([400, 422]);
      });
    });
  }

  for (const as of ['nobody', 'impostor'] as const) {
    test(`a list is not given to ${as}`, verifies('7.1.1', facts), async ({ seller, orders }) => {
      const query = { externalId: orders.mark() };
      await step('Given a list that the Seller gives to the Buyer', () => orders.find(query));
      const answer = await step(`When ${as} asks for it`, () => seller.call('listProductOrder', { as, query }));
      await step('Then the Seller asks for credentials', () => {
        expect(answer.status).toBe(401);
      });
    });
  }
});
