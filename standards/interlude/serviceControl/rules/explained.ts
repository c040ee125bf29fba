import { instant } from '../../../moment';
import { member } from '../../../reading';
import type { Notification } from '../../../timeline';
import { changedBy, type Accepted } from './refused';

/** For how long after the end of an order, in milliseconds, what is told of its service is still put down to it. */
const late = 1000;

/**
 * The notifications of a service that accepted orders explain: all while one is open, afterwards one of each kind, where none has come yet. A notification may be long under
 * way: then it must say itself that it happened when the order did.
 * @param touching the orders that may have changed the service
 */
export function explained(notices: readonly Notification[], id: string, touching: readonly Accepted[]): ReadonlySet<Notification> {
  const told = new Map<string, Set<Accepted>>();
  const isExplained = (notice: Notification): boolean => {
    const kind = `${notice.name} ${notice.callback}`;
    const spent = told.get(kind) ?? new Set();
    told.set(kind, spent);
    const isFree = (order: Accepted) => order.ended >= notice.at || !spent.has(order);
    // The order that ended first has waited for its notification the longest.
    const [order] = touching.filter((one) => explains(one, notice, id) && isFree(one)).sort((one, other) => one.ended - other.ended);
    if (order) spent.add(order);
    return order !== undefined;
  };
  return new Set(notices.filter(isExplained));
}

function explains(order: Accepted, notice: Notification, id: string): boolean {
  // What makes a service changes no attribute of it.
  const isDue = notice.name !== 'serviceAttributeValueChangeEvent' || changedBy(order).includes(id);
  return isDue && notice.at >= order.exchange.at && happened(order, notice) <= order.ended + late;
}

/** When it happened by our clock: at its arrival, or before, as the Seller's clock says; that the order's own date tells how far the clocks are apart. */
function happened({ exchange }: Accepted, { at, body }: Notification): number {
  const apart = instant(member(exchange.response?.body, 'orderDate')) - exchange.at;
  const said = instant(member(body, 'eventTime')) - apart;
  return Number.isNaN(said) ? at : Math.min(at, said);
}
