import { foreign, unasked } from '../../../notified';
import { asText, member } from '../../../reading';
import { rule, together, type Outcome, type Rule } from '../../../rule';
import type { Timeline } from '../../../timeline';
import { agreed, legal, unborn, type Course } from '../../course';
import { delivered, doubled, noticesOf, ofEachNotice, repeated } from '../../notices';
import { at } from '../../place';
import { creation, itemSights, ownerOf, readsOf, type ItemSight } from '../../sights';
import { serviceLifecycle } from '../lifecycle';
import { serviceInventoryEvents } from '../operations';

const notices = (timeline: Timeline, names: readonly string[] = Object.keys(serviceInventoryEvents)) =>
  noticesOf(timeline, 'serviceInventory', names);

/** Where notifications are posted, by the reading: below the callback. Legato counts its majors by itself. */
const bases: Record<string, RegExp> = {
  either: /^\/mefApi\/(interlude|allegro|legato)\/serviceInventoryNotification\/v\d+$/,
  v2: /^\/mefApi\/((interlude|allegro)\/serviceInventoryNotification\/v2|legato\/serviceInventoryNotification\/v\d+)$/,
  v1: /^\/mefApi\/((interlude|allegro)\/serviceInventoryNotification\/v1|legato\/serviceInventoryNotification\/v\d+)$/,
};

/** The state in which the order asked for a service, where the listener was there before the order. */
function birth(timeline: Timeline, sights: readonly ItemSight[], id: unknown, from: number): string | undefined {
  const made = sights.find(({ item }) => item.action === 'add' && member(item.service, 'id') === id);
  const order = made && creation(timeline, made.orderId);
  const state = made && member(made.item.service, 'state');
  return order && from <= order.at && typeof state === 'string' ? state : undefined;
}

/** What notifications tell of the states of services, for each service and callback. */
function courses(timeline: Timeline): Course[] {
  const found = new Map<string, Course>();
  const items = itemSights(timeline);
  for (const notice of notices(timeline, ['serviceStateChangeEvent'])) {
    const { body } = notice.notification;
    const [id, state] = [at(body, '/event/id'), at(body, '/event/state')];
    if (typeof id !== 'string' || typeof state !== 'string') continue;
    const [subscription] = notice.subscriptions;
    const key = `${subscription!.callback} ${id}`;
    const sights = timeline.resource('service', id)?.observations ?? [];
    const shown = sights.flatMap((sight) =>
      sight.exchange.to === 'IUT' && sight.state !== undefined ? [{ state: sight.state, exchange: sight.exchange }] : [],
    );
    const course = found.get(key) ?? { begins: birth(timeline, items, id, subscription!.from), steps: [], shown };
    found.set(key, course);
    course.steps.push({ notice, state });
  }
  return [...found.values()];
}

/** What is read of a service after it was told created, or deleted. */
function readAfterwards(timeline: Timeline): Outcome {
  const deletions = notices(timeline, ['serviceDeleteEvent']);
  return ofEachNotice(notices(timeline, ['serviceCreateEvent', 'serviceDeleteEvent']), ({ notification, subscriptions }) => {
    const id = asText(at(notification.body, '/event/id'));
    const read = readsOf(timeline, id).find((one) => one.at >= notification.at && one.as === subscriptions[0]!.as);
    const status = read?.response?.status;
    if (!read || (status !== 200 && status !== 404)) return undefined;
    const state = member(read.response?.body, 'state');
    if (notification.name === 'serviceCreateEvent') {
      const isGone = deletions.some((other) => at(other.notification.body, '/event/id') === id);
      return status === 404 && !isGone ? [{ pointer: '/event/id', expected: 'a service that can be read', seen: 'not found' }] : [];
    }
    const onlyRemoved = timeline.reading('serviceDeletion') === 'whenRemoved';
    if (status === 404 || (state === 'terminated' && !onlyRemoved)) return [];
    const expected = onlyRemoved ? 'a service that is no longer there' : 'a service that is terminated or no longer there';
    return [{ pointer: '/event/id', expected, seen: `one that is ${asText(state)}` }];
  });
}

/** Notifications that reached us. That one did not come is for the cases to say, which know when to expect it. */
export const notificationRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify135.1:5.2.2',
    across(timeline) {
      const reading = timeline.reading('serviceInventoryMajor');
      const expected = `a path below the callback and the base path of the notification API${reading === 'either' ? '' : ` ${reading}`}`;
      return ofEachNotice(notices(timeline), (notice) => delivered(notice, bases[reading] ?? bases.either!, expected));
    },
  }),
  rule({
    verifies: 'Mplify135.1:R12',
    across: (timeline) => ofEachNotice(notices(timeline), ({ notification, subscriptions }) => unasked(notification, subscriptions)),
  }),
  rule({
    verifies: 'Mplify135.1:R13',
    across: (timeline) =>
      ofEachNotice(notices(timeline), (notice) =>
        foreign(notice.subscriptions, ownerOf(timeline, at(notice.notification.body, '/event/id')), 'a service'),
      ),
  }),
  rule({
    verifies: 'Mplify135.1:6.4',
    across(timeline) {
      const moves = { table: serviceLifecycle, also: () => false };
      return together([
        ...courses(timeline).flatMap((course) => [legal(course, moves), agreed(course, moves), unborn(course, serviceLifecycle)]),
        doubled(notices(timeline)),
        repeated(notices(timeline, ['serviceCreateEvent', 'serviceDeleteEvent'])),
        readAfterwards(timeline),
      ]);
    },
  }),
];
