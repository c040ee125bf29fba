import type { Filters } from '../../../filters';
import { list, member } from '../../../reading';

const own = (name: string) => (order: unknown) => [member(order, name)];
const ofItems = (name: string) => (order: unknown) => list(member(order, 'productOrderItem')).map((item) => member(item, name));

/** By what orders are found. What is of items is in no entry of a list: only the whole order shows it. */
export const filters: Filters = {
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
