import { expect, step, test } from '../../../fixtures';
import { newItem } from '../../../fixtures/parties/poq';
import { qualifies } from '../../../fixtures/parties/poqControl';
import { verifies } from '../../../standards/sonata/poq/requirements';

const facts = { operation: 'createProductOfferingQualification', needs: ['poq.deferred'] };

test.describe('end a qualification otherwise', { tag: '@poq' }, () => {
  test('what lacks information ends in error', verifies('R49', facts), async ({ qualifications, profile }) => {
    const items = [newItem(profile, 'accessEline'), newItem(profile, 'uni')];
    await step('Given that the Seller qualifies what says enough', () => qualifies(qualifications, items));
    const request = await step('Given a request that turns out to say too little', () =>
      qualifications.requestFor('poq.insufficient', items),
    );
    const taken = await step('Given that the Seller has taken it in', () => qualifications.taken(request));
    const ended = await step('When the Seller has worked on it', () => qualifications.concluded(taken));
    await step('Then it ends in error, and so does an item', () => {
      expect(ended.state).toBe('terminatedWithError');
      expect(ended.productOfferingQualificationItem.map(({ state }: any) => state)).toContain('terminatedWithError');
    });
  });

  test(
    'what the Seller cannot answer in time ends without an answer',
    verifies('7.2.1.4', { ...facts, needs: ['poq.deferred', 'poq.unableToProvide'] }),
    async ({ qualifications }) => {
      const request = await step('Given a request that the Seller cannot answer in time', () =>
        qualifications.requestFor('poq.unableToProvide'),
      );
      const taken = await step('Given that the Seller has taken it in', () => qualifications.taken(request));
      const ended = await step('When the Seller gives up', () => qualifications.concluded(taken));
      await step('Then the qualification says so', () => {
        expect(ended.state).toBe('done.unableToProvide');
      });
    },
  );
});
