import { describe, list, member } from '../../../reading';
import { rule, type Outcome, type Rule, type Seen } from '../../../rule';
import { event, hub, namesIn, service, undefinedMembers, type Attributes } from '../../attributes';
import { each, everyService, idInPath, itemSights, ownerOf } from '../../sights';
import { serviceInventoryEvents, serviceInventoryOperations } from '../operations';

const hubs = ['serviceInventory.registerListener', 'serviceInventory.retrieveHub'];

const named: Attributes = { ...service, names: [...service.names, 'name'] };

/** A service that an order has named, and that is not there. */
function missing({ status, exchange, before, path, reading }: Seen): Outcome {
  if (status !== 404) return undefined;
  const once = reading('birthOfService') === 'onceNamed' ? ['acknowledged', 'inProgress', 'pending', 'held', 'completed'] : ['completed'];
  const seen = itemSights(before).filter(
    ({ item, sight }) => member(item.service, 'id') === path.id && sight.exchange.as === exchange.as && sight.at <= exchange.at,
  );
  const made = seen.some(({ item }) => item.action === 'add' && once.includes(item.state));
  // From a deletion on it may be gone.
  const ended = before
    .exchanges('createServiceOrder')
    .some(({ request }) => list(member(request.body, 'serviceOrderItem')).some((item) => ends(item, path.id!)));
  if (!made || ended || ended404(before, path.id!)) return undefined;
  return [{ pointer: '', expected: 'the service that an order has made', seen: 'not found' }];
}

function ends(item: unknown, id: string): boolean {
  const service = member(item, 'service');
  return member(service, 'id') === id && (member(item, 'action') === 'delete' || member(service, 'state') === 'terminated');
}

function ended404(before: Seen['before'], id: string): boolean {
  return (
    before.resource('service', id)?.observations.some(({ via, state }) => via === 'serviceDeleteEvent' || state === 'terminated') ?? false
  );
}

/** What the inventory shows, and to whom. */
export const answerRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify135.1:R1',
    on: Object.keys(serviceInventoryOperations),
    when: 'any',
    examine: ({ status }) =>
      status === 501 || status === 405 ? [{ pointer: '', expected: 'an operation that is offered', seen: `status ${status}` }] : [],
  }),
  rule({
    verifies: 'Mplify135.1:R7',
    on: everyService,
    examine: ({ response, reading }) =>
      each(response, (shown, pointer) =>
        undefinedMembers(shown, reading('serviceName') === 'undefined' ? service : named, new Set(), pointer),
      ),
  }),
  rule({ verifies: 'Mplify135.1:R7', on: hubs, examine: ({ request, response }) => undefinedMembers(response, hub, namesIn(request)) }),
  rule({
    verifies: 'Mplify135.1:R7',
    on: Object.keys(serviceInventoryEvents),
    examine: ({ request }) => undefinedMembers(request, event(['id', 'href', 'state'])),
  }),
  rule({
    verifies: 'Mplify135.1:R7',
    on: 'serviceAttributeValueChangeEvent',
    examine: ({ reading }) =>
      reading('attributeValueChangeEvent') === 'undefined'
        ? [{ pointer: '/eventType', expected: 'one of the three notifications of table 5', seen: 'serviceAttributeValueChangeEvent' }]
        : [],
  }),
  rule({
    verifies: 'Mplify135.1:6.1',
    on: 'serviceGet',
    when: 'any',
    examine(seen) {
      if (seen.status !== 200) return missing(seen);
      const id = member(seen.response, 'id');
      const asked = idInPath(seen.exchange);
      return id === asked ? [] : [{ pointer: '/id', expected: `${asked}, which was asked for`, seen: describe(id) }];
    },
  }),
  rule({
    verifies: 'Mplify135.1:4.1',
    on: everyService,
    examine: ({ response, before, exchange }) =>
      each(response, (shown, pointer) => {
        const owner = ownerOf(before, shown.id);
        if (owner === undefined || exchange.as === undefined) return undefined;
        return owner === exchange.as ? [] : [{ pointer, expected: 'services of this client only', seen: 'a service of another client' }];
      }),
  }),
];
