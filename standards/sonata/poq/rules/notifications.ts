import { lookup } from '../../../lookup';
import { misaddressed, unasked } from '../../../notified';
import { describe, member } from '../../../reading';
import { rule, together, type Breach, type Outcome, type Rule } from '../../../rule';
import type { Notification, Subscription, Timeline } from '../../../timeline';
import { poqEvents } from '../operations';
import { asksImmediately, creationOf, requestOf, wasImmediate } from '../qualification';

const fn = 'poq';

function notificationsOf(timeline: Timeline): Notification[] {
  return timeline.notifications().filter(({ name }) => name in poqEvents);
}

const subject = ({ body }: Notification, timeline: Timeline) => timeline.resource('poq', member(member(body, 'event'), 'id'));

const byCallback = lookup(({ callback }: Subscription) => [callback]);

/** Registrations under which a notification may have come: their listener, and asked for before it came. */
function registrations(notification: Notification, timeline: Timeline): Subscription[] {
  return byCallback(timeline.subscriptions(fn), notification.callback).filter(({ exchange }) => exchange.at <= notification.at);
}

/** Judges every notification; undefined when there is none that the rule can speak of. */
function onEach(examine: (notification: Notification, timeline: Timeline) => Outcome): (timeline: Timeline) => Outcome {
  return (timeline) => {
    return together(
      notificationsOf(timeline).map((notification) =>
        examine(notification, timeline)?.map((breach) => ({ ...breach, exchange: notification.exchange })),
      ),
    );
  };
}

const breach = (pointer: string, expected: string, seen: string): Breach[] => [{ pointer, expected, seen }];

/** A notification about what came to be after a registration had ended, or about another Buyer's, is not for that listener. */
function uninvited(notification: Notification, timeline: Timeline): Breach[] | undefined {
  const isKnown = timeline.subscriptions(fn).some(({ callback }) => callback === notification.callback);
  // Traffic that no case has provoked may have begun after the Buyer registered: of a listener that was there before nothing can be said.
  if (!isKnown && notification.exchange.case === undefined) return undefined;
  const creation = creationOf(subject(notification, timeline));
  const invited = registrations(notification, timeline).some(
    ({ to, as }) => (notification.at <= to || (creation && creation.exchange.at <= to)) && (!creation || creation.exchange.as === as),
  );
  if (invited) return [];
  return breach('', 'no notification: this Buyer has no registration for it there', `${notification.name} to ${notification.callback}`);
}

const asked = (notification: Notification, timeline: Timeline) => unasked(notification, registrations(notification, timeline));

const addressed = (notification: Notification, timeline: Timeline) => misaddressed(notification, registrations(notification, timeline));

function untimely(notification: Notification, timeline: Timeline): Breach[] | undefined {
  if (notification.name === 'poqCreateEvent') return undefined;
  const observed = subject(notification, timeline);
  if (!creationOf(observed)) return undefined;
  const immediate = wasImmediate(observed) || asksImmediately(requestOf(observed), timeline.reading('poqFlags'));
  if (immediate === undefined) return undefined;
  return immediate ? breach('', 'no change of state after an immediate answer', notification.name) : [];
}

export const notificationRules: readonly Rule[] = [
  rule({ verifies: 'MEF87:R44', across: onEach(uninvited) }),
  rule({ verifies: 'MEF87:R53', across: onEach(asked) }),
  rule({ verifies: 'MEF87:R6', across: onEach(addressed) }),
  rule({ verifies: 'MEF87:R46', across: onEach(untimely) }),
  rule({
    verifies: 'MEF87:7.3.1',
    across: onEach((notification) => {
      const type = member(notification.body, 'eventType');
      return type === notification.name ? [] : breach('/eventType', notification.name, describe(type));
    }),
  }),
];
