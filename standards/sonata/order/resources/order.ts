import type { Resource } from '../../../resource';

const history = { member: 'stateChange', state: 'state', date: 'changeDate' };
const ofItem = { id: '/event/id', item: '/event/orderItemId' };

/** A product order with its items. */
export const productOrder: Resource = {
  name: 'productOrder',
  id: 'id',
  state: 'state',
  history,
  seenIn: { createProductOrder: '', retrieveProductOrder: '', patchProductOrder: '', listProductOrder: '[]' },
  createdBy: ['createProductOrder'],
  events: {
    productOrderStateChangeEvent: { id: '/event/id' },
    productOrderItemStateChangeEvent: ofItem,
    productOrderItemExpectedCompletionDateSet: ofItem,
    productSpecificProductOrderItemMilestoneEvent: ofItem,
  },
  items: [{ name: 'productOrderItem', member: 'productOrderItem', id: 'id', state: 'state', history }],
};
