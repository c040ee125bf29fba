import { expect, step, test } from '../../../fixtures';
import { passed } from '../../../fixtures/parties/orderChangeRequest';
import { accepts, acceptsTerms } from '../../../fixtures/parties/orderControl';
import { verifies } from '../../../standards/sonata/order/requirements';

const facts = { operation: 'retrieveProductOrder' };

test.describe('what becomes of a product order', { tag: '@order' }, () => {
  test('an order in progress says when it is expected to be done', verifies(['R28', 'R46'], facts), async ({ orders }) => {
    const order = await step('Given an order in progress', () => orders.in('inProgress'));
    const shown = await step('When the Buyer looks at it', () => orders.now(order));
    await step('Then its item has an expected date', () =>
      orders.unlessMoved(order, () => expect(shown.productOrderItem[0].expectedCompletionDate).toBeTruthy()),
    );
  });

  test('the history of an order tells how it came to its end', verifies('R19', facts), async ({ orders }) => {
    const order = await step('Given an order that the Seller has acknowledged', () => orders.placed());
    const done = await step('When it is completed', () => orders.until(order, 'completed'));
    await step('Then its history holds every state that it must have had', () => {
      expect(passed(done)).toEqual(expect.arrayContaining(['acknowledged', 'inProgress', 'completed']));
    });
  });

  test('the history of an item tells how it came to its end', verifies('R23', facts), async ({ orders }) => {
    const order = await step('Given an order that the Seller has acknowledged', () => orders.placed());
    const done = await step('When it is completed', () => orders.until(order, 'completed'));
    await step('Then the history of its item holds every state that it must have had', () => {
      expect(passed(done.productOrderItem[0])).toEqual(expect.arrayContaining(['acknowledged', 'inProgress', 'completed']));
    });
  });

  test('an order that fails says why', verifies('R62', facts), async ({ orders }) => {
    const order = await step('Given an order that fails', () => orders.in('failed'));
    const shown = await step('When the Buyer looks at it', () => orders.now(order));
    await step('Then its item has failed for a reason', () => {
      const [item] = shown.productOrderItem;
      expect(item.state).toBe('failed');
      expect(item.terminationError).toEqual([expect.anything()]);
    });
  });

  test('an order of which a part fails is partial', verifies('6.1.9', { ...facts, needs: ['order.partial'] }), async ({ orders }) => {
    const two = orders.request({}, [orders.item(), orders.item({ id: 'item-2' })]);
    const order = await step('Given an order of which one item fails', () => orders.in('partial', 'order.partial', two));
    const shown = await step('When the Buyer looks at it', () => orders.now(order));
    await step('Then one item is completed and one has failed', () => {
      expect(shown.productOrderItem.map(({ state }: { state: string }) => state).sort()).toEqual(['completed', 'failed']);
    });
  });

  test('an order that the Seller cancels says why', verifies('R62', { ...facts, needs: ['order.cancelsItself'] }), async ({ orders }) => {
    const order = await step('Given an order that the Seller cancels', () => orders.in('cancelled'));
    const shown = await step('When the Buyer looks at it', () => orders.now(order));
    await step('Then it is cancelled for a reason', () => {
      expect(shown.cancellationReason).toBeTruthy();
    });
  });

  test('a term that is not offered is rejected', verifies('R37', facts), async ({ orders }) => {
    await step('Given an order for a term that is offered, which the Seller agrees to', () => accepts(orders));
    const request = await step('Given one for a term that is not offered', () => orders.steer(orders.request(), 'order.unofferedTerm'));
    const answer = await step('When the Buyer places it', () => orders.place(request));
    await step('Then the Seller rejects its item', async () => {
      expect(await orders.rejection(answer)).toEqual(['rejected']);
    });
  });

  test('of two items the one that is wrong is rejected', verifies(['6.1.9', '6.1.10'], facts), async ({ orders }) => {
    const two = [orders.item(), orders.item({ id: 'item-2' })];
    await step('Given an order of two good items, which the Seller agrees to', () => accepts(orders, two));
    const request = await step('Given one of a good and a bad item', () => orders.steer(orders.request({}, two), 'order.unofferedTerm'));
    const answer = await step('When the Buyer places it', () => orders.place(request));
    await step('Then neither is begun, and only one of them is to blame', async () => {
      const [blamed, ...others] = await orders.rejection(answer);
      expect(blamed).toBe('rejected');
      expect(['rejected.validated', 'rejected.unassessed']).toEqual(expect.arrayContaining(others));
    });
  });

  test('an order for a quote stands by the quote', verifies('R38', { ...facts, needs: ['quote.firm'] }), async ({ orders, quotes }) => {
    const quote = await step('Given a quote that can be ordered', () => quotes.orderable());
    const answer = await step('When the Buyer orders it for the term that was quoted', () => orders.place(orders.ofQuote(quote)));
    await step('Then the Seller works on it', async () => {
      await quotes.unlessMoved(quote, async () => {
        expect(answer.status).toBe(201);
        expect((await orders.until(answer.body, 'inProgress', 'completed', 'rejected')).state).not.toBe('rejected');
      });
    });
  });

  test(
    'an order for another term than the quoted one is rejected',
    verifies('R38', { ...facts, needs: ['quote.firm'] }),
    async ({ orders, quotes }) => {
      await step('Given that the Seller agrees to the quoted term, and to another where nothing is quoted', () =>
        acceptsTerms(orders, quotes),
      );
      const quote = await step('Given a quote that can be ordered', () => quotes.orderable());
      const request = orders.steer(orders.ofQuote(quote), 'order.otherTerm');
      const answer = await step('When the Buyer orders it for another term', () => orders.place(request));
      await step('Then the Seller rejects its item', async () => {
        expect(await orders.rejection(answer)).toEqual(['rejected']);
      });
    },
  );

  test('a revised date comes with an explanation', verifies('R50', facts), async ({ orders }) => {
    const order = await step('Given an order in progress whose date the Seller is about to revise', () =>
      orders.in('inProgress', 'order.revised'),
    );
    const [before, after] = await step('When the Seller revises it', () => orders.revision(order));
    await step('Then a note of the Seller says why', () => {
      expect(after.expectedCompletionDate).not.toBe(before.expectedCompletionDate);
    });
  });

  test('expediting is accepted only when it was asked for', verifies('R24', facts), async ({ orders }) => {
    const wish = orders.request({}, [orders.item({ expediteIndicator: false })]);
    const order = await step('Given an order in progress without a wish to expedite', () =>
      orders.in('inProgress', 'order.inProgress', wish),
    );
    const shown = await step('When the Buyer looks at it', () => orders.now(order));
    await step('Then the Seller does not claim to expedite', () => {
      expect(shown.productOrderItem[0].expediteAcceptedIndicator).not.toBe(true);
    });
  });
});
