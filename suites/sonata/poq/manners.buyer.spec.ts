import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/poq/requirements';

const role = 'Buyer';
const create = 'createProductOfferingQualification';
const retrieve = 'retrieveProductOfferingQualification';
const listing = 'listProductOfferingQualification';

test.describe('a Buyer of qualifications', { tag: '@poq' }, () => {
  test('does not insist on what was refused', verifies('7.1.1-Buyer', { role, operation: create }), async ({ buyer }) => {
    const refused = await step('Given one of its requests was refused for a limit of the Seller', () => buyer.met('poq.refused'));
    await step('Then it does not ask the same again and again', () => expect(refused.repetitions.length).toBeLessThan(2));
  });

  test('waits for an answer that takes its time', verifies('7.1.1-Buyer', { role, operation: create }), async ({ buyer }) => {
    const slow = await step('Given the Seller took its time to answer', () => buyer.met('poq.slow'));
    await step('Then the Buyer has not asked twice', () => expect(slow.impatience).toEqual([]));
  });

  test('tries a read again that has failed', verifies('7.1.1-Buyer', { role, operation: retrieve }), async ({ buyer }) => {
    const read = await step('Given the Seller has stumbled over a read', () => buyer.meets('poq.stumble'));
    await step('Then the Buyer tries again', () => expect(read.repetitions.length).toBeGreaterThan(0));
  });

  test('gives up a read that fails again and again', verifies('7.1.1-Buyer', { role, operation: listing }), async ({ buyer }) => {
    const read = await step('Given the Seller has stumbled over a read for a good while', () => buyer.met('poq.broken'));
    await step('Then the Buyer has tried no more often than agreed', () => {
      const failed = read.repetitions.filter(({ response }) => response?.status === 500);
      expect(failed.length).toBeLessThanOrEqual(buyer.profile.agreed.retries);
    });
  });

  test('gets another token when one has ended', verifies('5.4-Buyer', { role }), async ({ buyer }) => {
    const read = await step('Given the token of the Buyer has ended', () => buyer.meets('poq.tokenEnds'));
    await step('Then it asks again with another', () => expect(read.repetitions.map(({ response }) => response?.status)).toContain(200));
  });

  test('uses a token for more than one request', verifies('5.4-Buyer', { role }), async ({ buyer }) => {
    const { given, requests } = await step('Given the Buyer has done what it had to', () => buyer.tokens());
    await step('Then it has used its tokens until they ended', () =>
      expect(given).toBeLessThanOrEqual(Math.max(2, Math.ceil(requests.length / 4))),
    );
  });

  test('reads on where a page is not the last', verifies('7.1.2-Buyer', { role, operation: listing }), async ({ buyer }) => {
    const list = await step('Given the Buyer was shown a page that is not the last', () => buyer.meets('poq.pages'));
    await step('Then it asks for the next, from where the page ended', () => expect(list.offsets(listing)).toContain(list.firstPage));
  });
});
