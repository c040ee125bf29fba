import { expect, step, test } from '../../../fixtures';
import { asQualified, asQuoted } from '../../../fixtures/parties/chain';
import { itemToAdd } from '../../../fixtures/parties/quote';
import { verifies as order } from '../../../standards/sonata/order/requirements';
import { verifies as quote } from '../../../standards/sonata/quote/requirements';

test.describe('from a qualification to a quote', { tag: ['@chain', '@poq', '@quote'] }, () => {
  test('what was qualified is quoted', quote('7.2.2.6', { operation: 'createQuote' }), async ({ chain, quotes, seller }) => {
    const qualified = await step('Given a UNI that the Seller can deliver', () => chain.qualified());
    const quoteItem = asQualified([itemToAdd(seller, 'uni')], qualified);
    const answer = await step('When the Buyer asks what it costs', () => quotes.ask({ quoteItem }));
    await step('Then the Seller quotes it, and names what it has qualified', async () => {
      expect(answer.status).toBe(201);
      const { state, quoteItem: shown } = await quotes.settled(answer.body);
      expect(state).toBeOneOf(['approved.orderable', 'approved.orderableAlternate', 'answered']);
      expect(shown[0].productOfferingQualificationItem).toMatchObject(quoteItem[0]!.productOfferingQualificationItem);
    });
  });
});

test.describe('from a quote to an order', { tag: ['@chain', '@quote', '@order'] }, () => {
  const needs = ['quote.firm'];

  test('what was quoted is delivered', order('7.2.2.14', { operation: 'createProductOrder', needs }), async ({ chain, orders }) => {
    const quoted = await step('Given a quote that can be ordered', () => chain.quoted());
    const items = asQuoted([orders.item()], quoted);
    const answer = await step('When the Buyer orders it', () => orders.place(orders.request({}, items)));
    await step('Then the Seller takes the order on', async () => {
      expect(answer.status).toBe(201);
      expect(await chain.isTaken(answer, 'buyer')).toBe(true);
    });
  });

  test('a quote is accepted by an order', quote('Note6.6', { operation: 'retrieveQuote', needs }), async ({ chain, orders }) => {
    const quoted = await step('Given a quote that can be ordered', () => chain.quoted());
    await step('When the Buyer orders it', () => orders.placed(orders.request({}, asQuoted([orders.item()], quoted))));
    await step('Then the quote is accepted', async () => {
      expect(await chain.stateOnceOrdered(quoted)).toBe('accepted');
    });
  });

  test(
    'what another Buyer was quoted is not delivered',
    order('7.2.2.14', { operation: 'createProductOrder', needs }),
    async ({ chain, orders, quotes }) => {
      const own = orders.request({}, [orders.item()]);
      await step('Given an order that the Seller takes from the other Buyer', () => orders.placed(own, 'otherBuyer'));
      const quoted = await step('And a quote of this Buyer', () => chain.quoted());
      const foreign = orders.request({}, asQuoted([orders.item()], quoted));
      const answer = await step('When the other Buyer orders what this one was quoted', () => orders.place(foreign, 'otherBuyer'));
      await step('Then the Seller does not take it on, and the quote can still be ordered', async () => {
        expect(await chain.isTaken(answer, 'otherBuyer')).toBe(false);
        await quotes.unlessMoved(quoted.shown, async () => expect(await quotes.stateOf(quoted.shown)).toBe(quoted.shown.state));
      });
    },
  );
});
