import type { Exchange } from '../exchange';
import { derived } from '../derived';
import { lookup } from '../lookup';
import { decoded, describe, entries, isObject, isPresent, list, member } from '../reading';
import type { Breach, Outcome } from '../rule';
import type { Observation, Timeline } from '../timeline';

/** Operations whose answer shows one order as a whole; a list shows it as a whole, too. */
export const oneOrder = ['createServiceOrder', 'retrieveServiceOrder'] as const;
export const everyOrder = [...oneOrder, 'listServiceOrder'] as const;

export const everyService = ['serviceGet', 'serviceFind'] as const;

/** The items of an order, with their pointers. */
export function itemsOf(order: unknown, pointer = ''): Array<[string, Record<string, any>]> {
  return entries(member(order, 'serviceOrderItem'), `${pointer}/serviceOrderItem`);
}

/** What an answer shows, one or many, with pointers. */
export function shownIn(response: unknown): Array<[string, Record<string, any>]> {
  if (Array.isArray(response)) return entries(response, '');
  return isObject(response) ? [['', response]] : [];
}

/** Judges everything that an answer shows; nothing to examine where there is nothing. */
export function each(response: unknown, examine: (shown: Record<string, any>, pointer: string) => Outcome): Outcome {
  if (!Array.isArray(response)) return isObject(response) ? examine(response, '') : undefined;
  let found: Breach[] | undefined;
  for (let index = 0; index < response.length; index++) {
    const outcome = isObject(response[index]) ? examine(response[index], `/${index}`) : undefined;
    if (outcome) found = found ? found.concat(outcome) : outcome;
  }
  return found;
}

/** A breach for each of the members that is absent, null or empty. */
export function absent(owner: unknown, names: readonly string[], pointer = ''): Breach[] {
  return names.flatMap((name) => {
    const value = member(owner, name);
    return isPresent(value) ? [] : [{ pointer: `${pointer}/${name}`, expected: name, seen: describe(value) }];
  });
}

/** The exchange in which an order was made; undefined when that was not seen. */
export function creation(timeline: Timeline, id: unknown): Exchange | undefined {
  if (typeof id !== 'string') return undefined;
  return timeline.resource('serviceOrder', id)?.observations.find(({ via }) => via === 'createServiceOrder')?.exchange;
}

/** What the client sent to make the order that an answer shows; undefined when that was not seen. */
export function requestFor(timeline: Timeline, order: unknown): Record<string, any> | undefined {
  const sent = creation(timeline, member(order, 'id'))?.request.body;
  return isObject(sent) ? sent : undefined;
}

/** One item of one order at one time. */
export interface ItemSight {
  orderId: string;
  item: Record<string, any>;
  sight: Observation;
}

/** Every sight of an item in an answer, in order of time. */
export const itemSights = derived((timeline: Timeline): readonly ItemSight[] => {
  const seen: ItemSight[] = [];
  for (const { id, observations } of timeline.resources('serviceOrder')) {
    for (const sight of observations) {
      if (sight.exchange.to === 'listener') continue;
      for (const item of list(member(sight.body, 'serviceOrderItem'))) if (isObject(item)) seen.push({ orderId: id, item, sight });
    }
  }
  return seen.sort((one, other) => one.sight.at - other.sight.at);
});

/** Who asked for the service of that id: the one whose order made it; undefined when that was not seen. */
export function ownerOf(timeline: Timeline, serviceId: unknown): string | undefined {
  if (typeof serviceId !== 'string') return undefined;
  for (const operation of everyOrder) {
    const shown = ordersMaking(timeline.exchanges(operation), serviceId).at(-1);
    const order = shownIn(shown?.response?.body).find(([, one]) => madeBy(one).includes(serviceId));
    if (order) return creation(timeline, order[1].id)?.as;
  }
  return undefined;
}

/** The ids of the services that an order makes, as far as they are known. */
function madeBy(order: unknown): string[] {
  const made = itemsOf(order).filter(([, { action }]) => action === 'add');
  return made.map(([, { service }]) => member(service, 'id') as unknown).filter((id) => typeof id === 'string');
}

const ordersMaking = lookup(({ response }: Exchange) => shownIn(response?.body).flatMap(([, order]) => madeBy(order)));

/** The requests for a change, or the end, of that service, in order of time. */
export function ordersAbout(timeline: Timeline, serviceId: string): readonly Exchange[] {
  return ordersNaming(timeline.exchanges('createServiceOrder'), serviceId);
}

const ordersNaming = lookup(({ request }: Exchange) => {
  const named = itemsOf(request.body).map(([, { service }]) => member(service, 'id') as unknown);
  return named.filter((id) => typeof id === 'string');
});

/** Every time that somebody asked for that service alone, in order of time. */
export function readsOf(timeline: Timeline, serviceId: string): readonly Exchange[] {
  return readsById(timeline.exchanges('serviceGet'), serviceId);
}

const readsById = lookup((read: Exchange) => [idInPath(read)]);

/** The id in the path of a request: the last segment, decoded. */
export function idInPath({ request }: Exchange): string {
  const path = request.url.replace(/[?#].*$/, '');
  return decoded(path.slice(path.lastIndexOf('/') + 1));
}
