import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/interlude/serviceInventory/requirements';

const role = 'Buyer';

const hasFailed = ({ response }: { response?: { status: number } }) => (response?.status ?? 0) >= 400;

test.describe('the manners of a client that looks into its inventory of services', { tag: '@serviceInventory' }, () => {
  test('it does not insist on what was refused', verifies('7.1.1-Buyer', { role, operation: 'serviceFind' }), async ({ buyer }) => {
    const refused = await step('Given a request was refused for a limit of the serving SOF', () => buyer.met('serviceInventory.tooMany'));
    await step('Then it does not ask the same again and again', () => expect(refused.repetitions.filter(hasFailed).length).toBeLessThan(2));
  });

  test('it waits for an answer that takes its time', verifies('7.1.1-Buyer', { role, operation: 'serviceGet' }), async ({ buyer }) => {
    const slow = await step('Given the serving SOF took its time to answer', () => buyer.met('serviceInventory.slow'));
    await step('Then it has not asked again before that came', () => expect(slow.impatience.map(({ id }) => id)).toEqual([]));
  });

  test('it tries a read again that has failed', verifies('7.1.1-Buyer', { role, operation: 'serviceGet' }), async ({ buyer }) => {
    const read = await step('Given the serving SOF has stumbled over a read', () => buyer.meets('serviceInventory.stumble'));
    await step('Then it tries again', () => expect(read.repetitions.length).toBeGreaterThan(0));
  });

  test('it gives up a read that fails again and again', verifies('7.1.1-Buyer', { role, operation: 'serviceGet' }), async ({ buyer }) => {
    const read = await step('Given the serving SOF has stumbled over a read for a good while', () => buyer.met('serviceInventory.broken'));
    await step('Then it has tried no more often than agreed', () =>
      expect(read.repetitions.filter(hasFailed).length).toBeLessThanOrEqual(buyer.profile.agreed.retries),
    );
  });

  test('it gets another token when one has ended', verifies('5.6-Buyer', { role }), async ({ buyer }) => {
    const read = await step('Given its token has ended', () => buyer.meets('serviceInventory.tokenEnds'));
    await step('Then it asks again with another', () =>
      expect(read.repetitions.filter(({ response }) => response?.status !== 401).length).toBeGreaterThan(0),
    );
  });

  test('it uses a token for more than one request', verifies('5.6-Buyer', { role }), async ({ buyer }) => {
    const { given, requests } = await step('Given the client has done what it had to', () => buyer.tokens());
    await step('Then it has used its tokens until they ended', () =>
      expect(given).toBeLessThanOrEqual(Math.max(2, Math.ceil(requests.length / 4))),
    );
  });

  test('it reads on where a page is not the last', verifies('6.2-pages', { role, operation: 'serviceFind' }), async ({ buyer }) => {
    const pages = await step('Given it was shown a page that is not the last', () => buyer.meets('serviceInventory.pages'));
    await step('Then it asks for the next, from where the page ended', () =>
      expect(pages.offsets('serviceFind')).toContain(pages.firstPage),
    );
  });
});
