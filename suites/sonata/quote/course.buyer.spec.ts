import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/quote/requirements';

const role = 'Buyer';

/** What becomes of quotes that are answered later, and the state in which the Buyer sees it. */
const courses = [
  ['that is offered after a while', 'quote.deferred', 'approved.orderable'],
  ['of which there is a draft first', 'quote.viaDraft', 'approved.orderable'],
  ['that is offered otherwise than asked for', 'quote.alternate', 'approved.orderableAlternate'],
  ['that cannot be provided', 'quote.unableToProvide', 'unableToProvide'],
  ['that is rejected after the checks', 'quote.rejected', 'rejected'],
] as const;

test.describe('the course of a quote', { tag: '@quote' }, () => {
  for (const [which, useCase, state] of courses) {
    test(
      `a quote ${which} is looked after to its end`,
      verifies('6.2.2-Buyer', { role, operation: 'retrieveQuote' }),
      async ({ buyer }) => {
        const quote = await step(`Given the Buyer was given a quote ${which}`, () => buyer.meets(useCase));
        await step('Then it has seen what became of it', () => expect(quote.states).toContain(state));
      },
    );
  }

  test('a quote that is answered at once, though not asked to, is taken as it is', verifies('6.5-Buyer', { role }), async ({ buyer }) => {
    const quote = await step('Given the Buyer was answered at once, though it had time', () => buyer.met('quote.atOnce'));
    await step('Then it does not cancel what is complete', () => expect(quote.operations).not.toContain('cancelQuote'));
  });

  for (const useCase of ['quote.unableToProvide', 'quote.rejected'] as const) {
    test(
      `of a quote that is over nothing is asked any more: ${useCase}`,
      verifies(['6.5-Buyer', '6.6-Buyer'], { role, needs: ['quote.deferred'] }),
      async ({ buyer }) => {
        const quote = await step('Given the Buyer was told that there will be no offer', () => buyer.met(useCase));
        await step('Then it neither cancels nor declines it', () => {
          expect(quote.operations).not.toContain('cancelQuote');
          expect(quote.operations).not.toContain('rejectQuote');
        });
      },
    );
  }

  test('a quote that is worked on is cancelled', verifies('6.5-Buyer', { role, operation: 'cancelQuote' }), async ({ buyer }) => {
    const quote = await step('Given the Buyer was given a quote that is worked on without end', () => buyer.meets('quote.cancel'));
    await step('Then it cancels it in a way that the Seller can follow', () => expect(quote.statuses('cancelQuote')).toContain(200));
  });

  test('an offer is declined', verifies('6.6-Buyer', { role, operation: 'rejectQuote' }), async ({ buyer }) => {
    const quote = await step('Given the Buyer has declined an offer', () => buyer.meets('quote.decline'));
    await step('Then it was one that could be declined', () => expect(quote.statuses('rejectQuote')).toContain(200));
  });

  test(
    'an offer that has expired is not declined any more',
    verifies('6.6-Buyer', { role, needs: ['quote.deferred', 'quote.notifications'] }),
    async ({ buyer }) => {
      const quote = await step('Given the Buyer was told that an offer has expired', () => buyer.met('quote.expired'));
      await step('Then it does not decline it', () => expect(quote.operations).not.toContain('rejectQuote'));
    },
  );
});
