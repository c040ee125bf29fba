import { expect, test } from '../../../fixtures/buyerTest';
import type { UseCaseName } from '../../../fixtures/stage/useCases';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/interlude/serviceOrder/requirements';

const role = 'Buyer';

/** What becomes of orders, the state in which the client sees it, and what it takes for that. */
const courses: ReadonlyArray<readonly [which: string, useCase: UseCaseName, state: RegExp, needs?: readonly string[]]> = [
  ['that waits for something on its side', 'serviceOrder.pending', /^(completed|failed|partial)$/],
  ['that is held for a while', 'serviceOrder.held', /^(completed|failed|partial)$/],
  ['that fails', 'serviceOrder.failed', /^failed$/],
  ['that is rejected after the checks', 'serviceOrder.rejected', /^rejected$/],
  ['that is done in part', 'serviceOrder.partial', /^partial$/, ['serviceOrder.add', 'serviceOrder.several']],
];

test.describe('the course of a service order', { tag: '@serviceOrder' }, () => {
  for (const [which, useCase, state, needs = []] of courses) {
    test(
      `an order ${which} is looked after to its end`,
      verifies('6.1.7-Buyer', { role, operation: 'retrieveServiceOrder', needs }),
      async ({ buyer }) => {
        const order = await step(`Given the client has an order ${which}`, () => buyer.meets(useCase));
        await step('Then it has seen what became of it', () => expect(order.states).toContainEqual(expect.stringMatching(state)));
      },
    );
  }
});
