import type { Exchange } from '../standards/exchange';
import type { Resource } from '../standards/resource';
import type { Notification, Observation, Observed, Subscription } from '../standards/timeline';
import { at } from './pointer';

/** What a chronicle holds. */
export interface Store {
  /** Resource name → id → its sights; and the same as lists. */
  resources: Map<string, Map<string, Observed>>;
  things: Map<string, Observed[]>;
  /** Operation or event → its exchanges. */
  exchanges: Map<string, Exchange[]>;
  notifications: Notification[];
  /** Function → its registrations. */
  subscriptions: Map<string, Subscription[]>;
}

/**
 * Lets go of what is past: things of which nothing was seen of late, and the exchanges that show nothing else. Things that belong together, as an
 * order and its charges, go together. Of what is still under way the past is kept, but no more than `most` sights in all: those seen longest ago go.
 * @param isPast whether an exchange is past; all of those have been judged
 * @returns the things that went
 */
export function forget(
  store: Store,
  known: ReadonlyMap<string, Resource>,
  isPast: (exchange: Exchange) => boolean,
  most: number,
): Observed[] {
  const alive = livingFamilies(store, known, isPast);
  const gone: Observed[] = [];
  const kept: Observed[] = [];
  for (const ofName of store.resources.values()) {
    for (const [id, observed] of ofName) {
      if (alive.has(observed)) kept.push(observed);
      else {
        ofName.delete(id);
        gone.push(observed);
      }
    }
  }
  shorten(kept, isPast, most);
  dropExchanges(store, isPast, new Set(kept.flatMap(({ observations }) => observations.map(({ exchange }) => exchange))));
  for (const [fn, subscriptions] of store.subscriptions) store.subscriptions.set(fn, standing(subscriptions, isPast, most));
  return gone;
}

/** Things that were seen of late, with those that they belong to and those that belong to them. */
function livingFamilies(
  { resources }: Store,
  known: ReadonlyMap<string, Resource>,
  isPast: (exchange: Exchange) => boolean,
): Set<Observed> {
  const alive = new Set<Observed>();
  const belonging: Array<[child: Observed, parent: Observed]> = [];
  for (const [name, ofName] of resources) {
    const { of } = known.get(name) ?? {};
    for (const observed of ofName.values()) {
      if (!isPast(observed.observations.at(-1)!.exchange)) alive.add(observed);
      const parent = of && parentOf(observed, of, resources);
      if (parent) belonging.push([observed, parent]);
    }
  }
  for (const [child, parent] of belonging) if (alive.has(child)) alive.add(parent);
  for (const [child, parent] of belonging) if (alive.has(parent)) alive.add(child);
  return alive;
}

function parentOf({ observations }: Observed, of: NonNullable<Resource['of']>, resources: Store['resources']): Observed | undefined {
  for (const { body } of observations) {
    for (const pointer of of.ids) {
      const id: unknown = at(body, pointer);
      if (typeof id === 'string') return resources.get(of.resource)?.get(id);
    }
  }
  return undefined;
}

/** Takes the past out of things, from the one that was seen longest ago, until no more than so many past sights are left. */
function shorten(kept: Observed[], isPast: (exchange: Exchange) => boolean, most: number): void {
  const past = ({ observations }: Observed) => observations.filter(({ exchange }) => isPast(exchange)).length;
  let left = kept.reduce((sum, observed) => sum + past(observed), 0) - most;
  if (left <= 0) return;
  const lastSeen = ({ observations }: Observed) => observations.at(-1)!.at;
  for (const observed of kept.toSorted((a, b) => lastSeen(a) - lastSeen(b))) {
    if (left <= 0) return;
    left -= past(observed);
    observed.observations = observed.observations.filter(({ exchange }: Observation) => !isPast(exchange));
  }
}

function dropExchanges(store: Store, isPast: (exchange: Exchange) => boolean, shown: ReadonlySet<Exchange>): void {
  const stays = (exchange: Exchange) => !isPast(exchange) || shown.has(exchange);
  for (const [key, exchanges] of store.exchanges) store.exchanges.set(key, exchanges.filter(stays));
  store.notifications = store.notifications.filter(({ exchange }) => stays(exchange));
  for (const ofName of store.resources.values())
    for (const [id, { observations }] of ofName) if (observations.length === 0) ofName.delete(id);
  for (const [name, ofName] of store.resources) store.things.set(name, [...ofName.values()]);
}

/** A registration stays, for what is sent under it may come at any time; one that has ended goes when its end is past, and of very many the oldest. */
function standing(subscriptions: readonly Subscription[], isPast: (exchange: Exchange) => boolean, most: number): Subscription[] {
  return subscriptions.filter(({ endedBy }) => !endedBy || !isPast(endedBy)).slice(-most);
}
