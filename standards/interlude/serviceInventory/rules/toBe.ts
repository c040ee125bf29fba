import { derived } from '../../../derived';
import { echoed } from '../../../echo';
import type { Exchange } from '../../../exchange';
import { describe, isObject, list, member } from '../../../reading';
import { rule, together, type Breach, type Outcome, type Rule } from '../../../rule';
import type { Timeline } from '../../../timeline';
import { creation, itemSights, ordersAbout, readsOf, type ItemSight } from '../../sights';

/** An item that was seen completed, as it was asked for, and what was read of its service next. */
interface Fulfilled {
  orderId: string;
  asked: Record<string, any>;
  serviceId: string;
  read: Exchange;
  /** What was last read of the service before the order was made. */
  before?: Record<string, any>;
}

/** Members of a service that an order sets for good. */
const set = ['description', 'externalId', 'serviceType', 'serviceConfiguration', 'place', 'state'];

/** Every completed item whose service was read afterwards, and before anybody asked for another change of it. */
export const fulfilled = derived((timeline: Timeline): readonly Fulfilled[] => {
  const done = new Map<string, Fulfilled>();
  for (const { orderId, item, sight } of itemSights(timeline)) {
    const key = `${orderId} ${item.id}`;
    const serviceId = member(item.service, 'id');
    if (item.state !== 'completed' || typeof serviceId !== 'string' || done.has(key)) continue;
    const made = creation(timeline, orderId);
    const asked = list(member(made?.request.body, 'serviceOrderItem')).find((other) => member(other, 'id') === item.id);
    const reads = readsOf(timeline, serviceId).filter((one) => one.as === sight.exchange.as && isAnswered(one));
    const read = reads.find(({ at }) => at >= sight.at);
    if (!made || !isObject(member(asked, 'service')) || !read || changedSince(timeline, made, serviceId, read)) continue;
    const before = reads.findLast(({ at, took }) => at + took <= made.at)?.response?.body;
    done.set(key, { orderId, asked, serviceId, read, before: isObject(before) ? before : undefined });
  }
  return [...done.values()];
});

function isAnswered({ response }: Exchange): boolean {
  return response !== undefined && [200, 404].includes(response.status);
}

/** Whether another order on the service was made, before it was read. */
function changedSince(timeline: Timeline, made: Exchange, serviceId: string, read: Exchange): boolean {
  return ordersAbout(timeline, serviceId).some(({ id, at }) => id !== made.id && at >= made.at && at <= read.at + read.took);
}

/** The service is as the item wanted it to be. */
function asOrdered({ asked, read }: Fulfilled): Breach[] {
  const ends = asked.action === 'delete' || member(asked.service, 'state') === 'terminated';
  const body = read.response?.body;
  if (ends) {
    if (read.response?.status === 404 || member(body, 'state') === 'terminated') return [];
    return [{ pointer: '/state', expected: 'terminated', seen: describe(member(body, 'state')), exchange: read }];
  }
  if (read.response?.status === 404) return []; // that it is not found is 6.1
  const wanted = Object.fromEntries(set.filter((name) => Object.hasOwn(asked.service, name)).map((name) => [name, asked.service[name]]));
  return echoed(wanted, body, { except: ['href'], unordered: ['place'] }).map((breach) => ({ ...breach, exchange: read }));
}

/** The relations that an item asks for: to services, and to what other items make. */
function relations(sights: readonly ItemSight[], { orderId, asked }: Fulfilled): Array<{ type: unknown; id: unknown }> | undefined {
  const direct = list(member(asked.service, 'serviceRelationship')).map((relation) => ({
    type: member(relation, 'relationshipType'),
    id: member(member(relation, 'service'), 'id'),
  }));
  const byItem = list(asked.serviceOrderItemRelationship).map((relation) => {
    const reference = member(relation, 'orderItem');
    const inOrder = member(reference, 'serviceOrderId') ?? orderId;
    const made = sights.findLast((seen) => seen.orderId === inOrder && seen.item.id === member(reference, 'itemId'));
    return { type: member(relation, 'relationshipType'), id: member(made?.item.service, 'id') };
  });
  return byItem.some(({ id }) => id === undefined) ? undefined : [...direct, ...byItem];
}

function related(sights: readonly ItemSight[], found: Fulfilled): Outcome {
  const { asked, read, before } = found;
  const wanted = relations(sights, found);
  if (!wanted || asked.action === 'delete' || read.response?.status === 404) return undefined;
  const pairs = (body: unknown) =>
    list(member(body, 'serviceRelationship')).map((relation) => ({
      type: member(relation, 'relationshipType'),
      id: member(member(relation, 'service'), 'id'),
    }));
  const isIn = (relation: { type: unknown; id: unknown }, all: typeof wanted) =>
    all.some(({ type, id }) => type === relation.type && id === relation.id);
  const shown = pairs(read.response?.body);
  const old = pairs(before);
  if (wanted.length + old.length === 0) return undefined;
  const lost = wanted.filter((relation) => !isIn(relation, shown));
  const kept = asked.action === 'modify' ? shown.filter((relation) => isIn(relation, old) && !isIn(relation, wanted)) : [];
  const pointer = '/serviceRelationship';
  return [
    ...lost.map((relation) => ({ pointer, expected: `the relation ${describe(relation)}`, seen: describe(shown), exchange: read })),
    ...kept.map((relation) => ({ pointer, expected: 'no relation that was ordered away', seen: describe(relation), exchange: read })),
  ];
}

/** What an order asked for is what the inventory shows once the item is completed. */
export const toBeRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify135.1:6.1.1',
    across(timeline) {
      const found = fulfilled(timeline);
      return found.length === 0 ? undefined : found.flatMap(asOrdered);
    },
  }),
  rule({
    verifies: 'Mplify135.1:R3',
    across(timeline) {
      const found = fulfilled(timeline).filter(
        ({ asked, read }) => isObject(asked.service.serviceConfiguration) && read.response?.status === 200,
      );
      if (found.length === 0) return undefined;
      return found.flatMap(({ read }) => {
        const configuration = member(read.response?.body, 'serviceConfiguration');
        if (isObject(configuration)) return [];
        return [{ pointer: '/serviceConfiguration', expected: 'the configuration', seen: describe(configuration), exchange: read }];
      });
    },
  }),
  rule({
    verifies: 'Mplify99.1:6.1.5',
    across(timeline) {
      const sights = itemSights(timeline);
      return together(fulfilled(timeline).map((found) => related(sights, found)));
    },
  }),
];
