import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { cancels } from '../../../fixtures/parties/quoteControl';
import { verifies } from '../../../standards/sonata/quote/requirements';

const facts = { operation: 'cancelQuote' };
/** The guide names no code for what a state does not allow. */
const barred = [400, 403, 409, 422];

test.describe('cancel a quote', { tag: '@quote' }, () => {
  for (const [state, needs] of [
    ['inProgress', []],
    ['inProgress.draft', ['quote.firm']],
  ] as const) {
    test(`a quote that is ${state} can be cancelled`, verifies('R53', { ...facts, needs }), async ({ quotes }) => {
      const quote = await step(`Given a quote that is ${state}`, () => quotes.in(state));
      const answer = await step('When the Buyer cancels it', () => quotes.cancel(quote));
      await step('Then the Seller accepts and the quote is cancelled', async () => {
        await quotes.unlessMoved(quote, () => expect(answer.status).toBe(200));
        expect(await quotes.stateOf(quote)).toBe('cancelled');
      });
    });
  }

  test('a quote that is finished cannot be cancelled', verifies('7.2.1.4', { ...facts, needs: ['quote.firm'] }), async ({ quotes }) => {
    await step('Given that a quote in progress can be cancelled, where there is any', () => cancels(quotes));
    const quote = await step('Given a quote that can be ordered', () => quotes.orderable());
    const answer = await step('When the Buyer cancels it', () => quotes.cancel(quote));
    await step('Then the Seller refuses and the quote is as it was', async () => {
      expect(answer.status).toBeOneOf(barred);
      await quotes.unlessMoved(quote, async () => expect(await quotes.stateOf(quote)).toBe('approved.orderable'));
    });
  });

  test('a quote cannot be cancelled twice', verifies('7.2.1.4', { ...facts, needs: ['quote.deferred'] }), async ({ quotes }) => {
    const quote = await step('Given a quote that is cancelled', async () => {
      const found = await quotes.in('inProgress');
      await quotes.cancel(found);
      return quotes.comesTo(found, 'cancelled');
    });
    await step('When the Buyer cancels it again', () => quotes.cancel(quote));
    await step('Then it stays cancelled', async () => {
      expect(await quotes.stateOf(quote)).toBe('cancelled');
    });
  });

  test('a quote that there is not cannot be cancelled', verifies('6.5', facts), async ({ quotes }) => {
    await step('Given that a quote in progress can be cancelled, where there is any', () => cancels(quotes));
    const answer = await step('When the Buyer cancels a quote that nobody has', () => quotes.cancel({ id: randomUUID() }));
    await step('Then the Seller says that there is none', () => {
      expect(answer.status).toBe(422);
      expect(answer.body).toContainEqual(expect.objectContaining({ code: 'referenceNotFound' }));
    });
  });

  test('the quote of another Buyer cannot be cancelled', verifies('6.5', { ...facts, needs: ['quote.deferred'] }), async ({ quotes }) => {
    await step('Given that its own Buyer can cancel a quote in progress', () => cancels(quotes));
    const quote = await step('Given a quote in progress', () => quotes.in('inProgress'));
    const answer = await step('When another Buyer cancels it', () => quotes.cancel(quote, 'otherBuyer'));
    await step('Then the Seller says that there is none', () => {
      expect(answer.status).toBe(422);
      expect(answer.body).toContainEqual(expect.objectContaining({ code: 'referenceNotFound' }));
    });
  });

  test('another Buyer moves nothing by cancelling', verifies('5.7', { ...facts, needs: ['quote.deferred'] }), async ({ quotes }) => {
    await step('Given that its own Buyer can cancel a quote in progress', () => cancels(quotes));
    const quote = await step('Given a quote in progress', () => quotes.in('inProgress'));
    await step('When another Buyer cancels it', () => quotes.cancel(quote, 'otherBuyer'));
    await step('Then it is not cancelled', async () => {
      expect(await quotes.stateOf(quote)).not.toBe('cancelled');
    });
  });

  test('a cancellation of nothing is refused', verifies('6.2.1', facts), async ({ seller, quotes }) => {
    await step('Given that a quote in progress can be cancelled, where there is any', () => cancels(quotes));
    const answer = await step('When the Buyer cancels without saying what', () =>
      seller.call('cancelQuote', { body: { reason: 'changed plans' } }),
    );
    await step('Then the Seller refuses', () => {
      expect(answer.status).toBeOneOf([400, 422]);
    });
  });
});
