import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { accepts, disconnects } from '../../../fixtures/parties/orderControl';
import { related, type Members } from '../../../fixtures/parties/orderRequest';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'createProductOrder' };

/** What breaks the rules of the products: how the items of a good order are spoilt. */
const broken: Record<string, (uni: Members, line: Members) => Members[]> = {
  'a UNI without a place': ({ product: { place: _, ...product }, ...uni }) => [{ ...uni, product }],
  'an Access E-Line without an ENNI': ({ ...uni }, line) => {
    const [one, other] = related(uni, line) as [Members, Members];
    return [one, { ...other, product: { ...other.product, productRelationship: [] } }];
  },
  'an Access E-Line at a place': (uni, line) => {
    const [one, other] = related(uni, line) as [Members, Members];
    return [one, { ...other, product: { ...other.product, place: uni.product.place } }];
  },
  'a relation to an item that is not there': (uni, line) => related(uni, line).slice(1),
};

/** Bodies that do not fit the API definition. */
const malformed: Record<string, (request: Members) => Members> = {
  'no items': ({ productOrderItem: _, ...request }) => request,
  'an empty list of items': (request) => ({ ...request, productOrderItem: [] }),
  'no contact': ({ relatedContactInformation: _, ...request }) => request,
  'an action that does not exist': ({ productOrderItem: [item], ...request }) => ({
    ...request,
    productOrderItem: [{ ...item, action: 'borrow' }],
  }),
  'a date that is none': ({ productOrderItem: [item], ...request }) => ({
    ...request,
    productOrderItem: [{ ...item, requestedCompletionDate: 'soon' }],
  }),
};

test.describe('refuse a product order', { tag: '@order' }, () => {
  for (const [what, spoil] of Object.entries(broken)) {
    test(`${what} is not agreed to`, verifies('R11', facts), async ({ orders }) => {
      const [uni, line] = [orders.item(), orders.item({}, 'accessEline')];
      await step('Given an order of the same by the book, which the Seller agrees to', async () => {
        await accepts(orders);
        await accepts(orders, related(uni, line));
      });
      const projectId = orders.mark();
      const request = await step(`Given an order of ${what}`, () => orders.request({ projectId }, spoil(uni, line)));
      const answer = await step('When the Buyer places it', () => orders.place(request));
      await step('Then the Seller turns it down', async () => {
        expect(await orders.isTurnedDown(answer)).toBe(true);
      });
      await step('And no order is worked on', async () => {
        const states = (await orders.find({ projectId })).map(({ state }) => state);
        expect(states.filter((state) => state !== 'rejected')).toEqual([]);
      });
    });
  }

  for (const [what, spoil] of Object.entries(malformed)) {
    test(`an order with ${what} is refused`, verifies('7.1.1', facts), async ({ orders }) => {
      const projectId = orders.mark();
      await step('Given the same order as it should be, which the Seller takes', () => accepts(orders));
      const request = await step(`Given an order with ${what}`, () => spoil(orders.request({ projectId })));
      const answer = await step('When the Buyer places it', () => orders.place(request));
      await step('Then the Seller refuses it, and there is no order', async () => {
        expect(answer.status).toBeOneOf([400, 422]);
        expect(await orders.find({ projectId })).toEqual([]);
      });
    });
  }

  test('what is not JSON is refused', verifies('7.1.1', facts), async ({ seller, orders }) => {
    await step('Given a whole one that the Seller takes', () => accepts(orders));
    const answer = await step('When the Buyer sends half an order', () =>
      seller.call('createProductOrder', { text: '{"productOrderItem": [' }),
    );
    await step('Then the Seller refuses it', () => {
      expect(answer.status).toBe(400);
    });
  });

  test('a product that the Buyer does not have cannot be disconnected', verifies('6.1.8', facts), async ({ orders }) => {
    await step('Given that a product which the Buyer has can be disconnected', () => disconnects(orders));
    const request = await step('Given an order that disconnects a product which nobody has', () =>
      orders.request({}, [orders.endOf({ id: randomUUID() })]),
    );
    const answer = await step('When the Buyer places it', () => orders.place(request));
    await step('Then the Seller turns it down', async () => {
      expect(await orders.isTurnedDown(answer)).toBe(true);
    });
  });

  test("another Buyer's product cannot be disconnected", verifies('6.1.8', facts), async ({ orders }) => {
    await step('Given that its own Buyer can disconnect a product', () => disconnects(orders));
    const { product } = await step('Given a product that the Buyer has', () => orders.installed());
    const request = orders.request({}, [orders.endOf(product)]);
    const answer = await step('When another Buyer orders its end', () => orders.place(request, 'otherBuyer'));
    await step('Then the Seller turns it down', async () => {
      expect(await orders.isTurnedDown(answer, 'otherBuyer')).toBe(true);
    });
    await step('And its own Buyer still has it, and can disconnect it', async () => {
      const own = await orders.place(request);
      expect(own.status).toBe(201);
      expect(await orders.isTurnedDown(own)).toBe(false);
    });
  });

  for (const as of ['nobody', 'impostor'] as const) {
    test(`an order of ${as} is not taken`, verifies('7.1.1', facts), async ({ orders }) => {
      const projectId = orders.mark();
      const request = await step('Given an order that the Seller takes from the Buyer', async () => {
        await orders.placed();
        return orders.request({ projectId });
      });
      const answer = await step(`When ${as} places it`, () => orders.place(request, as));
      await step('Then the Seller asks for credentials, and there is no order', async () => {
        expect(answer.status).toBe(401);
        expect(await orders.find({ projectId })).toEqual([]);
      });
    });
  }
});
