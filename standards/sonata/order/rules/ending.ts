import { describe, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { aboutOrder, fullOrder } from './sights';

/** Table 8: what the state of an order says of its items. */
const saysOfItems: Record<string, { expected: string; holds(states: unknown[]): boolean }> = {
  acknowledged: { expected: 'all acknowledged', holds: (states) => states.every((state) => state === 'acknowledged') },
  completed: { expected: 'all completed', holds: (states) => states.every((state) => state === 'completed') },
  failed: { expected: 'all failed', holds: (states) => states.every((state) => state === 'failed') },
  partial: {
    expected: 'some completed and some failed',
    holds: (states) => states.includes('completed') && states.includes('failed'),
  },
  rejected: {
    expected: 'at least one rejected, and the others not begun',
    holds: (states) => states.includes('rejected') && states.every((state) => String(state).startsWith('rejected')),
  },
};

/** The reason that the Buyer gave for the cancellation of an order, where it is known to have given one. */
function reasonGiven({ before, path }: Seen): unknown {
  const asked = aboutOrder(before.exchanges('createCancelProductOrder'), String(path.id));
  return asked.map(({ request }) => member(request.body, 'cancellationReason')).findLast(isPresent);
}

/** Rules on the states in which an order begins and ends. */
export const endingRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:6.1.9',
    on: fullOrder,
    examine({ response, path }) {
      // Later on, items may move a moment before their order does.
      const begins = member(response, 'state') === 'acknowledged';
      const says = begins && path.id !== undefined ? undefined : saysOfItems[member(response, 'state')];
      const states = list(member(response, 'productOrderItem')).map((item) => member(item, 'state'));
      if (!says || states.length === 0 || states.some((state) => !isPresent(state))) return undefined;
      if (says.holds(states)) return [];
      return [
        { pointer: '/productOrderItem', expected: `items ${says.expected}, for the order is ${response.state}`, seen: describe(states) },
      ];
    },
  }),
  rule({
    verifies: 'MEF123:R45',
    on: fullOrder,
    examine({ response }) {
      if (member(response, 'state') !== 'completed') return undefined;
      const date = member(response, 'completionDate');
      return isPresent(date) ? [] : [{ pointer: '/completionDate', expected: 'when the order was completed', seen: describe(date) }];
    },
  }),
  rule({
    verifies: 'MEF123:R62',
    on: 'retrieveProductOrder',
    examine(seen): Breach[] | undefined {
      if (member(seen.response, 'state') !== 'cancelled') return undefined;
      if (seen.reading('cancellationReason') === 'copied' && reasonGiven(seen) === undefined) return undefined;
      const reason = member(seen.response, 'cancellationReason');
      return isPresent(reason) ? [] : [{ pointer: '/cancellationReason', expected: 'why the order was cancelled', seen: describe(reason) }];
    },
  }),
];
