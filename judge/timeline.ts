import type { Exchange } from '../standards/exchange';
import { asText, isObject, list, member } from '../standards/reading';
import type { Resource } from '../standards/resource';
import type { Agreed, Notification, Observation, Observed, Subscription, Timeline } from '../standards/timeline';
import { forget, type Store } from './forgetting';
import { at } from './pointer';
import type { Route } from './route';

/** Collects what each exchange shows, in order, and answers questions about it. */
export class Chronicle implements Timeline {
  #store: Store = { resources: new Map(), things: new Map(), exchanges: new Map(), notifications: [], subscriptions: new Map() };
  /** Every resource that was seen, by its name. */
  #known = new Map<string, Resource>();

  constructor(
    readonly reading: (erratum: string) => string,
    readonly agreed: Agreed = {},
  ) {}

  version = 0;

  see(exchange: Exchange, route: Route): void {
    this.version++;
    push(this.#store.exchanges, route.key, exchange);
    if (route.kind === 'event') this.#seeEvent(exchange, route);
    else this.#seeAnswer(exchange, route);
  }

  resources(name: string): Observed[] {
    return this.#store.things.get(name) ?? [];
  }

  resource(name: string, id: string): Observed | undefined {
    return this.#store.resources.get(name)?.get(id);
  }

  exchanges(operation: string): Exchange[] {
    return this.#store.exchanges.get(operation) ?? [];
  }

  notifications(): Notification[] {
    return this.#store.notifications;
  }

  subscriptions(fn?: string): Subscription[] {
    const { subscriptions } = this.#store;
    return fn === undefined ? [...subscriptions.values()].flat() : (subscriptions.get(fn) ?? []);
  }

  /** Everything of which anything was seen. */
  everything(): Observed[] {
    return [...this.#store.things.values()].flat();
  }

  /** Lets go of what is past; see `forget`. */
  forget(isPast: (exchange: Exchange) => boolean, most: number): Observed[] {
    this.version++;
    return forget(this.#store, this.#known, isPast, most);
  }

  #seeAnswer(exchange: Exchange, route: Route): void {
    const { response } = exchange;
    if (!response || response.status < 200 || response.status > 299) return;
    if (route.operationId === 'registerListener') this.#subscribe(exchange, route);
    if (route.operationId === 'unregisterListener') this.#unsubscribe(exchange, route);
    for (const resource of route.standard.resources) {
      const place = resource.seenIn[route.key];
      if (place === undefined) continue;
      const bodies = place === '' ? [response.body] : list(response.body);
      for (const body of bodies)
        this.#observe(resource, member(body, resource.id), { exchange, at: ended(exchange), via: route.key, body });
    }
  }

  #seeEvent(exchange: Exchange, route: Route & { kind: 'event' }): void {
    const { body } = exchange.request;
    this.#store.notifications.push({ exchange, at: exchange.at, name: route.key, body, callback: route.callback });
    for (const resource of route.standard.resources) {
      const pointers = resource.events?.[route.key];
      if (!pointers) continue;
      this.#observe(resource, at(body, pointers.id), { exchange, at: exchange.at, via: route.key, body: at(body, '/event') });
    }
  }

  #observe(resource: Resource, id: unknown, observation: Observation): void {
    if (typeof id !== 'string' || !isObject(observation.body)) return;
    const state = resource.state === undefined ? undefined : member(observation.body, resource.state);
    if (typeof state === 'string') observation.state = state;
    const { resources } = this.#store;
    const known = resources.get(resource.name) ?? new Map<string, Observed>();
    resources.set(resource.name, known);
    this.#known.set(resource.name, resource);
    const seen = known.get(id) ?? { resource: resource.name, id, observations: [] };
    if (!known.has(id)) push(this.#store.things, resource.name, seen);
    known.set(id, seen);
    seen.observations.push(observation);
  }

  #subscribe(exchange: Exchange, route: Route): void {
    const { body } = exchange.request;
    push(this.#store.subscriptions, route.standard.name, {
      id: asText(member(exchange.response?.body, 'id')),
      fn: route.standard.name,
      callback: asText(member(body, 'callback')).replace(/\/$/, ''),
      query: member(body, 'query'),
      buyerId: route.query.get('buyerId') ?? undefined,
      sellerId: route.query.get('sellerId') ?? undefined,
      as: exchange.as,
      from: ended(exchange),
      to: Number.POSITIVE_INFINITY,
      exchange,
    });
  }

  /** Each API has a hub of its own, which may give out ids that another gives out too. */
  #unsubscribe(exchange: Exchange, { path, standard }: Route): void {
    for (const subscription of this.subscriptions(standard.name)) {
      if (subscription.id === path.id && !subscription.endedBy) Object.assign(subscription, { to: ended(exchange), endedBy: exchange });
    }
  }
}

/** When the answer was complete: from then on what it shows is known. */
function ended(exchange: Exchange): number {
  return exchange.at + exchange.took;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
