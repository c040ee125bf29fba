import { isPresent, list, member } from '../../../reading';
import { isWithin } from '../../../moment';

const own = (name: string) => (order: unknown) => [member(order, name)];
const ofItems = (name: string) => (order: unknown) => list(member(order, 'productOrderItem')).map((item) => member(item, name));

/** Query parameter → the values by which an order is found. Those of items are in no entry of a list: only the whole order shows them. */
export const filters: Readonly<Record<string, (order: unknown) => unknown[]>> = {
  state: own('state'),
  externalId: own('externalId'),
  projectId: own('projectId'),
  'orderDate.gt': own('orderDate'),
  'orderDate.lt': own('orderDate'),
  'completionDate.gt': own('completionDate'),
  'completionDate.lt': own('completionDate'),
  'cancellationDate.gt': own('cancellationDate'),
  'cancellationDate.lt': own('cancellationDate'),
  'itemRequestedCompletionDate.gt': ofItems('requestedCompletionDate'),
  'itemRequestedCompletionDate.lt': ofItems('requestedCompletionDate'),
  'itemExpectedCompletionDate.gt': ofItems('expectedCompletionDate'),
  'itemExpectedCompletionDate.lt': ofItems('expectedCompletionDate'),
};

/** The filters of a query: `[name, value]`, without those that are empty. */
export function filtersOf(query: URLSearchParams): Array<[string, string]> {
  return [...query].filter(([name, value]) => Object.hasOwn(filters, name) && value !== '');
}

/** Whether an order passes one filter. */
export function passes(order: unknown, name: string, wanted: string): boolean {
  const values = filters[name]!(order);
  if (!/\.(gt|lt)$/.test(name)) return values.includes(wanted);
  return Number.isNaN(Date.parse(wanted)) || values.some((value) => isWithin(value, name.endsWith('.gt') ? 'gt' : 'lt', wanted));
}

/** Whether an entry of a list shows that its order does not pass. What the entry leaves out shows nothing here: it is R59. */
export function contradicts(entry: unknown, name: string, wanted: string): boolean {
  return filters[name]!(entry).some(isPresent) && !passes(entry, name, wanted);
}
