import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/quote/requirements';

test.describe('cancel a quote', { tag: '@quote' }, () => {
  test('a quote in progress can be cancelled', verifies('R53', { operation: 'cancelQuote' }), async ({ seller, quotes }) => {
    const quote = await step('Given a quote in progress', () => quotes.in('inProgress'));
    const answer = await step('When the Buyer cancels it', () => seller.call('cancelQuote', { body: { quoteId: quote.id } }));
    await step('Then the Seller accepts and the quote is cancelled', async () => {
      expect(answer.status).toBe(200);
      expect(await quotes.stateOf(quote)).toBe('cancelled');
    });
  });
});
