import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/order/requirements';

const role = 'Buyer';

/** What becomes of orders. However they end, the Buyer has looked after them when it has seen that they have. */
const courses = [
  ['that is completed', 'order.delivered', []],
  ['that is completed in part', 'order.partial', ['order.several']],
  ['that fails', 'order.failed', []],
  ['that is rejected after the checks', 'order.rejected', []],
  ['that the Seller cancels', 'order.givenUp', []],
] as const;
const over = /^(completed|partial|failed|rejected|cancelled)$/;

/** What comes too late for an order that is over. */
const tooLate = [
  ['cancelled', 'createCancelProductOrder', '6.8-Buyer'],
  ['changed', 'createModifyProductOrderItemRequestedDeliveryDate', '6.5-Buyer'],
  ['updated', 'patchProductOrder', '7.2.1.3-Buyer'],
] as const;

/** What comes of a request for cancellation. */
const cancellations = [
  ['that is granted', 'order.cancel', []],
  ['that is refused', 'order.cancelRefused', []],
  ['for which the Seller charges', 'order.cancelCharged', ['order.charge']],
] as const;

/** The same of a request for another date. */
const dates = [
  ['that is granted', 'order.date', []],
  ['that is refused', 'order.dateRefused', []],
  ['for which the Seller charges', 'order.dateCharged', ['order.charge']],
] as const;

/** What a request has come to: who is told of its charge need not look before that is answered. */
const decided = /^(done|done\.declined|rejected|inProgress\.assessingCharge)$/;

/** What the Seller charges for. */
const charges = [
  ['for an item', 'order.charged', []],
  ['for another item', 'order.chargedAgain', []],
  ['for a cancellation', 'order.cancelCharged', ['order.cancel']],
  ['for another date', 'order.dateCharged', ['order.modifyDeliveryDate']],
] as const;

test.describe('the course of an order', { tag: '@order' }, () => {
  for (const [which, useCase, needs] of courses) {
    test(
      `an order ${which} is looked after to its end`,
      verifies('6.1-Buyer', { role, operation: 'retrieveProductOrder', needs }),
      async ({ buyer }) => {
        const order = await step(`Given the Buyer has placed an order ${which}`, () => buyer.meets(useCase));
        await step('Then it has seen what became of it', () =>
          expect(order.lastState('createProductOrder', 'retrieveProductOrder')).toEqual(expect.stringMatching(over)),
        );
      },
    );
  }

  for (const [which, useCase, needs] of courses) {
    for (const [what, operation, requirement] of tooLate) {
      test(`an order ${which} is not ${what}`, verifies(requirement, { role, needs }), async ({ buyer }) => {
        const order = await step(`Given the Buyer has had an order ${which}`, () => buyer.met(useCase));
        await step('Then it asks for no such thing once it knows', () => expect(order.operationsAfter(over)).not.toContain(operation));
      });
    }
  }

  for (const [which, useCase, needs] of cancellations) {
    test(`a cancellation ${which} is looked after`, verifies('6.10-Buyer', { role, needs }), async ({ buyer }) => {
      const asked = await step(`Given the Buyer has asked for a cancellation ${which}`, () => buyer.met(useCase));
      const seen = asked.lastState('createCancelProductOrder', 'retrieveCancelProductOrder');
      await step('Then it has seen what became of it', () => expect(seen).toEqual(expect.stringMatching(decided)));
    });
  }

  for (const [which, useCase, needs] of dates) {
    test(`a request for another date ${which} is looked after`, verifies('6.7-Buyer', { role, needs }), async ({ buyer }) => {
      const asked = await step(`Given the Buyer has asked for another date ${which}`, () => buyer.met(useCase));
      const seen = asked.lastState(
        'createModifyProductOrderItemRequestedDeliveryDate',
        'retrieveModifyProductOrderItemRequestedDeliveryDate',
      );
      await step('Then it has seen what became of it', () => expect(seen).toEqual(expect.stringMatching(decided)));
    });
  }

  for (const [which, useCase, needs] of charges) {
    test(`a charge ${which} is answered`, verifies('6.12-Buyer', { role, operation: 'patchCharge', needs }), async ({ buyer }) => {
      const charged = await step(`Given the Seller has charged ${which}`, () => buyer.met(useCase));
      await step('Then the Buyer has answered', () => expect(charged.operations).toContain('patchCharge'));
    });
  }
});
