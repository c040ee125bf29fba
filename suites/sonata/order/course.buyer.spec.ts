import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/order/requirements';

const role = 'Buyer';

/** What becomes of orders, and the state in which the Buyer sees it. */
const courses = [
  ['that is completed', 'order.delivered', 'completed', []],
  ['that is completed in part', 'order.partial', 'partial', ['order.several']],
  ['that fails', 'order.failed', 'failed', []],
  ['that is rejected after the checks', 'order.rejected', 'rejected', []],
  ['that the Seller cancels', 'order.givenUp', 'cancelled', []],
] as const;

/** What comes of a request for cancellation, and the state in which the Buyer sees it. */
const cancellations = [
  ['that is granted', 'order.cancel', 'done', []],
  ['that is refused', 'order.cancelRefused', 'rejected', []],
  ['for which the Seller charges', 'order.cancelCharged', 'inProgress.assessingCharge', ['order.charge']],
] as const;

/** The same of a request for another date. */
const dates = [
  ['that is granted', 'order.date', 'done', []],
  ['that is refused', 'order.dateRefused', 'rejected', []],
  ['for which the Seller charges', 'order.dateCharged', 'inProgress.assessingCharge', ['order.charge']],
] as const;

/** What the Seller charges for. */
const charges = [
  ['for an item', 'order.charged', []],
  ['for another item', 'order.chargedAgain', []],
  ['for a cancellation', 'order.cancelCharged', ['order.cancel']],
  ['for another date', 'order.dateCharged', ['order.modifyDeliveryDate']],
] as const;

test.describe('the course of an order', { tag: '@order' }, () => {
  for (const [which, useCase, state, needs] of courses) {
    test(
      `an order ${which} is looked after to its end`,
      verifies('6.1-Buyer', { role, operation: 'retrieveProductOrder', needs }),
      async ({ buyer }) => {
        const order = await step(`Given the Buyer has placed an order ${which}`, () => buyer.meets(useCase));
        await step('Then it has seen what became of it', () => expect(order.states).toContain(state));
      },
    );
  }

  for (const [which, useCase, state, needs] of cancellations) {
    test(`a cancellation ${which} is looked after`, verifies('6.10-Buyer', { role, needs }), async ({ buyer }) => {
      const asked = await step(`Given the Buyer has asked for a cancellation ${which}`, () => buyer.meets(useCase));
      await step('Then it has seen what became of it', () => expect(asked.states).toContain(state));
    });
  }

  for (const [which, useCase, state, needs] of dates) {
    test(`a request for another date ${which} is looked after`, verifies('6.7-Buyer', { role, needs }), async ({ buyer }) => {
      const asked = await step(`Given the Buyer has asked for another date ${which}`, () => buyer.meets(useCase));
      await step('Then it has seen what became of it', () => expect(asked.states).toContain(state));
    });
  }

  for (const [which, useCase, needs] of charges) {
    test(`a charge ${which} is answered`, verifies('6.12-Buyer', { role, operation: 'patchCharge', needs }), async ({ buyer }) => {
      const charged = await step(`Given the Seller has charged ${which}`, () => buyer.met(useCase));
      await step('Then the Buyer has answered', () => expect(charged.operations).toContain('patchCharge'));
    });
  }
});
