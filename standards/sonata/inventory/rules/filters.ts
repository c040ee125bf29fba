import type { Filters } from '../../../filters';
import { list, member } from '../../../reading';

/** By what products are found. */
export const filters: Filters = {
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

function idOf(entry: unknown, name: string): unknown {
  return member(member(entry, name), 'id');
}

function each(entry: unknown, name: string, key: string): unknown[] {
  return list(member(entry, name)).map((element) => member(element, key));
}
