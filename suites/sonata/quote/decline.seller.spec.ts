import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { itemToAdd } from '../../../fixtures/parties/quote';
import { declines } from '../../../fixtures/parties/quoteControl';
import { verifies } from '../../../standards/sonata/quote/requirements';

const facts = { operation: 'rejectQuote' };
/** The guide names no code for what a state does not allow. */
const barred = [400, 403, 409, 422];

test.describe('decline a quote', { tag: '@quote' }, () => {
  test('a quote that can be ordered can be declined', verifies('R54', facts), async ({ quotes }) => {
    const quote = await step('Given a quote that can be ordered', () => quotes.orderable());
    const answer = await step('When the Buyer declines it', () => quotes.decline(quote));
    await step('Then the Seller accepts and the quote is declined', async () => {
      await quotes.unlessMoved(quote, () => expect(answer.status).toBe(200));
      expect(await quotes.stateOf(quote)).toBe('declined');
    });
  });

  test('an alternate can be declined', verifies('R54', { ...facts, needs: ['quote.otherTerms'] }), async ({ seller, quotes }) => {
    const quote = await step('Given a quote that offers another term', async () => {
      const requestedQuoteItemTerm = quotes.situation('quote.otherTerm');
      const made = await quotes.made({ quoteItem: [itemToAdd(seller, 'uni', { requestedQuoteItemTerm })] });
      return quotes.comesTo(made, 'approved.orderableAlternate');
    });
    const answer = await step('When the Buyer declines it', () => quotes.decline(quote));
    await step('Then the Seller accepts and the quote is declined', async () => {
      await quotes.unlessMoved(quote, () => expect(answer.status).toBe(200));
      expect(await quotes.stateOf(quote)).toBe('declined');
    });
  });

  test('a quote in progress cannot be declined', verifies('7.2.1.4', { ...facts, needs: ['quote.deferred'] }), async ({ quotes }) => {
    await step('Given that a quote that can be ordered can be declined, where there is any', () => declines(quotes));
    const quote = await step('Given a quote in progress', () => quotes.in('inProgress'));
    const answer = await step('When the Buyer declines it', () => quotes.decline(quote));
    await step('Then the Seller refuses and the quote is not declined', async () => {
      await quotes.unlessMoved(quote, () => expect(answer.status).toBeOneOf(barred));
      expect(await quotes.stateOf(quote)).not.toBe('declined');
    });
  });

  test('a budgetary quote cannot be declined', verifies('7.2.1.4', { ...facts, needs: ['quote.budgetary'] }), async ({ quotes }) => {
    await step('Given that a quote that can be ordered can be declined, where there is any', () => declines(quotes));
    const quote = await step('Given a budgetary quote', () => quotes.in('answered'));
    const answer = await step('When the Buyer declines it', () => quotes.decline(quote));
    await step('Then the Seller refuses and the quote is as it was', async () => {
      expect(answer.status).toBeOneOf(barred);
      await quotes.unlessMoved(quote, async () => expect(await quotes.stateOf(quote)).toBe('answered'));
    });
  });

  test('a quote that there is not cannot be declined', verifies('6.6', facts), async ({ quotes }) => {
    await step('Given that a quote that can be ordered can be declined, where there is any', () => declines(quotes));
    const answer = await step('When the Buyer declines a quote that nobody has', () => quotes.decline({ id: randomUUID() }));
    await step('Then the Seller says that there is none', () => {
      expect(answer.status).toBe(422);
      expect(answer.body).toContainEqual(expect.objectContaining({ code: 'referenceNotFound' }));
    });
  });

  test('another Buyer moves nothing by declining', verifies(['6.6', '5.7'], { ...facts, needs: ['quote.firm'] }), async ({ quotes }) => {
    await step('Given that its own Buyer can decline such a quote', () => declines(quotes));
    const quote = await step('Given a quote that can be ordered', () => quotes.orderable());
    const answer = await step('When another Buyer declines it', () => quotes.decline(quote, 'otherBuyer'));
    await step('Then the Seller refuses and the quote is as it was', async () => {
      expect(answer.status).toBeOneOf([...barred, 404]);
      await quotes.unlessMoved(quote, async () => expect(await quotes.stateOf(quote)).toBe('approved.orderable'));
    });
  });
});
