import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/order/requirements';

const role = 'Buyer';

test.describe('a Buyer of products', { tag: '@order' }, () => {
  test('does not insist on what was refused', verifies('7.1.1-Buyer', { role, operation: 'createProductOrder' }), async ({ buyer }) => {
    const refused = await step('Given one of its requests was refused for a limit of the Seller', () => buyer.met('order.refused'));
    await step('Then it does not ask the same again and again', () => expect(refused.repetitions.length).toBeLessThan(2));
  });

  test('tries a read again that has failed', verifies('7.1.1-Buyer', { role, operation: 'retrieveProductOrder' }), async ({ buyer }) => {
    const read = await step('Given the Seller has stumbled over a read', () => buyer.meets('order.stumble'));
    await step('Then the Buyer tries again', () => expect(read.repetitions.length).toBeGreaterThan(0));
  });

  test(
    'gives up a read that fails again and again',
    verifies('7.1.1-Buyer', { role, operation: 'listProductOrder', needs: ['order.list'] }),
    async ({ buyer }) => {
      const read = await step('Given the Seller has stumbled over a read for a good while', () => buyer.met('order.broken'));
      await step('Then the Buyer has tried no more often than agreed', () =>
        expect(read.repetitions.length).toBeLessThanOrEqual(buyer.profile.agreed.retries),
      );
    },
  );

  test('waits for an answer that takes its time', verifies('7.1.1-Buyer', { role, operation: 'createProductOrder' }), async ({ buyer }) => {
    const slow = await step('Given the Seller took its time to answer', () => buyer.met('order.slow'));
    await step('Then the Buyer has not asked twice', () => expect(slow.impatience).toEqual([]));
  });

  test('gets another token when one has ended', verifies('5.7-Buyer', { role }), async ({ buyer }) => {
    const read = await step('Given the token of the Buyer has ended', () => buyer.meets('order.tokenEnds'));
    await step('Then it asks again with another', () => expect(read.repetitions.map(({ response }) => response?.status)).toContain(200));
  });

  test('uses a token for more than one request', verifies('5.7-Buyer', { role }), async ({ buyer }) => {
    const { given, requests } = await step('Given the Buyer has done what it had to', () => buyer.tokens());
    await step('Then it has used its tokens until they ended', () =>
      expect(given).toBeLessThanOrEqual(Math.max(2, Math.ceil(requests.length / 4))),
    );
  });

  test('reads on where a page is not the last', verifies('7.1.2-Buyer', { role, operation: 'listProductOrder' }), async ({ buyer }) => {
    const list = await step('Given the Buyer was shown a page that is not the last', () => buyer.meets('order.pages'));
    await step('Then it asks for the next, from where the page ended', () =>
      expect(list.offsets('listProductOrder')).toContain(list.firstPage),
    );
  });
});
