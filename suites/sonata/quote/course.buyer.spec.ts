import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/quote/requirements';

const role = 'Buyer';

/** What becomes of quotes that are answered later. However they end, the Buyer has looked after them when it has seen that they have. */
const courses = [
  ['that is offered after a while', 'quote.deferred'],
  ['of which there is a draft first', 'quote.viaDraft'],
  ['that is offered otherwise than asked for', 'quote.alternate'],
  ['that cannot be provided', 'quote.unableToProvide'],
  ['that is rejected after the checks', 'quote.rejected'],
] as const;
const ended = /^(answered|accepted|unableToProvide|rejected|expired|cancelled|declined)$/;
const complete = /^(approved\..*|answered|accepted|unableToProvide|rejected|expired|cancelled|declined)$/;

/** Quotes that are over, and how the Buyer learnt of it. */
const over = [
  ['that cannot be provided', 'quote.unableToProvide', 'quote.deferred'],
  ['that was rejected', 'quote.rejected', 'quote.deferred'],
  ['whose offer has expired', 'quote.expired', 'quote.notifications'],
] as const;

test.describe('the course of a quote', { tag: '@quote' }, () => {
  for (const [which, useCase] of courses) {
    test(
      `a quote ${which} is looked after to its end`,
      verifies('6.2.2-Buyer', { role, operation: 'retrieveQuote', needs: ['quote.firm'] }),
      async ({ buyer }) => {
        const quote = await step(`Given the Buyer was given a quote ${which}`, () => buyer.meets(useCase));
        await step('Then it has seen what became of it', () =>
          expect(quote.lastState('createQuote', 'retrieveQuote')).toEqual(expect.stringMatching(complete)),
        );
      },
    );
  }

  test(
    'a quote that is answered at once, though there was time, is taken as it is',
    verifies('6.5-Buyer', { role, needs: ['quote.deferred', 'quote.firm'] }),
    async ({ buyer }) => {
      const quote = await step('Given the Buyer was answered at once, though it had time', () => buyer.met('quote.atOnce'));
      await step('Then it does not cancel what is complete', () => expect(quote.operationsAfter(complete)).not.toContain('cancelQuote'));
    },
  );

  for (const [which, useCase, need] of over) {
    test(
      `a quote ${which} is not cancelled`,
      verifies('6.5-Buyer', { role, needs: ['quote.deferred', 'quote.firm', need] }),
      async ({ buyer }) => {
        const quote = await step(`Given the Buyer has had a quote ${which}`, () => buyer.met(useCase));
        await step('Then it does not cancel it', () => expect(quote.operationsAfter(complete)).not.toContain('cancelQuote'));
      },
    );

    test(
      `a quote ${which} is not declined`,
      verifies('6.6-Buyer', { role, needs: ['quote.deferred', 'quote.firm', need] }),
      async ({ buyer }) => {
        const quote = await step(`Given the Buyer has had a quote ${which}`, () => buyer.met(useCase));
        await step('Then it does not decline it', () => expect(quote.operationsAfter(ended)).not.toContain('rejectQuote'));
      },
    );
  }

  test('a quote that is worked on is cancelled', verifies('6.5-Buyer', { role, operation: 'cancelQuote' }), async ({ buyer }) => {
    await step('Given the Buyer was given a quote that is worked on without end', () => buyer.meets('quote.cancel'));
    const asked = await step('Given it has cancelled one that is worked on', () => buyer.had('cancelQuote'));
    await step('Then the Seller could follow', () => expect(asked.map(({ response }) => response?.status)).toContain(200));
  });

  test('an offer is declined', verifies('6.6-Buyer', { role, operation: 'rejectQuote' }), async ({ buyer }) => {
    const quote = await step('Given the Buyer has declined an offer', () => buyer.meets('quote.decline'));
    await step('Then the Seller could follow', () => expect(quote.statuses('rejectQuote')).toContain(200));
  });
});
