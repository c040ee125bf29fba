import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/quote/requirements';

const facts = { operation: 'retrieveQuote' };

test.describe('retrieve a quote', { tag: '@quote' }, () => {
  test('a quote is found by its id', verifies('6.4', facts), async ({ seller, quotes }) => {
    const quote = await step('Given a quote', () => quotes.made());
    const answer = await step('When the Buyer retrieves it', () => seller.call('retrieveQuote', { id: quote.id }));
    await step('Then the Seller shows it', () => {
      expect(answer.status).toBe(200);
      expect(answer.body.id).toBe(quote.id);
    });
  });

  test('an id that nobody has is not found', verifies('6.4', facts), async ({ seller, quotes }) => {
    await step('Given a quote that is found', () => quotes.shown());
    const answer = await step('When the Buyer retrieves a quote that there is not', () =>
      seller.call('retrieveQuote', { id: randomUUID() }),
    );
    await step('Then the Seller has none', () => {
      expect(answer.status).toBe(404);
    });
  });

  test('the quote of another Buyer is not found', verifies('6.4', facts), async ({ seller, quotes }) => {
    const quote = await step('Given a quote that its Buyer finds', () => quotes.shown());
    const answer = await step('When another Buyer retrieves it', () => seller.call('retrieveQuote', { id: quote.id, as: 'otherBuyer' }));
    await step('Then the Seller has none for it', () => {
      expect(answer.status).toBe(404);
    });
  });

  test(
    'a draft shows what there is of the offer',
    verifies('R51', { ...facts, needs: ['quote.deferred', 'quote.firm'] }),
    async ({ seller, quotes }) => {
      const quote = await step('Given a quote that is a draft', () => quotes.in('inProgress.draft'));
      const answer = await step('When the Buyer retrieves it', () => seller.call('retrieveQuote', { id: quote.id }));
      await step('Then its items have a price already', () => {
        expect(answer.body.quoteItem?.[0]?.quoteItemPrice ?? []).not.toHaveLength(0);
      });
    },
  );

  test('a quote expires', verifies('7.2.1.4', facts), async ({ quotes }) => {
    const quote = await step('Given a quote that is valid for a short while', async () => {
      return quotes.settled(await quotes.made(quotes.situation('quote.expired')));
    });
    const later = await step('When the while is over', () => quotes.comesTo(quote, 'expired'));
    await step('Then the quote is expired, and its items are as they were', () => {
      expect(later.quoteItem.map(({ state }: { state: string }) => state)).toEqual(
        quote.quoteItem.map(({ state }: { state: string }) => state),
      );
    });
  });

  for (const state of ['rejected', 'unableToProvide'] as const) {
    const needs = state === 'rejected' ? ['quote.deferred'] : [];
    test(`a quote that is ${state} says why`, verifies('D1', { ...facts, needs }), async ({ seller, quotes }) => {
      const quote = await step(`Given a quote that is ${state}`, () => quotes.in(state));
      const answer = await step('When the Buyer retrieves it', () => seller.call('retrieveQuote', { id: quote.id }));
      await step('Then an item tells the reason', () => {
        expect(answer.body.quoteItem).toContainEqual(expect.objectContaining({ terminationError: [expect.anything()] }));
      });
    });
  }
});
