import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/address/requirements';

const role = 'Buyer';
const validate = 'createGeographicAddressValidation';
const retrieve = 'retrieveGeographicAddress';

test.describe('the manners of a Buyer that validates addresses', { tag: '@address' }, () => {
  test('it does not insist on what was refused', verifies('7.1.1-Buyer', { role, operation: validate }), async ({ buyer }) => {
    const refused = await step('Given one of its requests was refused for a limit of the Seller', () => buyer.met('address.refused'));
    await step('Then it does not ask the same again and again', () => expect(refused.repetitions.length).toBeLessThan(2));
  });

  test('it waits for an answer that takes its time', verifies('7.1.1-Buyer', { role, operation: validate }), async ({ buyer }) => {
    const slow = await step('Given the Seller took its time to answer', () => buyer.met('address.slow'));
    await step('Then it has not asked twice', () => expect(slow.impatience).toEqual([]));
  });

  test('it tries a read again that has failed', verifies('7.1.1-Buyer', { role, operation: retrieve }), async ({ buyer }) => {
    const read = await step('Given the Seller has stumbled over a read', () => buyer.meets('address.stumble'));
    await step('Then it tries again', () => expect(read.repetitions.length).toBeGreaterThan(0));
  });

  test('it gives up a read that fails again and again', verifies('7.1.1-Buyer', { role, operation: retrieve }), async ({ buyer }) => {
    const read = await step('Given the Seller has stumbled over a read for a good while', () => buyer.met('address.broken'));
    await step('Then it has tried no more often than agreed', () =>
      expect(read.repetitions.filter(({ response }) => response?.status === 500).length).toBeLessThanOrEqual(buyer.profile.agreed.retries),
    );
  });

  test('it gets another token when one has ended', verifies('5.5-Buyer', { role }), async ({ buyer }) => {
    const read = await step('Given its token has ended', () => buyer.meets('address.tokenEnds'));
    await step('Then it asks again with another', () => expect(read.repetitions.map(({ response }) => response?.status)).toContain(200));
  });

  test('it uses a token for more than one request', verifies('5.5-Buyer', { role }), async ({ buyer }) => {
    const { given, requests } = await step('Given the Buyer has done what it had to', () => buyer.tokens());
    await step('Then it has used its tokens until they ended', () =>
      expect(given).toBeLessThanOrEqual(Math.max(2, Math.ceil(requests.length / 4))),
    );
  });
});
