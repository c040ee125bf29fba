import { lookup } from '../../../lookup';
import { foreign, misaddressed, unasked } from '../../../notified';
import { describe, member } from '../../../reading';
import { rule, together, type Outcome, type Rule } from '../../../rule';
import type { Notification, Subscription, Timeline } from '../../../timeline';
import { quoteEvents } from '../operations';
import { absent, creation, itemsOf } from './sights';

const events = Object.keys(quoteEvents);

/** Notifications that reached us: R5, R55, R57, CR5. That one did not come is for the cases to say, which know when to expect it. */
export const eventRules: readonly Rule[] = [
  rule({ verifies: 'MEF115:R5', across: (timeline) => ofEach(timeline, parties) }),
  rule({ verifies: 'MEF115:R55', across: (timeline) => ofEach(timeline, unasked) }),
  rule({ verifies: 'MEF115:CR5', across: (timeline) => ofEach(timeline, ofAnother) }),
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

type Examine = (notification: Notification, subscriptions: Subscription[], timeline: Timeline) => Outcome;

function ofEach(timeline: Timeline, examine: Examine): Outcome {
  const subscriptions = timeline.subscriptions('quote');
  const told = timeline.notifications().filter(({ name }) => events.includes(name));
  return together(
    told.map((notification) => {
      const open = byCallback(subscriptions, notification.callback).filter(({ from }) => from <= notification.at);
      return examine(notification, open, timeline)?.map((breach) => ({ ...breach, exchange: notification.exchange }));
    }),
  );
}

/** The ids that the registration had as query parameters, or else the request for the quote. */
function parties(notification: Notification, subscriptions: Subscription[], timeline: Timeline): Outcome {
  const made = creation(timeline, member(member(notification.body, 'event'), 'id'));
  return misaddressed(notification, subscriptions, new URLSearchParams(made?.request.url.split('?')[1]));
}

function ofAnother({ body }: Notification, subscriptions: Subscription[], timeline: Timeline): Outcome {
  return foreign(subscriptions, creation(timeline, member(member(body, 'event'), 'id'))?.as, 'a quote');
}
