import { lookup } from '../../../lookup';
import { describe, entries, isObject, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule } from '../../../rule';
import type { Notification, Observed, Subscription, Timeline } from '../../../timeline';
import { fullOrder, lastShown } from './sights';

const itemEvents = [
  'productOrderItemStateChangeEvent',
  'productOrderItemExpectedCompletionDateSet',
  'productSpecificProductOrderItemMilestoneEvent',
];
const final = ['completed', 'partial', 'failed', 'cancelled', 'rejected'];

/** Whether the query of a registration asks for a type: none asks for all, `eventType=a,b` and `eventType=a&eventType=b` for two. */
function asksFor(query: string | undefined, name: string): boolean {
  const types = new URLSearchParams(query ?? '').getAll('eventType').flatMap((value) => value.split(','));
  return types.length === 0 || types.some((type) => type.trim() === name || type.trim() === `${name}Event`);
}

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

/** The parties that a registration named, and that its notifications must name. */
function parties(timeline: Timeline): Outcome {
  const named = addressed(timeline).filter(({ by }) =>
    by.every(({ buyerId, sellerId }) => buyerId !== undefined || sellerId !== undefined),
  );
  if (named.length === 0) return undefined;
  return named.flatMap(({ notification, by }) =>
    (['buyerId', 'sellerId'] as const).flatMap((name) => {
      const wanted = by.map((subscription) => subscription[name]).filter((id) => id !== undefined);
      const seen = member(payload(notification), name);
      if (wanted.length === 0 || wanted.includes(seen)) return [];
      return [{ pointer: `/event/${name}`, expected: describe(wanted[0]), seen: describe(seen), exchange: notification.exchange }];
    }),
  );
}

function askedFor(timeline: Timeline): Outcome {
  const choosy = addressed(timeline).filter(({ by }) => by.every(({ query }) => isPresent(query)));
  if (choosy.length === 0) return undefined;
  return choosy
    .filter(({ notification, by }) => !by.some(({ query }) => asksFor(query, notification.name)))
    .map(({ notification, by }) => ({
      pointer: '/eventType',
      expected: `a type that was asked for: ${by.map(({ query }) => query).join(' or ')}`,
      seen: notification.name,
      exchange: notification.exchange,
    }));
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
  const examined = outcomes.filter((outcome) => outcome !== undefined);
  return examined.length === 0 ? undefined : examined.flat();
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
  rule({ verifies: 'MEF123:R6', across: parties }),
  rule({ verifies: 'MEF123:R101', across: askedFor }),
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
      const outcomes = timeline.resources('productOrder').map((order) => superfluous(order, told));
      const examined = outcomes.filter((outcome) => outcome !== undefined);
      return examined.length === 0 ? undefined : examined.flat();
    },
  }),
];
