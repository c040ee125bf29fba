import { isWithin } from '../../../moment';
import { isPresent, list, member } from '../../../reading';

/** Query parameter → the values by which an entry of the list is found. The dates have the suffixes `.gt` and `.lt`. */
export const filters: Readonly<Record<string, (entry: unknown) => unknown[]>> = {
  status: (entry) => [member(entry, 'status')],
  productSpecificationId: (entry) => [idOf(entry, 'productSpecification')],
  productOfferingId: (entry) => [idOf(entry, 'productOffering')],
  externalId: (entry) => [member(entry, 'externalId')],
  geographicalSiteId: (entry) => each(entry, 'relatedSite', 'id'),
  relatedProductId: (entry) => each(entry, 'productRelationship', 'id'),
  billingAccountId: (entry) => [idOf(entry, 'billingAccount')],
  productOrderId: (entry) => each(entry, 'productOrderItem', 'productOrderId'),
  'startDate.gt': (entry) => [member(entry, 'startDate')],
  'startDate.lt': (entry) => [member(entry, 'startDate')],
  'lastUpdateDate.gt': (entry) => [member(entry, 'lastUpdateDate')],
  'lastUpdateDate.lt': (entry) => [member(entry, 'lastUpdateDate')],
};

/** The filters of a query: `[name, value]`, without those that are empty. */
export function filtersOf(query: URLSearchParams): Array<[string, string]> {
  return [...query].filter(([name, value]) => name in filters && value !== '');
}

/** Whether an entry passes one filter. */
export function passes(entry: unknown, name: string, wanted: string): boolean {
  const values = filters[name]!(entry);
  if (!/\.(gt|lt)$/.test(name)) return values.includes(wanted);
  return Number.isNaN(Date.parse(wanted)) || values.some((value) => isWithin(value, name.endsWith('.gt') ? 'gt' : 'lt', wanted));
}

/** Whether an entry shows that it does not pass. What it leaves out shows nothing: that it must not is another requirement. */
export function contradicts(entry: unknown, name: string, wanted: string): boolean {
  return filters[name]!(entry).some(isPresent) && !passes(entry, name, wanted);
}

function idOf(entry: unknown, name: string): unknown {
  return member(member(entry, name), 'id');
}

function each(entry: unknown, name: string, key: string): unknown[] {
  return list(member(entry, name)).map((element) => member(element, key));
}
