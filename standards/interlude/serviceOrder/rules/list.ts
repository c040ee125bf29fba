import { echoed } from '../../../echo';
import { filterRule, filtersOf, type Filters } from '../../../filters';
import { emptyListRule, pageRule, totalRule, truncationRule } from '../../../page';
import { list, member, moreThan } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';
import { creation, each } from '../../sights';
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

/** Whether more orders of this client than so many are known to be under way: no sentence says how long those at their end are shown. */
function knowsMore({ before, exchange, query, reading }: Seen, most: number): boolean {
  if (reading('conditionOfCR1') === 'contactRoles' || filtersOf(orderFilters, query).length > 0) return false;
  return moreThan(most, before.resources('serviceOrder'), ({ id, observations }) => {
    const last = observations.findLast(({ state }) => state !== undefined);
    if (!last || (serviceOrderLifecycle.terminal as readonly string[]).includes(last.state!)) return false;
    return creation(before, id)?.as === exchange.as;
  });
}

/** Rules on lists of orders. */
export const listRules: readonly Rule[] = [
  truncationRule({ verifies: 'Mplify99.1:CR1', operation: 'listServiceOrder', knowsMore }),
  pageRule('Mplify99.1:D1b', 'listServiceOrder'),
  totalRule('Mplify99.1:D1b', 'listServiceOrder'),
  filterRule({ verifies: 'Mplify99.1:O4', operation: 'listServiceOrder', filters: orderFilters, what: 'an order' }),
  emptyListRule('Mplify99.1:R33', 'listServiceOrder'),
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
