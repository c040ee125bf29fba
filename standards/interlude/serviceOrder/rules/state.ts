import { describe, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { each, everyOrder, itemsOf } from '../../sights';

const open = ['inProgress', 'pending', 'held'];

/**
 * The states that an order may be in, by the states of its items (table 7).
 * Items may move a moment before their order does: at its beginning and at its end it may still be where it was.
 */
function statesFor(items: string[], reading: Seen['reading']): string[] {
  if (items.includes('rejected')) return ['rejected', 'acknowledged'];
  if (items.every((state) => state === 'acknowledged')) return ['acknowledged', 'inProgress'];
  const present = open.filter((state) => items.includes(state));
  if (present.length > 0) {
    const waiting = present.filter((state) => state !== 'inProgress');
    return reading('statePrecedence') === 'waitingFirst' && waiting.length > 0 ? waiting : present;
  }
  // What waits for its turn beside what is done: the order goes on.
  if (items.includes('acknowledged')) return ['inProgress'];
  if (items.every((state) => state === 'completed')) return ['completed', 'inProgress'];
  return items.every((state) => state === 'failed') ? ['failed', 'inProgress', 'pending'] : ['partial', 'inProgress'];
}

function aggregation(order: Record<string, any>, pointer: string, reading: Seen['reading']): Breach[] | undefined {
  const states = itemsOf(order).map(([, { state }]) => state);
  if (states.length === 0 || !states.every((state) => typeof state === 'string')) return undefined;
  const allowed = statesFor(states, reading);
  if (!allowed.includes(order.state)) {
    const expected = `${allowed.join(' or ')}, for the items are ${states.join(', ')}`;
    return [{ pointer: `${pointer}/state`, expected, seen: describe(order.state) }];
  }
  if (order.state !== 'rejected') return [];
  const others = reading('itemsOfRejected') === 'allRejected' ? ['rejected'] : ['rejected', 'acknowledged'];
  const begun = states.filter((state) => !others.includes(state));
  if (begun.length === 0) return [];
  return [{ pointer: `${pointer}/serviceOrderItem`, expected: `items that are ${others.join(' or ')}`, seen: describe(begun) }];
}

/** Table 7, and the explanations that go with a bad end. */
export const stateRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify99.1:Table7',
    on: everyOrder,
    examine: ({ response, reading }) => each(response, (order, pointer) => aggregation(order, pointer, reading)),
  }),
  rule({
    verifies: 'Mplify99.1:6.1.7',
    on: ['retrieveServiceOrder', 'listServiceOrder'],
    examine: ({ response }) =>
      each(response, (order, pointer) => {
        const ended = itemsOf(order, pointer).filter(([, { state }]) => state === 'rejected' || state === 'failed');
        if (ended.length === 0) return undefined;
        const explained = ended.some(([, item]) => list(member(item, 'terminationError')).some(isPresent));
        if (explained) return [];
        return [{ pointer: `${ended[0]![0]}/terminationError`, expected: 'why it was rejected, or has failed', seen: 'nothing' }];
      }),
  }),
];
