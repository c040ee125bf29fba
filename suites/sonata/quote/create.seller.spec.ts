import { expect, step, test } from '../../../fixtures';
import { itemToAdd, itemToDelete, itemToModify, lineWithItsUni } from '../../../fixtures/parties/quote';
import { verifies } from '../../../standards/sonata/quote/requirements';

const facts = { operation: 'createQuote' };
const orderable = ['approved.orderable', 'approved.orderableAlternate'];

test.describe('create a quote', { tag: '@quote' }, () => {
  for (const [kind, instantSyncQuote] of [
    ['an immediate', true],
    ['a deferred', false],
  ] as const) {
    test(`a request for ${kind} answer is accepted`, verifies('R14', facts), async ({ quotes }) => {
      const answer = await step('When the Buyer asks for a quote', () => quotes.ask({ instantSyncQuote }));
      await step('Then the Seller makes one, whichever way it answers', () => {
        expect(answer.status).toBe(201);
      });
    });
  }

  for (const [level, states] of [
    ['firm', orderable],
    ['budgetary', ['answered']],
  ] as const) {
    const needs = ['quote.immediate', `quote.${level}`];
    test(`a ${level} quote is given at once`, verifies(['R36'], { ...facts, needs }), async ({ quotes }) => {
      const request = { instantSyncQuote: true, buyerRequestedQuoteLevel: level };
      const answer = await step('When the Buyer asks for an immediate quote', () => quotes.ask(request));
      await step('Then the answer is the finished quote', () => {
        expect(answer.status).toBe(201);
        expect(answer.body.state).toBeOneOf(states);
      });
    });

    const later = ['quote.deferred', `quote.${level}`];
    test(`a ${level} quote is given later`, verifies('6.2.2', { ...facts, needs: later }), async ({ quotes }) => {
      const answer = await step('When the Buyer asks for a deferred quote', () =>
        quotes.ask({ instantSyncQuote: false, buyerRequestedQuoteLevel: level }),
      );
      await step('Then the Seller acknowledges it, or gives it right away', () => {
        expect(answer.status).toBe(201);
        expect(answer.body.state).toBeOneOf(['acknowledged', ...states]);
      });
      await step('And the quote is finished in time', async () => {
        expect((await quotes.settled(answer.body)).state).toBeOneOf(states);
      });
    });
  }

  test('what the Buyer adds of its own comes back', verifies(['R13', 'R26'], facts), async ({ quotes }) => {
    const note = { id: 'note-1', author: 'Alex Tester', date: '2026-01-05T09:30:00+01:00', source: 'buyer', text: 'As discussed.' };
    const own = { ...quotes.mark(), projectId: 'project-7', description: 'A new branch', note: [note] };
    const answer = await step('When the Buyer describes the request in its own words', () => quotes.ask(own));
    await step('Then the Seller repeats them', () => {
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ externalId: own.externalId, projectId: 'project-7', description: 'A new branch' });
    });
  });

  test('a line and its UNI are quoted together', verifies('R60', facts), async ({ seller, quotes }) => {
    const quoteItem = await step('Given an Access E-Line and the UNI it ends at', () => lineWithItsUni(seller));
    const answer = await step('When the Buyer asks for a quote of both', () => quotes.ask({ quoteItem }));
    await step('Then the quote has both items', () => {
      expect(answer.status).toBe(201);
      expect(answer.body.quoteItem?.map(({ id }: { id: string }) => id).sort()).toEqual(['item-line', 'item-uni']);
    });
    await step('And the Seller finishes it', async () => {
      expect((await quotes.settled(answer.body)).state).toBeOneOf([...orderable, 'answered']);
    });
  });

  for (const [action, item] of [
    ['change', itemToModify],
    ['disconnection', itemToDelete],
  ] as const) {
    test(`the ${action} of a product is quoted`, verifies('R51', facts), async ({ seller, quotes }) => {
      const quoteItem = await step('Given a product that the Buyer has', () => [item(seller)]);
      const answer = await step(`When the Buyer asks for a quote of its ${action}`, () => quotes.ask({ quoteItem }));
      await step('Then the Seller takes the request', () => {
        expect(answer.status).toBe(201);
      });
      await step('And finishes the quote', async () => {
        expect((await quotes.settled(answer.body)).state).toBeOneOf([...orderable, 'answered']);
      });
    });
  }
});

test.describe('terms of a quote', { tag: '@quote' }, () => {
  const rolls = { endOfTermAction: 'roll', rollInterval: { amount: 1, units: 'calendarMonths' } };
  const renews = { endOfTermAction: 'autoRenew', rollInterval: null };
  for (const [kind, requestedQuoteItemTerm, id] of [
    ['rolls', rolls, 'R37'],
    ['renews', renews, 'R38'],
  ] as const) {
    test(`a term that ${kind} is offered`, verifies(id, facts), async ({ seller, quotes }) => {
      const item = await step(`Given a product with a term that ${kind}`, () => itemToAdd(seller, 'uni', { requestedQuoteItemTerm }));
      const quote = await step('When the Buyer asks for a quote of it', async () =>
        quotes.settled(await quotes.made({ quoteItem: [item] })),
      );
      await step('Then every term that the Seller states has an interval if it rolls, and none else', () => {
        const [term] = quote.quoteItem[0].quoteItemTerm ?? [];
        expect(term?.rollInterval !== undefined).toBe(term?.endOfTermAction === 'roll');
      });
    });
  }

  test(
    'a duration that is not on offer is answered by the closest',
    verifies('R40', { ...facts, needs: ['quote.otherTerms'] }),
    async ({ seller, quotes }) => {
      const item = await step('Given a product with an unusual duration', () => {
        return itemToAdd(seller, 'uni', { requestedQuoteItemTerm: quotes.situation('quote.otherTerm') });
      });
      const quote = await step('When the Buyer asks for a firm quote of it', async () =>
        quotes.settled(await quotes.made({ quoteItem: [item] })),
      );
      await step('Then the Seller offers the shorter one that it has', () => {
        expect(quote.quoteItem[0].quoteItemTerm?.[0]?.duration.amount).toBeLessThan(item.requestedQuoteItemTerm.duration.amount);
      });
    },
  );

  test('a quote subject to a feasibility check says so', verifies('R35', facts), async ({ quotes }) => {
    const change = await step('Given a product whose feasibility is not known', () => quotes.situation('quote.feasibility'));
    const quote = await step('When the Buyer asks for a firm quote', async () => quotes.settled(await quotes.made(change)));
    await step('Then the quote is firm but for the check, and says for which item', () => {
      expect(quote.quoteLevel).toBe('firmSubjectToFeasibilityCheck');
      expect(quote.quoteItem).toContainEqual(expect.objectContaining({ subjectToFeasibilityCheck: true }));
    });
  });
});
