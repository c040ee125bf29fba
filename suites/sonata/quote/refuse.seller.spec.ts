import { expect, step, test } from '../../../fixtures';
import { itemToAdd, itemToModify } from '../../../fixtures/parties/quote';
import { accepts } from '../../../fixtures/parties/quoteControl';
import { verifies } from '../../../standards/sonata/quote/requirements';

const facts = { operation: 'createQuote' };

/** Requests that the API definition does not allow, as merge patches of one that it does. */
const invalid = {
  'without items': { quoteItem: null },
  'with an empty list of items': { quoteItem: [] },
  'without a level': { buyerRequestedQuoteLevel: null },
  'with a level that there is not': { buyerRequestedQuoteLevel: 'indicative' },
  'without saying when the answer is wanted': { instantSyncQuote: null },
  'with a text where a truth value belongs': { instantSyncQuote: 'later' },
  'with a date that is none': { requestedQuoteCompletionDate: 'next week' },
};

test.describe('refuse a request for a quote', { tag: '@quote' }, () => {
  for (const [how, change] of Object.entries(invalid)) {
    test(`a request ${how} is refused`, verifies('6.2.1', facts), async ({ quotes }) => {
      const mark = quotes.mark();
      await step('Given the same request as it should be, which the Seller accepts', () => accepts(quotes));
      const answer = await step(`When the Buyer asks ${how}`, () => quotes.ask({ ...mark, ...change }));
      await step('Then the Seller refuses', () => {
        expect([400, 422]).toContain(answer.status);
      });
      await step('And no quote came to be', async () => {
        expect(await quotes.found(mark)).toEqual([]);
      });
    });
  }

  test('the same request, as it should be, is accepted', verifies('6.2.1', facts), async ({ quotes }) => {
    const mark = quotes.mark();
    const answer = await step('When the Buyer asks for a quote', () => quotes.ask(mark));
    await step('Then the Seller makes it, and it can be found', async () => {
      expect(answer.status).toBe(201);
      expect((await quotes.found(mark)).map(({ id }) => id)).toEqual([answer.body.id]);
    });
  });

  test('a body that is no JSON is refused', verifies('6.2.1', facts), async ({ seller, quotes }) => {
    await step('Given a whole one that the Seller accepts', () => accepts(quotes));
    const answer = await step('When the Buyer sends half a body', () => seller.call('createQuote', { text: '{"instantSyncQuote": fal' }));
    await step('Then the Seller says that it cannot read it', () => {
      expect(answer.status).toBe(400);
    });
  });

  test('an item whose product has no place is refused', verifies(['5.5', 'R10'], facts), async ({ seller, quotes }) => {
    await step('Given a UNI that is to be installed somewhere, which the Seller quotes', () => accepts(quotes));
    const item = await step('Given one that is to be installed nowhere', () => itemToAdd(seller, 'uni', { product: { place: null } }));
    const answer = await step('When the Buyer asks for a quote of it', () => quotes.ask({ quoteItem: [item] }));
    await step('Then the Seller refuses, at once or after its checks', async () => {
      expect(['refused with 422', 'rejected']).toContain(await quotes.fate(answer));
    });
  });

  test('a line that leads nowhere is refused', verifies(['5.5', 'R10'], facts), async ({ seller, quotes }) => {
    await step('Given an Access E-Line with its ends, which the Seller quotes', () =>
      accepts(quotes, { quoteItem: [itemToAdd(seller, 'accessEline')] }),
    );
    const item = await step('Given one without ends', () => itemToAdd(seller, 'accessEline', { product: { productRelationship: null } }));
    const answer = await step('When the Buyer asks for a quote of it', () => quotes.ask({ quoteItem: [item] }));
    await step('Then the Seller refuses, at once or after its checks', async () => {
      expect(['refused with 422', 'rejected']).toContain(await quotes.fate(answer));
    });
  });

  test('a change of what cannot change is refused', verifies(['5.5', 'R10'], facts), async ({ seller, quotes }) => {
    await step('Given a change of a line that the Seller quotes', () => accepts(quotes, { quoteItem: [itemToModify(seller)] }));
    const item = await step('Given one that takes the ends from it besides', () => itemToModify(seller, { productRelationship: null }));
    const answer = await step('When the Buyer asks for a quote of it', () => quotes.ask({ quoteItem: [item] }));
    await step('Then the Seller refuses, at once or after its checks', async () => {
      expect(['refused with 422', 'rejected']).toContain(await quotes.fate(answer));
    });
  });

  test('attributes that the product does not have are refused', verifies('6.2.1', facts), async ({ seller, quotes }) => {
    const wrong = { productConfiguration: { maximumServiceFrameSize: 'large' } };
    await step('Given a UNI that the Seller quotes', () => accepts(quotes));
    const item = await step('Given one with a text where a number belongs', () => itemToAdd(seller, 'uni', { product: wrong }));
    const answer = await step('When the Buyer asks for a quote of it', () => quotes.ask({ quoteItem: [item] }));
    await step('Then the Seller refuses', () => {
      expect([400, 422]).toContain(answer.status);
    });
  });

  test('an offering that nobody knows is refused', verifies('6.2.1', facts), async ({ seller, quotes }) => {
    await step('Given an offering that the Seller quotes', () => accepts(quotes));
    const item = await step('Given one that there is not', () =>
      itemToAdd(seller, 'uni', { product: { productOffering: { id: 'no-such-offering' } } }),
    );
    const answer = await step('When the Buyer asks for a quote of it', () => quotes.ask({ quoteItem: [item] }));
    await step('Then the Seller refuses, at once or after its checks', async () => {
      expect(['refused with 422', 'rejected', 'unableToProvide']).toContain(await quotes.fate(answer));
    });
  });

  for (const [who, as] of [
    ['without credentials', 'nobody'],
    ['with credentials that it has not given', 'impostor'],
  ] as const) {
    test(`the Seller lets nobody in ${who}`, verifies('5.7', facts), async ({ quotes }) => {
      const mark = quotes.mark();
      await step('Given a request that the Seller accepts from the Buyer', () => accepts(quotes));
      const answer = await step(`When somebody asks ${who}`, () => quotes.ask(mark, { as }));
      await step('Then the Seller does not let them in, and makes nothing', async () => {
        expect(answer.status).toBe(401);
        expect(await quotes.found(mark)).toEqual([]);
      });
    });
  }
});
