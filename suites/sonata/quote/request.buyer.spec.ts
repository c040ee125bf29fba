import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/quote/requirements';

const role = 'Buyer';

test.describe('requests for quotes', { tag: '@quote' }, () => {
  test(
    'a quote is asked for that is answered at once',
    verifies(['R12', 'R15', 'R16', 'R17'], { role, needs: ['quote.immediate'] }),
    async ({ buyer }) => {
      const quote = await step('Given the Buyer was answered with a finished quote', () => buyer.meets('quote.immediate'));
      await step('Then its request was one that could be answered', () => expect(quote.statuses('createQuote')).toEqual([201]));
    },
  );

  test(
    'a quote is asked for that is answered later',
    verifies(['R18', 'R19', 'R59'], { role, needs: ['quote.firm'] }),
    async ({ buyer }) => {
      const quote = await step('Given the Buyer was told that the answer takes a while', () => buyer.meets('quote.deferred'));
      await step('Then its request was one that could be answered', () => expect(quote.statuses('createQuote')).toEqual([201]));
    },
  );

  test('a quote is asked for to modify a product', verifies(['R45', 'R46'], { role }), async ({ buyer }) => {
    const quote = await step('Given the Buyer has asked to modify a product', () => buyer.meets('quote.modify'));
    await step('Then its request was one that could be answered', () => expect(quote.statuses('createQuote')).toEqual([201]));
  });

  test('a quote is asked for to delete a product', verifies(['R47', 'R48', 'R49'], { role }), async ({ buyer }) => {
    const quote = await step('Given the Buyer has asked to delete a product', () => buyer.meets('quote.delete'));
    await step('Then its request was one that could be answered', () => expect(quote.statuses('createQuote')).toEqual([201]));
  });
});
