import { expect, step, test } from '../../../fixtures';
import type { Quote, Quotes } from '../../../fixtures/parties/quote';
import { verifies } from '../../../standards/sonata/quote/requirements';

const facts = { operation: 'listQuote' };
const ids = (quotes: Quote[]) => quotes.map(({ id }) => id).sort();
const shifted = (date: string, ms: number) => new Date(Date.parse(date) + ms).toISOString();

/** Each criterion, with the state in which a quote has a value for it, and values that it meets and misses. */
interface Criterion {
  state: 'offered' | 'inProgress';
  meets: (quote: Quote) => string;
  misses: (quote: Quote) => string;
}

const criteria: Record<string, Criterion> = {
  state: { state: 'offered', meets: ({ state }) => state, misses: () => 'rejected' },
  quoteLevel: { state: 'offered', meets: ({ quoteLevel }) => quoteLevel, misses: () => 'firmSubjectToFeasibilityCheck' },
  projectId: { state: 'offered', meets: ({ projectId }) => projectId, misses: () => 'no-such-project' },
};
const dates = {
  quoteDate: 'offered',
  requestedQuoteCompletionDate: 'offered',
  effectiveQuoteCompletionDate: 'offered',
  expectedQuoteCompletionDate: 'inProgress',
} as const;
for (const [date, state] of Object.entries(dates)) {
  criteria[`${date}.gt`] = { state, meets: (quote) => shifted(quote[date], -1000), misses: (quote) => shifted(quote[date], 1000) };
  criteria[`${date}.lt`] = { state, meets: (quote) => shifted(quote[date], 1000), misses: (quote) => shifted(quote[date], -1000) };
}

const given = {
  offered: async (quotes: Quotes, mark: object) => quotes.settled(await quotes.made({ ...mark, projectId: 'project-7' })),
  inProgress: (quotes: Quotes, mark: object) => quotes.in('inProgress', { ...mark }),
};

test.describe('list quotes', { tag: '@quote' }, () => {
  test('a list shows of each quote what it has', verifies('R50', facts), async ({ quotes }) => {
    const mark = quotes.mark();
    const quote = await step('Given a finished quote', async () => quotes.settled(await quotes.made({ ...mark, projectId: 'project-7' })));
    const found = await step('When the Buyer lists it', () => quotes.found(mark));
    await step('Then the list shows that quote alone', () => {
      expect(ids(found)).toEqual([quote.id]);
    });
  });

  for (const [name, { state, meets, misses }] of Object.entries(criteria)) {
    const needs = state === 'inProgress' ? ['quote.deferred'] : [];
    test(`quotes are found by ${name}`, verifies('6.3', { ...facts, needs }), async ({ quotes }) => {
      const mark = quotes.mark();
      const quote = await step(`Given a quote with a value for ${name}`, async () => {
        const found = await given[state](quotes, mark);
        expect(found).toHaveProperty([name.replace(/\.(gt|lt)$/, '')]);
        return found;
      });
      const found = await step(`When the Buyer lists what meets ${name}, and what does not`, async () => ({
        met: await quotes.found({ ...mark, [name]: meets(quote) }),
        missed: await quotes.found({ ...mark, [name]: misses(quote) }),
      }));
      await step('Then the quote is in the one list and not in the other', () =>
        quotes.unlessMoved(quote, () => {
          expect(ids(found.met)).toEqual([quote.id]);
          expect(ids(found.missed)).toEqual([]);
        }),
      );
    });
  }

  test('criteria that nothing meets give an empty list', verifies('6.3', facts), async ({ seller, quotes }) => {
    const answer = await step('When the Buyer lists what there is not', () => seller.call('listQuote', { query: quotes.mark() }));
    await step('Then the list is empty', () => {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([]);
    });
  });

  test('quotes of another Buyer are not listed', verifies('6.3', facts), async ({ quotes }) => {
    const mark = quotes.mark();
    await step('Given a quote of the Buyer', () => quotes.made(mark));
    const found = await step('When another Buyer looks for it', () => quotes.found(mark, 'otherBuyer'));
    await step('Then it finds nothing', () => {
      expect(found).toEqual([]);
    });
  });

  test('a state that there is not finds nothing', verifies('6.3', facts), async ({ seller, quotes }) => {
    const mark = quotes.mark();
    await step('Given a quote that is found by its state', async () => {
      const { state } = await quotes.settled(await quotes.made(mark));
      expect(await quotes.found({ ...mark, state })).toHaveLength(1);
    });
    const answer = await step('When the Buyer asks for a state that there is not', () =>
      seller.call('listQuote', { query: { ...mark, state: 'lost' } }),
    );
    await step('Then the Seller refuses, or finds nothing', () => {
      expect(answer.status).toBeOneOf([200, 400, 422]);
      expect([answer.body].flat()).not.toContainEqual(expect.objectContaining(mark));
    });
  });
});

test.describe('pages of quotes', { tag: '@quote' }, () => {
  test('a page that is not all tells that there is more', verifies('R58', facts), async ({ seller, quotes }) => {
    const mark = quotes.mark();
    await step('Given three quotes', () => Promise.all([1, 2, 3].map(() => quotes.made(mark))));
    const answer = await step('When the Buyer lists two of them', () => seller.call('listQuote', { query: { ...mark, limit: '2' } }));
    await step('Then there is a sign of the third', () => {
      const { 'x-total-count': total = '0', 'x-pagination-throttled': throttled = '' } = answer.headers;
      expect(answer.body?.length > 2 || Number(total) > 2 || throttled.toLowerCase() === 'true').toBe(true);
    });
  });

  test('pages follow each other without gaps or repetitions', verifies('7.1.2', facts), async ({ quotes }) => {
    const mark = quotes.mark();
    const made = await step('Given three quotes', () => Promise.all([1, 2, 3].map(() => quotes.made(mark))));
    const pages = await step('When the Buyer lists them page by page', async () => [
      ...(await quotes.found({ ...mark, limit: '2' })),
      ...(await quotes.found({ ...mark, limit: '2', offset: '2' })),
    ]);
    await step('Then each stands on one page', () => {
      expect(ids(pages)).toEqual(ids(made));
    });
  });
});
