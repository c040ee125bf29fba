import { lookup } from '../../../lookup';
import { misaddressed, unasked } from '../../../notified';
import { describe, entries, isObject, isPresent, list, member } from '../../../reading';
import { rule, together, type Breach, type Outcome, type Rule } from '../../../rule';
import type { Notification, Observed, Subscription, Timeline } from '../../../timeline';
import { fullOrder, lastShown } from './sights';

const itemEvents = [
  'productOrderItemStateChangeEvent',
  'productOrderItemExpectedCompletionDateSet',
  'productSpecificProductOrderItemMilestoneEvent',
];
const final = ['completed', 'partial', 'failed', 'cancelled', 'rejected'];

interface Addressed {
  notification: Notification;
  by: readonly Subscription[];
}

/** The notifications of this function's hub, with the registrations that were ever made for their callback. */
function addressed(timeline: Timeline): Addressed[] {
  const subscriptions = timeline.subscriptions('order');
  return timeline
    .notifications()
    .map((notification) => ({ notification, by: byCallback(subscriptions, notification.callback) }))
    .filter(({ by }) => by.length > 0);
}

const byCallback = lookup(({ callback }: Subscription) => [callback]);

function payload({ body }: Notification): unknown {
  return member(body, 'event');
}

/** Judges each notification by itself, with the registrations that were ever made for its callback. */
function each(examine: (notification: Notification, by: readonly Subscription[]) => Outcome): (timeline: Timeline) => Outcome {
  return (timeline) => {
    return together(
      addressed(timeline).map(({ notification, by }) =>
        examine(notification, by)?.map((breach) => ({ ...breach, exchange: notification.exchange })),
      ),
    );
  };
}

/** A milestone that was notified of is kept with its item. */
function forgottenMilestones(timeline: Timeline): Outcome {
  const reached = timeline.notifications().filter(({ name }) => name === 'productSpecificProductOrderItemMilestoneEvent');
  const outcomes = reached.map((notification): Outcome => {
    const { id, orderItemId, milestoneName } = (payload(notification) ?? {}) as Record<string, unknown>;
    const later = timeline
      .resource('productOrder', String(id))
      ?.observations.findLast(({ via, exchange }) => fullOrder.includes(via) && exchange.at >= notification.at);
    if (!later || !isPresent(milestoneName)) return undefined;
    const items = entries(member(later.body, 'productOrderItem'), '/productOrderItem');
    const [pointer, item] = items.find(([, { id: itemId }]) => itemId === orderItemId) ?? ['', undefined];
    const names = list(member(item, 'milestone')).map((milestone) => member(milestone, 'name'));
    if (names.includes(milestoneName)) return [];
    return [
      {
        pointer: `${pointer}/milestone`,
        expected: `the milestone ${describe(milestoneName)}`,
        seen: describe(names),
        exchange: later.exchange,
      },
    ];
  });
  return together(outcomes);
}

const aboutStateOf = lookup(({ notification }: Addressed) => {
  const id: unknown = notification.name === 'productOrderStateChangeEvent' ? member(payload(notification), 'id') : undefined;
  return [typeof id === 'string' ? id : undefined];
});

/** More notifications of states than states were reached after the answer to the create: one too many. */
function superfluous(order: Observed, all: readonly Addressed[]): Breach[] | undefined {
  const last = lastShown(order, fullOrder);
  if (!last || !final.includes(last.state ?? '') || order.observations[0]!.via !== 'createProductOrder') return undefined;
  const steps = list(member(last.body, 'stateChange')).filter(isObject);
  // A history that lacks the present state tells nothing: it is R19.
  if (!steps.some((step) => step.state === last.state)) return undefined;
  const reached = steps.filter((step) => step.state !== 'acknowledged').length;
  const told = aboutStateOf(all, order.id);
  if (told.length === 0 || reached === 0) return undefined;
  const byCallback = new Map<string, Map<unknown, (typeof told)[number]>>();
  for (const one of told) {
    const known = byCallback.get(one.notification.callback) ?? new Map();
    byCallback.set(one.notification.callback, known.set(member(one.notification.body, 'eventId'), one));
  }
  return [...byCallback.values()].flatMap((events) => {
    const [first] = [...events.values()];
    if (events.size <= reached * first!.by.length) return [];
    const expected = `${reached} notifications, one of each state after acknowledged`;
    return [{ pointer: '/event/id', expected, seen: `${events.size}`, exchange: first!.notification.exchange }];
  });
}

/** Rules on notifications about orders and items, and on the hub. */
export const notificationRules: readonly Rule[] = [
  rule({ verifies: 'MEF123:R6', across: each(misaddressed) }),
  rule({ verifies: 'MEF123:R101', across: each(unasked) }),
  rule({
    verifies: 'MEF123:R106',
    on: itemEvents,
    examine({ request, before }) {
      const event = member(request, 'event');
      const itemId = member(event, 'orderItemId');
      const order = lastShown(before.resource('productOrder', String(member(event, 'id'))), fullOrder)?.body;
      const known = order && list(member(order, 'productOrderItem')).map((item) => member(item, 'id'));
      if (isPresent(itemId) && (!known || known.includes(itemId))) return [];
      return [{ pointer: '/event/orderItemId', expected: 'the id of the item of the order', seen: describe(itemId) }];
    },
  }),
  rule({
    verifies: 'MEF123:CR7',
    on: 'productSpecificProductOrderItemMilestoneEvent',
    examine({ request }) {
      const name = member(member(request, 'event'), 'milestoneName');
      return isPresent(name) ? [] : [{ pointer: '/event/milestoneName', expected: 'the name of the milestone', seen: describe(name) }];
    },
  }),
  rule({ verifies: 'MEF123:CR8', across: forgottenMilestones }),
  rule({
    verifies: 'MEF123:6.16',
    across: (timeline) => {
      const told = addressed(timeline);
      return together(timeline.resources('productOrder').map((order) => superfluous(order, told)));
    },
  }),
];
