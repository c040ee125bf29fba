import { expect, test } from '../../../fixtures/buyerTest';
import type { UseCaseName } from '../../../fixtures/stage/useCases';
import { step } from '../../../fixtures/step';
import { verifies } from '../../../standards/interlude/serviceOrder/requirements';

const role = 'Buyer';
const operation = 'createServiceOrder';

/** Orders of each kind, and the rows that such an order has to keep. */
const kinds: ReadonlyArray<readonly [which: string, useCase: UseCaseName, ...facts: Parameters<typeof verifies>]> = [
  ['a new service', 'serviceOrder.add', ['R9', 'R10', 'R11', 'R20', 'R24'], { role, operation }],
  ['a service with a note to it', 'serviceOrder.notes', 'R12', { role, operation }],
  ['services that are related', 'serviceOrder.related', ['R8', 'R21', 'R22'], { role, operation, needs: ['serviceOrder.add'] }],
  ['a service that is related to an earlier order', 'serviceOrder.relatedElsewhere', 'R23', { role, operation }],
  ['a change to a service', 'serviceOrder.modify', ['R25', 'R26', 'R28'], { role, operation }],
  ['the end of a service', 'serviceOrder.delete', ['R31', 'R32'], { role, operation }],
];

test.describe('orders of services', { tag: '@serviceOrder' }, () => {
  for (const [which, useCase, ids, facts] of kinds) {
    test(`an order asks for ${which}`, verifies(ids, facts), async ({ buyer }) => {
      const order = await step(`Given the client has ordered ${which}`, () => buyer.meets(useCase));
      await step('Then its order was one that could be taken in', () => expect(order.statuses(operation)[0]).toBe(201));
    });
  }
});
