import { describe, isPresent, list, member } from '../../../reading';
import { rule, together, type Breach, type Rule, type Seen } from '../../../rule';
import { event, hub, namesIn, serviceOrder, undefinedMembers } from '../../attributes';
import { absent, each, everyOrder, itemsOf, requestFor } from '../../sights';
import { serviceOrderEvents, serviceOrderOperations } from '../operations';

const hubs = ['serviceOrder.registerListener', 'serviceOrder.retrieveEventSubscription'];

/** R19: of an order whose items are not all completed, nobody can say when it was completed. */
function completionDate(order: Record<string, any>, pointer: string, reading: Seen['reading']): Breach[] | undefined {
  const states = itemsOf(order).map(([, { state }]) => state);
  if (states.length === 0 || !states.every((state) => typeof state === 'string')) return undefined;
  const isOver = states.every((state) => ['completed', 'failed', 'rejected'].includes(state));
  const isAllowed = reading('completionDateOf') === 'endedOrder' ? isOver : states.every((state) => state === 'completed');
  if (isAllowed || !isPresent(member(order, 'completionDate'))) return [];
  const expected = `no completion date, for the items are ${states.join(', ')}`;
  return [{ pointer: `${pointer}/completionDate`, expected, seen: describe(order.completionDate) }];
}

/** 7.2.2.5: a reference to an item of the same order names no order. */
function ownReferences(order: Record<string, any>, pointer: string, seen: Seen): Breach[] | undefined {
  const references = itemsOf(order, pointer).flatMap(([at, item]) =>
    list(item.serviceOrderItemRelationship).map((relation, index) => ({
      pointer: `${at}/serviceOrderItemRelationship/${index}/orderItem/serviceOrderId`,
      orderId: member(member(relation, 'orderItem'), 'serviceOrderId'),
    })),
  );
  if (references.length === 0) return undefined;
  if (seen.reading('itemOfSameOrder') === 'either') return [];
  return references
    .filter(({ orderId }) => orderId === order.id)
    .map((reference) => ({ pointer: reference.pointer, expected: 'no order, for it is the same', seen: describe(reference.orderId) }));
}

/** What the serving SOF adds to an order, and what it must not add. */
export const answerRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify99.1:R1',
    on: Object.keys(serviceOrderOperations),
    when: 'any',
    examine: ({ status }) =>
      status === 501 || status === 405 ? [{ pointer: '', expected: 'an operation that is offered', seen: `status ${status}` }] : [],
  }),
  rule({
    verifies: 'Mplify99.1:R14',
    on: everyOrder,
    examine: ({ response }) => each(response, (order, pointer) => absent(order, ['id', 'state', 'orderDate'], pointer)),
  }),
  rule({
    verifies: 'Mplify99.1:R15',
    on: 'retrieveServiceOrder',
    examine({ response, path }) {
      const id = member(response, 'id');
      return id === path.id ? [] : [{ pointer: '/id', expected: `${path.id}, under which it was asked for`, seen: describe(id) }];
    },
  }),
  rule({
    verifies: 'Mplify99.1:R18',
    on: everyOrder,
    examine: ({ response }) =>
      each(response, (order, pointer) => together(itemsOf(order, pointer).map(([at, item]) => absent(item, ['state'], at)))),
  }),
  rule({
    verifies: 'Mplify99.1:R19',
    on: everyOrder,
    examine: ({ response, reading }) => each(response, (order, pointer) => completionDate(order, pointer, reading)),
  }),
  rule({
    verifies: 'Mplify99.1:7.2.2.5',
    on: everyOrder,
    examine: (seen) => each(seen.response, (order, pointer) => ownReferences(order, pointer, seen)),
  }),
  rule({
    verifies: 'Mplify99.1:R7',
    on: everyOrder,
    examine: ({ request, response, before }) =>
      each(response, (order, pointer) => {
        const sent = namesIn(request ?? requestFor(before, order));
        return undefinedMembers(order, serviceOrder, sent, pointer);
      }),
  }),
  rule({ verifies: 'Mplify99.1:R7', on: hubs, examine: ({ request, response }) => undefinedMembers(response, hub, namesIn(request)) }),
  rule({
    verifies: 'Mplify99.1:R7',
    on: Object.keys(serviceOrderEvents),
    examine: ({ request }) => undefinedMembers(request, event(['id', 'href', 'orderItemId', 'state'])),
  }),
];
