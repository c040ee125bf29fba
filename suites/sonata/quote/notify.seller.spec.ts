import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/quote/requirements';

const facts = { operation: 'quote.registerListener' };
const deferred = { needs: ['quote.deferred', 'quote.notifications'] };

test.describe('notifications of quotes', { tag: '@quote' }, () => {
  test.afterEach(({ quotes }) => quotes.listeners.leaveAll());

  test('the hub takes a listener', verifies(['6.7', 'R56'], { ...facts, ...deferred }), async ({ quotes }) => {
    const answer = await step('When the Buyer registers a listener', () => quotes.listeners.ask());
    await step('Then the Seller takes it under an id', () => {
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ id: expect.any(String), callback: expect.any(String) });
    });
    await step('And lets it go', async () => {
      expect((await quotes.listeners.leave({ id: answer.body.id, callback: '', as: 'buyer' })).status).toBe(204);
    });
  });

  test('a deferred quote is told of', verifies(['CR1', 'CR2', 'CR4', 'R56'], deferred), async ({ quotes }) => {
    const listener = await step('Given a listener', () => quotes.listeners.registered());
    const quote = await step('When a deferred quote is worked on', async () =>
      quotes.settled(await quotes.made({ instantSyncQuote: false })),
    );
    await step('Then the listener hears of the quote', async () => {
      expect(await quotes.listeners.told(listener, quote)).not.toEqual([]);
    });
  });

  test('the items of a deferred quote are told of', verifies('R57', deferred), async ({ quotes }) => {
    const listener = await step('Given a listener', () => quotes.listeners.registered());
    const quote = await step('When a deferred quote is worked on', async () =>
      quotes.settled(await quotes.made({ instantSyncQuote: false })),
    );
    await step('Then the listener hears of its item', async () => {
      const [event] = await quotes.listeners.told(listener, quote, 'quoteItemStateChangeEvent');
      expect(event?.body.event.quoteItemId).toBe('item-1');
    });
  });

  const immediate = { needs: ['quote.immediate', 'quote.firm', 'quote.notifications'] };
  test('the decline of an immediate quote is told of', verifies(['CR2', 'CR3'], immediate), async ({ quotes }) => {
    const listener = await step('Given a listener', () => quotes.listeners.registered());
    const quote = await step('Given an immediate quote that can be ordered', () => quotes.orderable());
    await step('When the Buyer declines it', () => quotes.declined(quote));
    await step('Then the listener hears of the quote', async () => {
      expect(await quotes.listeners.told(listener, quote)).not.toEqual([]);
    });
  });

  test('the expiry of an immediate quote is told of', verifies('CR3', immediate), async ({ quotes }) => {
    const listener = await step('Given a listener', () => quotes.listeners.registered());
    const change = await step('Given a short validity', () => quotes.situation('quote.expired'));
    const quote = await step('When an immediate quote expires', async () => {
      return quotes.comesTo(await quotes.made({ ...change, instantSyncQuote: true }), 'expired');
    });
    await step('Then the listener hears of the quote', async () => {
      expect(await quotes.listeners.told(listener, quote)).not.toEqual([]);
    });
  });

  const queries = {
    'eventType=quoteStateChangeEvent': ['quoteStateChangeEvent'],
    'eventType=quoteItemStateChangeEvent': ['quoteItemStateChangeEvent'],
    'eventType=quoteStateChangeEvent,quoteItemStateChangeEvent': ['quoteStateChangeEvent', 'quoteItemStateChangeEvent'],
    'eventType=quoteStateChangeEvent&eventType=quoteItemStateChangeEvent': ['quoteStateChangeEvent', 'quoteItemStateChangeEvent'],
  } as const;
  for (const [eventType, wanted] of Object.entries(queries)) {
    test(`a listener for ${eventType} hears that and nothing else`, verifies('R55', deferred), async ({ quotes }) => {
      const listener = await step('Given a listener that asked for some events', () => quotes.listeners.registered({ eventType }));
      const quote = await step('When a deferred quote is worked on', async () =>
        quotes.settled(await quotes.made({ instantSyncQuote: false })),
      );
      await step('Then it hears what it asked for', async () => {
        for (const name of wanted) expect(await quotes.listeners.told(listener, quote, name)).not.toEqual([]);
      });
      await step('And nothing else', async () => {
        const heard = await quotes.listeners.toldInSilence(listener, quote);
        expect([...new Set(heard.map(({ name }) => name))].sort()).toEqual([...wanted].sort());
      });
    });
  }

  test('a listener that has left hears nothing', verifies('CR5', deferred), async ({ quotes }) => {
    const [left, stays] = await step('Given a listener that has left, and one that has not', async () => {
      const both = [await quotes.listeners.registered(), await quotes.listeners.registered()] as const;
      expect((await quotes.listeners.leave(both[0])).status).toBe(204);
      return both;
    });
    const quote = await step('When a deferred quote is worked on', async () => {
      const settled = await quotes.settled(await quotes.made({ instantSyncQuote: false }));
      await quotes.listeners.told(stays, settled);
      return settled;
    });
    await step('Then the one that has left hears nothing of it', async () => {
      expect(await quotes.listeners.toldInSilence(left, quote)).toEqual([]);
    });
  });

  test('the listener of another Buyer hears nothing', verifies('CR5', deferred), async ({ quotes }) => {
    const other = await step('Given a listener of another Buyer', () => quotes.listeners.registered({ as: 'otherBuyer' }));
    const quote = await step('When a quote of the Buyer is worked on', async () =>
      quotes.settled(await quotes.made({ instantSyncQuote: false })),
    );
    await step('Then the other hears nothing of it', async () => {
      expect(await quotes.listeners.toldInSilence(other, quote)).toEqual([]);
    });
  });

  test('notifications name the parties that the request named', verifies('R5', deferred), async ({ quotes }) => {
    const parties = await step('Given the ids of the parties', () => quotes.parties());
    const listener = await step('Given a listener for them', () => quotes.listeners.registered({ parties }));
    const quote = await step('When a quote of theirs is worked on', () => quotes.made({ instantSyncQuote: false }, { query: parties }));
    await step('Then the notification names them', async () => {
      const [event] = await quotes.listeners.told(listener, quote);
      expect(event?.body.event ?? {}).toMatchObject(parties);
    });
  });

  test('a registration that there is not cannot be ended', verifies('6.7', facts), async ({ quotes }) => {
    await step('Given a registration that can be ended', () => quotes.listeners.ended());
    const answer = await step('When the Buyer ends a registration that nobody has', () => {
      return quotes.listeners.leave({ id: randomUUID(), callback: '', as: 'buyer' });
    });
    await step('Then the Seller has none', () => {
      expect(answer.status).toBe(404);
    });
  });

  test('a registration without an address is refused', verifies('6.7', facts), async ({ seller, quotes }) => {
    await step('Given a registration that the Seller takes', () => quotes.listeners.ended());
    const answer = await step('When the Buyer registers no address', () => seller.call('quote.registerListener', { body: { query: '' } }));
    await step('Then the Seller refuses', () => {
      expect(answer.status).toBeOneOf([400, 422]);
    });
  });
});
