import { member } from '../../../reading';
import { rule, together, type Outcome } from '../../../rule';
import type { Notification, Timeline } from '../../../timeline';
import { changedBy, changersOf, ordersOf, type Accepted, type Orders, type Refused } from './refused';

const ofServices = /^service(Create|StateChange|AttributeValueChange|Delete)Event$/;
/** Until when after a refusal a notification is put down to it; and for how long after an order one of it may still come. In milliseconds. */
const lasting = 60_000;
const late = 1000;

/** No notification of a service between the refusal to change it and the next order that may have changed it. */
export const silence = rule({
  verifies: 'Policy:I2',
  across: (timeline) => {
    const orders = ordersOf(timeline);
    if (timeline.subscriptions('serviceInventory').length === 0) return undefined;
    const notices = bySubject(timeline);
    return together(
      orders.refused.flatMap((refused) => changedBy(refused).map((id) => broken(refused, id, notices.get(id) ?? [], orders))),
    );
  },
});

function broken({ exchange }: Refused, id: string, notices: readonly Notification[], orders: Orders): Outcome {
  const told = notices.filter(({ at }) => at >= exchange.at && at <= exchange.at + lasting);
  const unexplained = told.filter((notice) => !isExplained(notice, id, notices, orders));
  return unexplained.slice(0, 1).map((notice) => ({
    pointer: '/eventType',
    expected: 'nothing of a service that was not changed',
    seen: notice.name,
    exchange: notice.exchange,
  }));
}

/** An order that was accepted explains what is told while it is open; afterwards one notification of each kind, if it comes soon. */
function isExplained(notice: Notification, id: string, notices: readonly Notification[], orders: Orders): boolean {
  // What makes a service changes no attribute of it.
  const isDue = (order: Accepted) => notice.name !== 'serviceAttributeValueChangeEvent' || changedBy(order).includes(id);
  const orderly = changersOf(orders, id, notice.at - late, notice.at).filter(isDue);
  if (orderly.some(({ ended }) => ended >= notice.at)) return true;
  const since = Math.min(...orderly.map(({ exchange }) => exchange.at));
  const before = notices.filter(
    ({ at, name, callback }) => at >= since && at < notice.at && name === notice.name && callback === notice.callback,
  );
  return before.length < orderly.length;
}

function bySubject(timeline: Timeline): ReadonlyMap<string, Notification[]> {
  const notices = new Map<string, Notification[]>();
  for (const notice of timeline.notifications()) {
    const id: unknown = member(member(notice.body, 'event'), 'id');
    if (ofServices.test(notice.name) && typeof id === 'string') notices.set(id, [...(notices.get(id) ?? []), notice]);
  }
  return notices;
}
