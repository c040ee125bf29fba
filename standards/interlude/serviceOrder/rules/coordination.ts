import { entries, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { each, itemsOf } from '../../sights';

const begun = ['inProgress', 'pending', 'held', 'completed'];

/** What must not be seen at one time: the second item so far, and the first not so far yet. */
interface Order {
  first: 'started' | 'finished';
  then: 'started' | 'finished';
  /** Whether the item that carries the action comes second. */
  carrierIsSecond: boolean;
}

function orderOf(dependency: unknown, reading: Seen['reading']): Order | undefined {
  const usual = reading('coordinationDirection') === 'carrierWaits';
  switch (dependency) {
    case 'finishToStart':
      return { first: 'finished', then: 'started', carrierIsSecond: true };
    case 'startToStart':
      return { first: 'started', then: 'started', carrierIsSecond: usual };
    case 'startToFinish':
      // The guide explains it as: the one is complete before work on the other begins.
      return usual
        ? { first: 'started', then: 'finished', carrierIsSecond: true }
        : { first: 'finished', then: 'started', carrierIsSecond: false };
    default:
      return undefined;
  }
}

const reached = (state: unknown, stage: 'started' | 'finished') =>
  stage === 'finished' ? state === 'completed' : begun.includes(String(state)) || state === 'failed';

function outOfTurn(order: Record<string, any>, pointer: string, reading: Seen['reading']): Breach[] | undefined {
  const items = itemsOf(order, pointer);
  const stateOf = (id: unknown) => items.find(([, item]) => item.id === id)?.[1].state;
  const judged = items.flatMap(([at, item]) =>
    entries(item.coordinatedAction, `${at}/coordinatedAction`).flatMap(([place, action]) => {
      const wanted = orderOf(action.coordinationDependency, reading);
      const named = stateOf(action.itemId);
      if (!wanted || named === undefined) return [];
      const [first, second] = wanted.carrierIsSecond ? [named, item.state] : [item.state, named];
      return [{ place, wanted, first, second }];
    }),
  );
  if (judged.length === 0) return undefined;
  return judged
    .filter(({ wanted, first, second }) => reached(second, wanted.then) && second !== 'failed' && !reached(first, wanted.first))
    .map(({ place, wanted, first, second }) => ({
      pointer: place,
      expected: `an item that is ${wanted.then} only after the other is ${wanted.first}`,
      seen: `${second} while the other is ${first}`,
    }));
}

/** Coordinated actions between the items of an order, as far as one answer shows their states together. */
export const coordinationRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify99.1:7.2.6.7',
    on: ['retrieveServiceOrder', 'listServiceOrder'],
    examine: ({ response, reading }) =>
      each(response, (order, pointer) =>
        list(member(order, 'serviceOrderItem')).length > 1 ? outOfTurn(order, pointer, reading) : undefined,
      ),
  }),
];
