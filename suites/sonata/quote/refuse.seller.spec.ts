import { expect, step, test } from '../../../fixtures';
import { itemToAdd, itemToModify } from '../../../fixtures/parties/quote';
import { accepts } from '../../../fixtures/parties/quoteControl';
import type { Item } from '../../../fixtures/parties/quoteRequest';
import type { Seller } from '../../../fixtures/parties/seller';
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

interface Unsound {
  rows: Parameters<typeof verifies>[0];
  sound: (seller: Seller) => Item;
  /** The same with one fault. */
  faulty: (seller: Seller) => Item;
  /** The states in which the Seller may leave a quote of it; default rejected. */
  ends?: string[];
}

const aUni = (seller: Seller) => itemToAdd(seller, 'uni');
const aLine = (seller: Seller) => itemToAdd(seller, 'accessEline');

/** Items that break the rules of their product, or of what the Seller has on offer. */
const unsound: Record<string, Unsound> = {
  'an item whose product has no place': {
    rows: ['5.5', 'R10'],
    sound: aUni,
    faulty: (seller) => itemToAdd(seller, 'uni', { product: { place: null } }),
  },
  'a line that leads nowhere': {
    rows: ['5.5', 'R10'],
    sound: aLine,
    faulty: (seller) => itemToAdd(seller, 'accessEline', { product: { productRelationship: null } }),
  },
  'a change of what cannot change': {
    rows: ['5.5', 'R10'],
    sound: itemToModify,
    faulty: (seller) => itemToModify(seller, { productRelationship: null }),
  },
  'an offering that nobody knows': {
    rows: '6.2.1',
    sound: aUni,
    faulty: (seller) => itemToAdd(seller, 'uni', { product: { productOffering: { id: 'no-such-offering' } } }),
    ends: ['rejected', 'unableToProvide'],
  },
};

test.describe('refuse a request for a quote', { tag: '@quote' }, () => {
  for (const [how, change] of Object.entries(invalid)) {
    test(`a request ${how} is refused`, verifies('6.2.1', facts), async ({ quotes }) => {
      const mark = quotes.mark();
      await step('Given the same request as it should be, which the Seller accepts', () => accepts(quotes));
      const answer = await step(`When the Buyer asks ${how}`, () => quotes.ask({ ...mark, ...change }));
      await step('Then the Seller refuses', () => {
        expect(answer.status).toBeOneOf([400, 422]);
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

  for (const [what, { rows, sound, faulty, ends = ['rejected'] }] of Object.entries(unsound)) {
    test(`${what} is refused`, verifies(rows, facts), async ({ seller, quotes }) => {
      const mark = quotes.mark();
      await step('Given an item as it should be, which the Seller quotes', () => accepts(quotes, { quoteItem: [sound(seller)] }));
      const item = await step(`Given ${what}`, () => faulty(seller));
      const answer = await step('When the Buyer asks for a quote of it', () => quotes.ask({ ...mark, quoteItem: [item] }));
      await step('Then the Seller refuses, at once or after its checks', async () => {
        expect(await quotes.fate(answer)).toBeOneOf(['refused with 422', ...ends]);
      });
      await step('And works on no quote of it', async () => {
        const states = (await quotes.found(mark)).map(({ state }) => state);
        expect(states.filter((state) => !ends.includes(state))).toEqual([]);
      });
    });
  }

  test('attributes that the product does not have are refused', verifies('6.2.1', facts), async ({ seller, quotes }) => {
    const wrong = { productConfiguration: { maximumServiceFrameSize: 'large' } };
    await step('Given a UNI that the Seller quotes', () => accepts(quotes));
    const item = await step('Given one with a text where a number belongs', () => itemToAdd(seller, 'uni', { product: wrong }));
    const answer = await step('When the Buyer asks for a quote of it', () => quotes.ask({ quoteItem: [item] }));
    await step('Then the Seller refuses', () => {
      expect(answer.status).toBeOneOf([400, 422]);
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
