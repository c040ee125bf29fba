import { member } from '../../../reading';
import { rule, together, type Outcome } from '../../../rule';
import type { Notification, Timeline } from '../../../timeline';
import { explained } from './explained';
import { changedBy, ordersOf, type Orders, type Refused } from './refused';

const ofServices = /^service(Create|StateChange|AttributeValueChange|Delete)Event$/;
/** Until when after a refusal a notification is put down to it, in milliseconds. */
const lasting = 60_000;

/** No notification of a service between the refusal to change it and the next order that may have changed it. */
export const silence = rule({
  verifies: 'Policy:I2',
  across: (timeline) => {
    const orders = ordersOf(timeline);
    if (timeline.subscriptions('serviceInventory').length === 0) return undefined;
    const notices = bySubject(timeline);
    const unexplained = new Map<string, Notification[]>();
    for (const id of new Set(orders.refused.flatMap(changedBy))) unexplained.set(id, withoutOrder(id, notices.get(id) ?? [], orders));
    return together(orders.refused.flatMap((refused) => changedBy(refused).map((id) => broken(refused, unexplained.get(id)!))));
  },
});

function withoutOrder(id: string, notices: readonly Notification[], { touching }: Orders): Notification[] {
  const known = explained(notices, id, touching.get(id) ?? []);
  return notices.filter((notice) => !known.has(notice));
}

function broken({ exchange }: Refused, unexplained: readonly Notification[]): Outcome {
  const told = unexplained.filter(({ at }) => at >= exchange.at && at <= exchange.at + lasting);
  return told.slice(0, 1).map((notice) => ({
    pointer: '/eventType',
    expected: 'nothing of a service that was not changed',
    seen: notice.name,
    exchange: notice.exchange,
  }));
}

function bySubject(timeline: Timeline): ReadonlyMap<string, Notification[]> {
  const notices = new Map<string, Notification[]>();
  for (const notice of timeline.notifications()) {
    const id: unknown = member(member(notice.body, 'event'), 'id');
    if (ofServices.test(notice.name) && typeof id === 'string') notices.set(id, [...(notices.get(id) ?? []), notice]);
  }
  return notices;
}
