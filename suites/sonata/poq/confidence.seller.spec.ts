import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/poq/requirements';

const facts = { operation: 'retrieveProductOfferingQualification' };
const alternatives = (item: any): unknown[] => item.alternateProductOfferingProposal ?? [];

test.describe('say how sure the Seller is', { tag: '@poq' }, () => {
  test(
    'a product that can be had is green or yellow, with its interval',
    verifies(['R9', 'R10', 'R28', 'R29'], facts),
    async ({ qualifications }) => {
      const { id } = await step('Given an answered qualification at an address on the net', () => qualifications.answered());
      const shown = await step('When the Buyer reads it', () => qualifications.retrieve(id));
      await step('Then the item is green or yellow and says how long it takes', () => {
        const [item] = shown.body.productOfferingQualificationItem;
        expect(item.serviceabilityConfidence).toBeOneOf(['green', 'yellow']);
        expect(item.installationInterval.amount).toBeGreaterThan(0);
      });
    },
  );

  test(
    'a product that can perhaps be had is yellow, with its interval',
    verifies(['R10', 'R29'], { ...facts, needs: ['poq.yellow'] }),
    async ({ qualifications }) => {
      const request = await step('Given a request for what the Seller is not sure of', () => qualifications.requestFor('poq.yellow'));
      const { id } = await step('Given the qualification that the Seller answered with', () => qualifications.answered(request));
      const shown = await step('When the Buyer reads it', () => qualifications.retrieve(id));
      await step('Then the item is yellow and says how long it takes', () => {
        const [item] = shown.body.productOfferingQualificationItem;
        expect(item.serviceabilityConfidence).toBe('yellow');
        expect(item.installationInterval.amount).toBeGreaterThan(0);
      });
    },
  );

  test('a product that cannot be had is red, which is an answer too', verifies(['R9', 'R28'], facts), async ({ qualifications }) => {
    const request = await step('Given a request for what cannot be delivered', () => qualifications.requestFor('poq.red'));
    const { id } = await step('Given the qualification that the Seller answered with', () => qualifications.answered(request));
    const shown = await step('When the Buyer reads it', () => qualifications.retrieve(id));
    await step('Then the item is done, and red', () => {
      expect(shown.body.state).toBe('done.ready');
      expect(shown.body.productOfferingQualificationItem[0].serviceabilityConfidence).toBe('red');
    });
  });

  test('alternatives are proposed to a Buyer that wants them', verifies('6.5', facts), async ({ qualifications }) => {
    const request = await step('Given a request for what cannot be delivered, and for alternatives', () =>
      qualifications.requestFor('poq.red', undefined, { provideAlternative: true }),
    );
    const { id } = await step('Given the qualification that the Seller answered with', () => qualifications.answered(request));
    const shown = await step('When the Buyer, which wants alternatives, reads it', () => qualifications.retrieve(id));
    await step('Then the item proposes at least one', () => {
      expect(alternatives(shown.body.productOfferingQualificationItem[0])).not.toEqual([]);
    });
  });

  test('alternatives are not proposed to a Buyer that wants none', verifies('6.5', facts), async ({ qualifications }) => {
    const request = await step('Given a request for what cannot be delivered, and for no alternatives', () =>
      qualifications.requestFor('poq.red', undefined, { provideAlternative: false }),
    );
    const { id } = await step('Given the qualification that the Seller answered with', () => qualifications.answered(request));
    const shown = await step('When the Buyer, which wants no alternatives, reads it', () => qualifications.retrieve(id));
    await step('Then the item proposes none', () => {
      expect(alternatives(shown.body.productOfferingQualificationItem[0])).toEqual([]);
    });
  });
});
