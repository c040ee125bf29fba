import { echoed } from '../../../echo';
import { filterRule, filtersOf, type Filters } from '../../../filters';
import { emptyListRule, pageRule, totalRule, truncationRule } from '../../../page';
import { describe, list, member, moreThan } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';
import type { Timeline } from '../../../timeline';
import { each, itemsOf, ordersAbout } from '../../sights';

const own = (name: string) => (service: unknown) => [member(service, name)];
const ofItems = (name: string) => (service: unknown) => list(member(service, 'serviceOrderItem')).map((item) => member(item, name));
const ofPlaces = (type: string) => (service: unknown) =>
  list(member(service, 'place'))
    .map((related) => member(related, 'place'))
    .filter((place) => member(place, '@type') === type)
    .map((place) => member(place, 'id'));

/** By what services are found (O3). */
export const serviceFilters: Filters = {
  state: own('state'),
  'serviceDate.gt': own('serviceDate'),
  'serviceDate.lt': own('serviceDate'),
  'startDate.gt': own('startDate'),
  'startDate.lt': own('startDate'),
  'endDate.gt': own('endDate'),
  'endDate.lt': own('endDate'),
  'serviceOrder.id': ofItems('serviceOrderId'),
  'serviceOrderItem.id': ofItems('itemId'),
  externalId: own('externalId'),
  'geographicSite.id': ofPlaces('GeographicSiteRef'),
  'geographicAddress.id': ofPlaces('GeographicAddressRef'),
  serviceType: own('serviceType'),
  '@type': (service) => [member(member(service, 'serviceConfiguration'), '@type')],
  startMode: own('startMode'),
};

/** Filters that are only used together, by the API definition. */
export const partners: Readonly<Record<string, string>> = {
  'serviceOrder.id': 'serviceOrderItem.id',
  'serviceOrderItem.id': 'serviceOrder.id',
};

/** What does not change unless somebody asks for it. */
const lasting = ['id', 'serviceDate', 'externalId', 'serviceType', 'description'];

/** Whether more services of this client than so many are known to be in its inventory. */
function knowsMore({ before, exchange, query }: Seen, most: number): boolean {
  if (filtersOf(serviceFilters, query).length > 0) return false;
  return moreThan(most, before.resources('service'), ({ id, observations }) => {
    const last = observations.findLast(({ via }) => via === 'serviceGet');
    const isThere = last !== undefined && last.exchange.as === exchange.as && last.at <= exchange.at && last.state !== 'terminated';
    return isThere && !isEnding(before, id);
  });
}

/** Whether its end was ordered: how long a service that has ended is kept is for the serving SOF to say (6.1.1). */
function isEnding(timeline: Timeline, id: string): boolean {
  return ordersAbout(timeline, id).some(({ request }) =>
    itemsOf(request.body).some(([, { action, service }]) => {
      return member(service, 'id') === id && (action === 'delete' || member(service, 'state') === 'terminated');
    }),
  );
}

/** Rules on lists of services. */
export const listRules: readonly Rule[] = [
  truncationRule({ verifies: 'Mplify135.1:CR1', operation: 'serviceFind', knowsMore }),
  pageRule('Mplify135.1:D1', 'serviceFind'),
  totalRule('Mplify135.1:D1', 'serviceFind'),
  filterRule({ verifies: 'Mplify135.1:O3', operation: 'serviceFind', filters: serviceFilters, what: 'a service' }),
  emptyListRule('Mplify135.1:R11', 'serviceFind'),
  rule({
    verifies: 'Mplify135.1:O5',
    on: 'serviceFind',
    when: 'refusal',
    examine({ status, query, response }) {
      // A query with a filter may be refused for what the filter says.
      if (status !== 422 || filtersOf(serviceFilters, query).length > 0) return undefined;
      const codes = list(response).map((error) => member(error, 'code'));
      return codes.includes('tooManyRecords') ? [] : [{ pointer: '', expected: 'the code tooManyRecords', seen: describe(codes) }];
    },
  }),
  rule({
    verifies: 'Mplify135.1:6.2',
    on: 'serviceFind',
    examine: ({ response, before, exchange }) =>
      each(response, (service, pointer) => {
        const last = before.resource('service', service.id)?.observations.findLast(({ via }) => via === 'serviceGet');
        if (!last || last.at > exchange.at || ordersAbout(before, service.id).length > 0) return undefined;
        const constant = Object.fromEntries(
          lasting.filter((name) => Object.hasOwn(last.body, name)).map((name) => [name, last.body[name]]),
        );
        return echoed(constant, service, {}, pointer);
      }),
  }),
];
