import { describe, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import type { Notification, Subscription, Timeline } from '../../../timeline';
import { lookup } from '../../../lookup';
import { quoteEvents } from '../operations';
import { absent, creation, itemsOf } from './sights';

const events = Object.keys(quoteEvents);

/** Notifications that reached us: R5, R55, R57, CR5. That one did not come is for the cases to say, which know when to expect it. */
export const eventRules: readonly Rule[] = [
  rule({ verifies: 'MEF115:R5', across: (timeline) => ofEach(timeline, parties) }),
  rule({ verifies: 'MEF115:R55', across: (timeline) => ofEach(timeline, unasked) }),
  rule({ verifies: 'MEF115:CR5', across: (timeline) => ofEach(timeline, foreign) }),
  rule({
    verifies: 'MEF115:5.2.2',
    on: events,
    examine({ request, exchange }) {
      const here = exchange.request.url.replace(/^.*\/listener\/|\?.*$/g, '');
      const type = member(request, 'eventType');
      return type === here ? [] : [{ pointer: '/eventType', expected: `${here}, as the listener it was sent to`, seen: describe(type) }];
    },
  }),
  rule({
    verifies: 'MEF115:R57',
    on: 'quoteItemStateChangeEvent',
    examine({ request, before }) {
      const event = member(request, 'event');
      const missing = absent(event, ['quoteItemId'], '/event');
      if (missing.length > 0) return missing;
      const items = itemsOf(creation(before, member(event, 'id'))?.request.body).map(([, { id }]) => id);
      if (items.length === 0 || items.includes(event.quoteItemId)) return [];
      const expected = `an item of the quote: ${describe(items)}`;
      return [{ pointer: '/event/quoteItemId', expected, seen: describe(event.quoteItemId) }];
    },
  }),
];

const byCallback = lookup(({ callback }: Subscription) => [callback]);

type Examine = (notification: Notification, subscriptions: Subscription[], timeline: Timeline) => Breach[] | undefined;

function ofEach(timeline: Timeline, examine: Examine): Breach[] | undefined {
  const subscriptions = timeline.subscriptions('quote');
  const outcomes = timeline
    .notifications()
    .filter(({ name }) => events.includes(name))
    .map((notification) => {
      const open = byCallback(subscriptions, notification.callback).filter(({ from }) => from <= notification.at);
      return examine(notification, open, timeline)?.map((breach) => ({ ...breach, exchange: notification.exchange }));
    })
    .filter((outcome) => outcome !== undefined);
  return outcomes.length === 0 ? undefined : outcomes.flat();
}

/** The ids that the registration had as query parameters, or else the request for the quote, where a registration names any. */
function parties({ body }: Notification, subscriptions: Subscription[], timeline: Timeline): Breach[] | undefined {
  const made = creation(timeline, member(member(body, 'event'), 'id'));
  const asked = new URLSearchParams(made?.request.url.split('?')[1]);
  const outcomes = (['buyerId', 'sellerId'] as const).map((name) => {
    const registered = subscriptions.map((subscription) => subscription[name]);
    if (registered.length === 0 || registered.includes(undefined)) return undefined;
    const wanted = [...registered, ...asked.getAll(name)];
    const got = member(member(body, 'event'), name);
    return wanted.includes(got) ? [] : [{ pointer: `/event/${name}`, expected: wanted.join(' or '), seen: describe(got) }];
  });
  return outcomes.every((outcome) => outcome === undefined) ? undefined : outcomes.flatMap((outcome) => outcome ?? []);
}

/** Events of a type that no registration of this callback asked for. */
function unasked({ name }: Notification, subscriptions: Subscription[]): Breach[] | undefined {
  if (!subscriptions.some(({ query }) => query)) return undefined;
  if (subscriptions.some(({ query }) => typesOf(query).length === 0 || typesOf(query).includes(name))) return [];
  const queries = describe(subscriptions.map(({ query }) => query));
  return [{ pointer: '/eventType', expected: `a type that the registration asked for: ${queries}`, seen: name }];
}

function typesOf(query: unknown): string[] {
  if (typeof query !== 'string') return [];
  const named = [...new URLSearchParams(query)].filter(([name]) => name.trim() === 'eventType');
  return named.flatMap(([, types]) => types.split(',').map((type) => type.trim()));
}

/** Events of a quote whose Buyer did not register this callback. */
function foreign({ body }: Notification, subscriptions: Subscription[], timeline: Timeline): Breach[] | undefined {
  const owner = creation(timeline, member(member(body, 'event'), 'id'))?.as;
  const registrants = subscriptions.map(({ as }) => as);
  if (owner === undefined || registrants.length === 0 || registrants.includes(undefined)) return undefined;
  return registrants.includes(owner)
    ? []
    : [{ pointer: '/event/id', expected: 'a quote of the Buyer that registered', seen: 'a quote of another Buyer' }];
}
