import { derived } from '../../../derived';
import type { Exchange } from '../../../exchange';
import { list, member } from '../../../reading';
import type { Timeline } from '../../../timeline';

/** An order that was refused: at once, or later, when it was seen rejected. */
export interface Refused {
  /** The request. */
  exchange: Exchange;
  items: Array<Record<string, any>>;
  /** The id of the order, where it was acknowledged first. */
  id?: string;
  /** When the refusal was known. */
  known: number;
}

/** An order that was taken in and not seen rejected; open until it was seen at its end. */
export interface Accepted {
  exchange: Exchange;
  items: Array<Record<string, any>>;
  ended: number;
  /** Ids of the services that it may have changed, those that it has made included. */
  touches: ReadonlySet<string>;
}

export interface Orders {
  refused: Refused[];
  accepted: Accepted[];
  /** Service → the accepted orders that may have changed it. */
  touching: Map<string, Accepted[]>;
}

/** What refuses the content of a request; not a credential, and nothing that went wrong. */
const refusing = [400, 403, 404, 409, 422];
const terminal = ['completed', 'failed', 'partial'];

export const endOf = ({ at, took }: Exchange): number => at + took;

/** Every order that was asked for, by what became of it. */
export const ordersOf = derived((timeline: Timeline): Orders => {
  const orders: Orders = { refused: [], accepted: [], touching: new Map() };
  for (const exchange of timeline.exchanges('createServiceOrder')) sort(exchange, timeline, orders);
  for (const order of orders.accepted) for (const id of order.touches) push(orders.touching, id, order);
  return orders;
});

function push(touching: Map<string, Accepted[]>, id: string, order: Accepted): void {
  const known = touching.get(id);
  if (known) known.push(order);
  else touching.set(id, [order]);
}

function sort(exchange: Exchange, timeline: Timeline, orders: Orders): void {
  const items = list(member(exchange.request.body, 'serviceOrderItem'));
  const status = exchange.response?.status ?? 0;
  if (refusing.includes(status)) orders.refused.push({ exchange, items, known: endOf(exchange) });
  if (status !== 201) return;
  const id: unknown = member(exchange.response?.body, 'id');
  const sights = typeof id === 'string' ? (timeline.resource('serviceOrder', id)?.observations ?? []) : [];
  const rejected = sights.find(({ state }) => state === 'rejected');
  if (rejected && typeof id === 'string') orders.refused.push({ exchange, items, id, known: endOf(rejected.exchange) });
  else {
    const made = sights.flatMap(({ body }) => idsIn(list(member(body, 'serviceOrderItem'))));
    const ended = sights.find(({ state }) => terminal.includes(state!))?.at ?? Infinity;
    orders.accepted.push({ exchange, items, ended, touches: new Set([...idsIn(items), ...made]) });
  }
}

function idsIn(items: readonly unknown[]): string[] {
  const ids = items.map((item) => member(member(item, 'service'), 'id') as unknown);
  return ids.filter((id) => typeof id === 'string');
}

/** The ids of the services that an order was to change. */
export function changedBy({ items }: Pick<Refused, 'items'>): string[] {
  return idsIn(items.filter((item) => member(item, 'action') !== 'add'));
}

/** The orders that were accepted and may have changed a service between two moments. */
export function changersOf({ touching }: Orders, id: string, from: number, to: number): Accepted[] {
  return (touching.get(id) ?? []).filter((order) => order.exchange.at <= to && order.ended >= from);
}
