import { lookup } from '../../../lookup';
import { describe, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule } from '../../../rule';
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

/** The event types that a registration asks for; undefined asks for all. */
function eventTypes({ query }: Subscription): string[] | undefined {
  const named = (query ?? '').split('&').map((part) => part.split('='));
  const types = named.filter(([name]) => name?.trim() === 'eventType').flatMap(([, value = '']) => value.split(','));
  return types.length === 0 ? undefined : types.map((type) => type.trim());
}

/** Judges every notification; undefined when there is none that the rule can speak of. */
function onEach(examine: (notification: Notification, timeline: Timeline) => Breach[] | undefined): (timeline: Timeline) => Outcome {
  return (timeline) => {
    const outcomes = notificationsOf(timeline).map((notification) => examine(notification, timeline));
    const examined = outcomes.filter((outcome) => outcome !== undefined);
    return examined.length === 0 ? undefined : examined.flat();
  };
}

const breach = ({ exchange }: Notification, pointer: string, expected: string, seen: string): Breach[] => [
  { exchange, pointer, expected, seen },
];

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
  return breach(
    notification,
    '',
    'no notification: this Buyer has no registration for it there',
    `${notification.name} to ${notification.callback}`,
  );
}

function unasked(notification: Notification, timeline: Timeline): Breach[] | undefined {
  const asked = registrations(notification, timeline).map(eventTypes);
  if (!asked.some((types) => types !== undefined)) return undefined;
  if (asked.some((types) => types === undefined || types.includes(notification.name))) return [];
  return breach(notification, '/eventType', `one of ${asked.flat().join(', ')}`, notification.name);
}

function unaddressed(notification: Notification, timeline: Timeline): Breach[] | undefined {
  const known = registrations(notification, timeline);
  // A registration at this callback that names nobody may be the one that was meant.
  const named = (['buyerId', 'sellerId'] as const).filter((name) => known.every((registration) => registration[name] !== undefined));
  if (known.length === 0 || named.length === 0) return undefined;
  const event = member(notification.body, 'event');
  return named.flatMap((name) => {
    const wanted = known.map((registration) => registration[name]);
    if (wanted.includes(member(event, name))) return [];
    return breach(notification, `/event/${name}`, wanted.join(' or '), describe(member(event, name)));
  });
}

function untimely(notification: Notification, timeline: Timeline): Breach[] | undefined {
  if (notification.name === 'poqCreateEvent') return undefined;
  const observed = subject(notification, timeline);
  if (!creationOf(observed)) return undefined;
  const immediate = wasImmediate(observed) || asksImmediately(requestOf(observed), timeline.reading('poqFlags'));
  if (immediate === undefined) return undefined;
  return immediate ? breach(notification, '', 'no change of state after an immediate answer', notification.name) : [];
}

export const notificationRules: readonly Rule[] = [
  rule({ verifies: 'MEF87:R44', across: onEach(uninvited) }),
  rule({ verifies: 'MEF87:R53', across: onEach(unasked) }),
  rule({ verifies: 'MEF87:R6', across: onEach(unaddressed) }),
  rule({ verifies: 'MEF87:R46', across: onEach(untimely) }),
  rule({
    verifies: 'MEF87:7.3.1',
    across: onEach((notification) => {
      const type = member(notification.body, 'eventType');
      return type === notification.name ? [] : breach(notification, '/eventType', notification.name, describe(type));
    }),
  }),
];
