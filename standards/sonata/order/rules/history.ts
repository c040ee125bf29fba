import { describeEach, entries, isObject, list, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import type { Observation, Observed } from '../../../timeline';
import { fullOrder } from './sights';

interface Sight {
  /** When it was shown: the start and the end of the exchange. */
  from: number;
  to: number;
  shown: unknown;
  pointer: string;
  observation: Observation;
}

/** Every state that was shown belongs to the history: the present one, and those that were shown before. */
function gaps(sights: Sight[]): Breach[] {
  const ended = sights.toSorted((a, b) => a.to - b.to);
  const earlier = new Set<string>();
  let next = 0;
  return sights.flatMap(({ shown, pointer, from, observation }) => {
    for (; next < ended.length && ended[next]!.to <= from; next++) enter(earlier, ended[next]!.shown);
    const named = list(member(shown, 'stateChange'))
      .filter(isObject)
      .map((step) => member(step, 'state'));
    const missing = [...earlier].filter((state) => !named.includes(state));
    const now = member(shown, 'state');
    if (typeof now === 'string' && !earlier.has(now) && !named.includes(now)) missing.push(now);
    if (missing.length === 0) return [];
    const expected = `a history that holds ${missing.join(', ')}`;
    const seen = describeEach(member(shown, 'stateChange'), (step) => member(step, 'state'));
    return [{ pointer: `${pointer}/stateChange`, expected, seen, exchange: observation.exchange }];
  });
}

function enter(states: Set<string>, shown: unknown): void {
  const state = member(shown, 'state');
  if (typeof state === 'string') states.add(state);
}

function full({ observations }: Observed): Observation[] {
  return observations.filter(({ via }) => fullOrder.includes(via));
}

function sightOf(observation: Observation, shown: unknown, pointer: string): Sight {
  const { at, took } = observation.exchange;
  return { from: at, to: at + took, shown, pointer, observation };
}

function itemSights(order: Observed): Sight[][] {
  const byItem = new Map<unknown, Sight[]>();
  for (const observation of full(order)) {
    for (const [pointer, item] of entries(member(observation.body, 'productOrderItem'), '/productOrderItem')) {
      const known = byItem.get(item.id) ?? [];
      known.push(sightOf(observation, item, pointer));
      byItem.set(item.id, known);
    }
  }
  return [...byItem.values()];
}

/** Rules on the histories of orders and items, over all that was seen of them. */
export const historyRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:R19',
    across: (timeline) => {
      const orders = timeline.resources('productOrder').map((order) => full(order).map((seen) => sightOf(seen, seen.body, '')));
      return orders.flat().length === 0 ? undefined : orders.flatMap(gaps);
    },
  }),
  rule({
    verifies: 'MEF123:R23',
    across: (timeline) => {
      const items = timeline.resources('productOrder').flatMap(itemSights);
      return items.length === 0 ? undefined : items.flatMap(gaps);
    },
  }),
];
