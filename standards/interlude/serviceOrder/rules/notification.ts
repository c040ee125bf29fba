import { foreign, unasked } from '../../../notified';
import { asText, describe, member } from '../../../reading';
import { rule, together, type Outcome, type Rule } from '../../../rule';
import type { Timeline } from '../../../timeline';
import { agreed, legal, unborn, type Course, type Moves } from '../../course';
import { delivered, doubled, noticesOf, ofEachNotice, repeated, type Notice } from '../../notices';
import { at } from '../../place';
import { absent, creation, itemsOf, itemSights } from '../../sights';
import { serviceOrderItemLifecycle, serviceOrderLifecycle } from '../lifecycle';
import { serviceOrderEvents } from '../operations';

const notices = (timeline: Timeline, names: readonly string[] = Object.keys(serviceOrderEvents)) =>
  noticesOf(timeline, 'serviceOrder', names);

/** Where notifications may be posted, by the reading: below the callback. */
const bases: Record<string, RegExp> = {
  notification: /^\/mefApi\/(interlude|allegro|legato)\/serviceOrderingNotification\/v\d+$/,
  management: /^\/mefApi\/(interlude|allegro|legato)\/serviceOrderingManagement\/v\d+$/,
  either: /^\/mefApi\/(interlude|allegro|legato)\/serviceOrdering(Notification|Management)\/v\d+$/,
};

/** Moves that table 7 speaks of and the figures do not have. */
const direct: ReadonlyArray<readonly [string, string]> = [
  ['held', 'failed'],
  ['held', 'partial'],
  ['pending', 'partial'],
];

function moves(timeline: Timeline, table: Moves['table']): Moves {
  const isDirect = timeline.reading('waitingToItsEnd') === 'direct';
  return { table, also: (from, to) => isDirect && direct.some(([source, target]) => source === from && target === to) };
}

/** The courses that notifications of one type tell of, one for each thing and callback. */
function courses(
  timeline: Timeline,
  name: string,
  keyOf: (notice: Notice) => string | undefined,
  shown: Map<string, Course['shown']>,
): Course[] {
  const found = new Map<string, Course>();
  for (const notice of notices(timeline, [name])) {
    const state = at(notice.notification.body, '/event/state');
    if (typeof state !== 'string') continue;
    const thing = keyOf(notice);
    if (thing === undefined) continue;
    const key = `${notice.subscriptions[0]!.callback} ${thing}`;
    const made = creation(timeline, at(notice.notification.body, '/event/id'));
    const wasThere = made !== undefined && notice.subscriptions.some(({ from }) => from <= made.at);
    const course = found.get(key) ?? { begins: wasThere ? 'acknowledged' : undefined, steps: [], shown: shown.get(thing) ?? [] };
    found.set(key, course);
    course.steps.push({ notice, state });
  }
  return [...found.values()];
}

function ofOrders(timeline: Timeline): Course[] {
  const shown = new Map<string, Course['shown']>();
  for (const { id, observations } of timeline.resources('serviceOrder')) {
    const read = observations.filter(({ exchange, state }) => exchange.to === 'IUT' && state !== undefined);
    shown.set(
      id,
      read.map(({ exchange, state }) => ({ exchange, state: state! })),
    );
  }
  return courses(timeline, 'serviceOrderStateChangeEvent', ({ notification }) => asText(at(notification.body, '/event/id')), shown);
}

function ofItems(timeline: Timeline): Course[] {
  const shown = new Map<string, Course['shown']>();
  for (const { orderId, item, sight } of itemSights(timeline)) {
    if (typeof item.state !== 'string') continue;
    const key = `${orderId} ${item.id}`;
    const known = shown.get(key) ?? [];
    known.push({ exchange: sight.exchange, state: item.state });
    shown.set(key, known);
  }
  const keyOf = ({ notification: { body } }: Notice) => {
    const item = at(body, '/event/orderItemId');
    return item === undefined ? undefined : `${asText(at(body, '/event/id'))} ${asText(item)}`;
  };
  return courses(timeline, 'serviceOrderItemStateChangeEvent', keyOf, shown);
}

function truthful(timeline: Timeline, found: Course[], table: Moves['table']): Outcome {
  const allowed = moves(timeline, table);
  return together(found.flatMap((course) => [legal(course, allowed), agreed(course, allowed), unborn(course, table)]));
}

/** Notifications that reached us. That one did not come is for the cases to say, which know when to expect it. */
export const notificationRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify99.1:5.2.2',
    across(timeline) {
      const reading = timeline.reading('serviceOrderDelivery');
      const expected = `a path below the callback and the base path of ${reading === 'either' ? 'either API' : `the ${reading} API`}`;
      return ofEachNotice(notices(timeline), (notice) => delivered(notice, bases[reading] ?? bases.either!, expected));
    },
  }),
  rule({
    verifies: 'Mplify99.1:R36',
    across: (timeline) => ofEachNotice(notices(timeline), ({ notification, subscriptions }) => unasked(notification, subscriptions)),
  }),
  rule({
    verifies: 'Mplify99.1:R37',
    across: (timeline) =>
      ofEachNotice(notices(timeline), (notice) => {
        const owner = creation(timeline, at(notice.notification.body, '/event/id'))?.as;
        return foreign(notice.subscriptions, owner, 'an order');
      }),
  }),
  rule({
    verifies: 'Mplify99.1:R39',
    on: 'serviceOrderItemStateChangeEvent',
    examine({ request, before }) {
      const event = member(request, 'event');
      const missing = absent(event, ['orderItemId'], '/event');
      if (missing.length > 0) return missing;
      const items = itemsOf(creation(before, member(event, 'id'))?.request.body).map(([, { id }]) => id);
      if (items.length === 0 || items.includes(event.orderItemId)) return [];
      return [{ pointer: '/event/orderItemId', expected: `an item of the order: ${describe(items)}`, seen: describe(event.orderItemId) }];
    },
  }),
  rule({
    verifies: 'Mplify99.1:6.5',
    across: (timeline) =>
      together([
        truthful(timeline, ofOrders(timeline), serviceOrderLifecycle),
        truthful(timeline, ofItems(timeline), serviceOrderItemLifecycle),
        doubled(notices(timeline)),
        repeated(notices(timeline, ['serviceOrderCreateEvent'])),
        unknownOrders(timeline),
      ]),
  }),
];

/** A notification of an order that its client then finds nowhere. */
function unknownOrders(timeline: Timeline): Outcome {
  const missing = timeline.exchanges('retrieveServiceOrder').filter(({ response }) => response?.status === 404);
  return ofEachNotice(notices(timeline), ({ notification, subscriptions }) => {
    const id = at(notification.body, '/event/id');
    const gone = missing.find(
      ({ request, at: asked, as }) =>
        asked >= notification.at && as === subscriptions[0]!.as && request.url.endsWith(`/${encodeURIComponent(asText(id))}`),
    );
    return gone ? [{ pointer: '/event/id', expected: 'an order that the client can read', seen: 'not found' }] : [];
  });
}
