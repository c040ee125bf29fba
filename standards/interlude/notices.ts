import { lookup } from '../lookup';
import { asText, describe, member } from '../reading';
import { together, type Breach, type Outcome } from '../rule';
import type { Notification, Subscription, Timeline } from '../timeline';
import { at } from './place';

/** A notification, with the registrations that it may have come by. */
export interface Notice {
  notification: Notification;
  subscriptions: Subscription[];
  /** What stands between callback and `/listener/…`. */
  base: string;
  /** When it says that it happened; NaN when it does not. */
  happened: number;
}

/** The notifications of one function that came by a registration that we know. */
export function noticesOf(timeline: Timeline, fn: string, events: readonly string[]): Notice[] {
  const known = timeline.subscriptions(fn);
  return timeline
    .notifications()
    .filter(({ name }) => events.includes(name))
    .flatMap((notification) => {
      const address = pathOf(notification.exchange.request.url.replace(/[?#].*$/, ''));
      const before = address.slice(0, Math.max(0, address.lastIndexOf('/listener/')));
      const subscriptions = above(before).flatMap((path) => byPath(known, path).filter(({ from }) => from <= notification.at));
      const [first] = subscriptions;
      if (!first) return [];
      const base = before.slice(pathOf(first.callback).length);
      return [{ notification, subscriptions, base, happened: Date.parse(asText(member(notification.body, 'eventTime'))) }];
    });
}

/** A callback is told from others by its path: nobody but the Seller says under which name it reaches our host. */
const byPath = lookup(({ callback }: Subscription) => [pathOf(callback)]);

/** Every path that a path stands below, the longest first. */
function above(path: string): string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, segments.length - 1 - index).join('/'));
}

/** Judges each notice by itself. */
export function ofEachNotice(notices: Notice[], examine: (notice: Notice) => Outcome): Outcome {
  return together(
    notices.map((notice) => examine(notice)?.map((breach) => ({ ...breach, exchange: breach.exchange ?? notice.notification.exchange }))),
  );
}

/** A notification must stand at the path of its type, below one of these bases. */
export function delivered({ notification, base }: Notice, bases: RegExp, expected: string): Outcome {
  const type = member(notification.body, 'eventType');
  const wrongType: Breach[] =
    type === notification.name
      ? []
      : [{ pointer: '/eventType', expected: `${notification.name}, as the listener that it was sent to`, seen: describe(type) }];
  return bases.test(base) ? wrongType : [...wrongType, { pointer: '', expected, seen: `callback${base}/listener/${notification.name}` }];
}

/** The same notification twice, by its id, at the same callback. */
export function doubled(notices: Notice[]): Outcome {
  const first = new Map<string, Notice>();
  return ofEachNotice(notices, (notice) => {
    const id = member(notice.notification.body, 'eventId');
    if (typeof id !== 'string') return undefined;
    const key = `${notice.subscriptions[0]!.callback} ${notice.notification.name} ${id}`;
    if (!first.has(key)) {
      first.set(key, notice);
      return [];
    }
    return [{ pointer: '/eventId', expected: 'each notification once', seen: `${id} again` }];
  });
}

/** Notices of what can happen to a thing only once, such as its creation: two of them at one callback are one too many. */
export function repeated(notices: Notice[]): Outcome {
  const told = new Set<string>();
  return ofEachNotice(notices, ({ notification, subscriptions }) => {
    const key = `${subscriptions[0]!.callback} ${notification.name} ${asText(at(notification.body, '/event/id'))}`;
    if (!told.has(key)) {
      told.add(key);
      return [];
    }
    return [{ pointer: '/event/id', expected: 'told once', seen: 'told again' }];
  });
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/i, '').replace(/\/$/, '');
}
