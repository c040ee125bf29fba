import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/poq/requirements';

const facts = { operation: 'retrieveProductOfferingQualification' };

test.describe('retrieve a qualification', { tag: '@poq' }, () => {
  test('a qualification is found by its id', verifies('6.4.2', facts), async ({ qualifications }) => {
    const known = await step('Given a qualification', () => qualifications.taken());
    const answer = await step('When the Buyer asks for it by its id', () => qualifications.retrieve(known.id));
    await step('Then it sees that one', () => {
      expect(answer.status).toBe(200);
      expect(answer.body.id).toBe(known.id);
    });
  });

  test('an unknown id is not found', verifies('6.4.2', facts), async ({ qualifications }) => {
    await step('Given a qualification that is found', () => qualifications.shown());
    const answer = await step('When the Buyer asks for an id that was never given', () => qualifications.retrieve(randomUUID()));
    await step('Then there is nothing', () => {
      expect(answer.status).toBe(404);
    });
  });

  test('a qualification of another Buyer is not found', verifies('6.4.2', facts), async ({ qualifications }) => {
    const known = await step('Given a qualification that its Buyer finds', () => qualifications.shown());
    const answer = await step('When another Buyer asks for it', () => qualifications.retrieve(known.id, 'otherBuyer'));
    await step('Then there is nothing for that Buyer', () => {
      expect(answer.status).toBe(404);
    });
  });
});
