import { echoed } from '../../../echo';
import { describe, list, member } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';
import { filtersOf, passes, type Filters } from '../../filters';
import { pageRules } from '../../page';
import { creation, each, shownIn } from '../../sights';
import { serviceOrderLifecycle } from '../lifecycle';

const own = (name: string) => (order: unknown) => [member(order, name)];

/** By what orders are found (O4). */
export const orderFilters: Filters = {
  state: own('state'),
  'orderDate.gt': own('orderDate'),
  'orderDate.lt': own('orderDate'),
  'completionDate.gt': own('completionDate'),
  'completionDate.lt': own('completionDate'),
  'expectedCompletionDate.gt': own('expectedCompletionDate'),
  'expectedCompletionDate.lt': own('expectedCompletionDate'),
  'startDate.gt': own('startDate'),
  'startDate.lt': own('startDate'),
};

/** What never changes once it is set. */
const lasting = ['id', 'orderDate', 'externalId', 'description', 'requestedStartDate', 'requestedCompletionDate'];

/** How many orders of this client are known to be under way: no sentence says how long those at their end are shown. */
function known({ before, exchange, query }: Seen): number {
  if (filtersOf(orderFilters, query).length > 0) return 0;
  return before.resources('serviceOrder').filter(({ id, observations }) => {
    const last = observations.findLast(({ state }) => state !== undefined);
    if (!last || (serviceOrderLifecycle.terminal as readonly string[]).includes(last.state!)) return false;
    return creation(before, id)?.as === exchange.as;
  }).length;
}

/** Rules on lists of orders. */
export const listRules: readonly Rule[] = [
  ...pageRules({ operation: 'listServiceOrder', pages: 'Mplify99.1:D1b', truncation: 'Mplify99.1:CR1', known }),
  rule({
    verifies: 'Mplify99.1:O4',
    on: 'listServiceOrder',
    examine({ query, response }) {
      const asked = filtersOf(orderFilters, query);
      const shown = shownIn(response);
      if (asked.length === 0 || shown.length === 0) return undefined;
      return shown.flatMap(([pointer, order]) =>
        asked
          .filter(([name, wanted]) => !passes(orderFilters, order, name, wanted))
          .map(([name, wanted]) => ({
            pointer,
            expected: `an order that matches ${name}=${wanted}`,
            seen: `one with ${describe(orderFilters[name]!(order)[0])}`,
          })),
      );
    },
  }),
  rule({
    verifies: 'Mplify99.1:R33',
    on: 'listServiceOrder',
    when: 'any',
    examine({ status, query, response }) {
      if (status === 404 || status === 204) return [{ pointer: '', expected: 'status 200 and an empty list', seen: `status ${status}` }];
      // A page past the last one is empty, too, and says nothing of what matches.
      const isFirst = Number(query.get('offset') ?? 0) === 0;
      return status === 200 && isFirst && Array.isArray(response) && response.length === 0 ? [] : undefined;
    },
  }),
  rule({
    verifies: 'Mplify99.1:6.2',
    on: 'listServiceOrder',
    examine: ({ response, before, exchange }) =>
      each(response, (order, pointer) => {
        const last = before.resource('serviceOrder', order.id)?.observations.findLast(({ via }) => via === 'retrieveServiceOrder');
        if (!last || last.at > exchange.at) return undefined;
        const constant = Object.fromEntries(lasting.filter((name) => name in last.body).map((name) => [name, last.body[name]]));
        return echoed({ ...constant, serviceOrderItem: itemsAsBefore(last.body) }, order, { keyedBy: { serviceOrderItem: 'id' } }, pointer);
      }),
  }),
  rule({
    verifies: 'Mplify99.1:5.6',
    on: ['listServiceOrder', 'retrieveServiceOrder'],
    examine: ({ response, before, exchange }) =>
      each(response, (order, pointer) => {
        const owner = creation(before, order.id)?.as;
        if (owner === undefined || exchange.as === undefined) return undefined;
        return owner === exchange.as ? [] : [{ pointer, expected: 'orders of this client only', seen: 'an order of another client' }];
      }),
  }),
];

/** Of each item what stays as it is. */
function itemsAsBefore(order: unknown) {
  return list(member(order, 'serviceOrderItem')).map((item) => ({ id: member(item, 'id'), action: member(item, 'action') }));
}
