import { expect, test } from '../../../fixtures/buyerTest';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/sonata/poq/requirements';

const role = 'Buyer';

/** What becomes of qualifications that are answered later. However they end, the Buyer has looked after them when it has seen that they have. */
const courses = [
  ['that is ready after a while', 'poq.deferred', []],
  ['that takes long', 'poq.long', []],
  ['with something else than was asked for', 'poq.alternate', ['poq.alternatives']],
  ['that ends in error', 'poq.error', []],
  ['that is not ready in time', 'poq.unableToProvide', []],
] as const;
const ended = /^(done\.ready|done\.unableToProvide|terminatedWithError)$/;

test.describe('the course of a qualification', { tag: '@poq' }, () => {
  for (const [which, useCase, needs] of courses) {
    test(
      `a qualification ${which} is looked after to its end`,
      verifies('6.2.2-Buyer', { role, operation: 'retrieveProductOfferingQualification', needs }),
      async ({ buyer }) => {
        const poq = await step(`Given the Buyer was given a qualification ${which}`, () => buyer.meets(useCase));
        const seen = poq.lastState('createProductOfferingQualification', 'retrieveProductOfferingQualification');
        await step('Then it has seen what became of it', () => expect(seen).toEqual(expect.stringMatching(ended)));
      },
    );
  }

  test(
    'a qualification that is answered at once, though there was time, is taken as it is',
    verifies('6.2.2-Buyer', { role, operation: 'createProductOfferingQualification' }),
    async ({ buyer }) => {
      const poq = await step('Given the Buyer was answered at once, though it had time', () => buyer.met('poq.atOnce'));
      await step('Then it has not asked again', () => expect(poq.repetitions).toEqual([]));
    },
  );

  test(
    'a qualification that ends in error at once is taken as it is',
    verifies('7.1.1-Buyer', { role, operation: 'createProductOfferingQualification', needs: ['poq.immediate'] }),
    async ({ buyer }) => {
      const poq = await step('Given the Buyer was told at once that it has said too little', () => buyer.met('poq.immediateError'));
      await step('Then it has not asked the same again', () => expect(poq.repetitions).toEqual([]));
    },
  );
});
