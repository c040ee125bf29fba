import { describe, list, member } from '../../../reading';
import { rule, type Breach } from '../../../rule';
import type { Timeline } from '../../../timeline';
import { idInPath } from '../../sights';
import { ordersOf, type Refused } from './refused';

const ofOrders = /^serviceOrder(Create|StateChange|ItemStateChange|InformationRequired)Event$/;

/** An order is known again by the client's own identifier, where the client gave it one. */
const nameOf = (body: unknown): unknown => member(body, 'externalId');

/** No order carries the client's identifier of a request that was refused at once, and no notification tells of an order that is not there. */
export const noTrace = rule({
  verifies: 'Policy:I3',
  across: (timeline) => {
    const { refused, accepted } = ordersOf(timeline);
    const taken = new Set([...accepted, ...refused.filter(({ id }) => id)].map(({ exchange }) => nameOf(exchange.request.body)));
    const lost = new Map(refused.filter(({ id }) => !id).map((one) => [nameOf(one.exchange.request.body), one]));
    for (const name of [...taken, undefined]) lost.delete(name);
    if (lost.size === 0) return undefined;
    return [...kept(timeline, lost), ...toldOfNothing(timeline)];
  },
});

function kept(timeline: Timeline, lost: ReadonlyMap<unknown, Refused>): Breach[] {
  return timeline.resources('serviceOrder').flatMap(({ id, observations }): Breach[] => {
    const sight = observations.find(({ body, via }) => via !== 'createServiceOrder' && lost.has(nameOf(body)));
    if (!sight) return [];
    const expected = 'no order of a request that was refused';
    return [{ pointer: '', expected, seen: `order ${id} of ${describe(nameOf(sight.body))}`, exchange: sight.exchange }];
  });
}

/** A notification of an order that the Seller, when it is asked, does not have. */
function toldOfNothing(timeline: Timeline): Breach[] {
  const unknown = new Set(
    timeline.exchanges('retrieveServiceOrder').flatMap((exchange) => (exchange.response?.status === 404 ? [idInPath(exchange)] : [])),
  );
  // What was shown to somebody is there: it was another client that was told 404.
  const isShown = (id: string) => timeline.resource('serviceOrder', id)?.observations.some(({ exchange }) => exchange.to === 'IUT');
  const told = timeline
    .notifications()
    .filter(({ name, body }) => ofOrders.test(name) && unknown.has(subject(body)) && !isShown(subject(body)));
  return told.slice(0, 1).map(({ name, body, exchange }) => ({
    pointer: '/event/id',
    expected: 'an order that there is',
    seen: `${name} of ${subject(body)}, which is answered 404`,
    exchange,
  }));
}

function subject(body: unknown): string {
  return String(member(member(body, 'event'), 'id'));
}

/** What is added and refused is not in use afterwards: neither the service that the order names, nor one of the client's identifier. */
export const nothingAdded = rule({
  verifies: 'Policy:I5',
  across: (timeline) => {
    const { refused, accepted } = ordersOf(timeline);
    const added = (items: readonly unknown[]) =>
      items.flatMap((item) => (member(item, 'action') === 'add' ? [nameOf(member(item, 'service'))] : []));
    const taken = new Set(accepted.flatMap(({ items }) => added(items)));
    const lost = new Set(refused.flatMap(({ items }) => added(items)).filter((name) => name !== undefined && !taken.has(name)));
    const ids = new Set(refused.flatMap(({ id, items }) => (id ? idsOf(timeline, id, items) : [])));
    if (refused.every(({ items }) => added(items).length === 0)) return undefined;
    return timeline.resources('service').flatMap(({ id, observations }): Breach[] => {
      const sight = observations.find(({ body, state }) => state === 'active' && (ids.has(id) || lost.has(nameOf(body))));
      const expected = 'no service in use of an order that was refused';
      return sight ? [{ pointer: '', expected, seen: `service ${id}, active`, exchange: sight.exchange }] : [];
    });
  },
});

/** The services that a rejected order names in its items to add. */
function idsOf(timeline: Timeline, order: string, requested: readonly unknown[]): string[] {
  const isAdded = (item: unknown) => requested.some((one) => member(one, 'id') === member(item, 'id') && member(one, 'action') === 'add');
  const sights = timeline.resource('serviceOrder', order)?.observations ?? [];
  return sights.flatMap(({ body }) =>
    list(member(body, 'serviceOrderItem')).flatMap((item) => {
      const id: unknown = member(member(item, 'service'), 'id');
      return isAdded(item) && typeof id === 'string' ? [id] : [];
    }),
  );
}
