import type { Resource } from '../../../resource';

const modify = 'ModifyProductOrderItemRequestedDeliveryDate';

const ofOrder = { resource: 'productOrder', ids: ['/productOrder/productOrderId', '/productOrderItem/productOrderId'] };

/** The requests that change a running order, and its charges. */
export const changeResources: readonly Resource[] = [
  {
    name: 'modifyDeliveryDate',
    id: 'id',
    state: 'state',
    seenIn: { [`create${modify}`]: '', [`retrieve${modify}`]: '', [`list${modify}`]: '[]' },
    createdBy: [`create${modify}`],
    events: { modifyProductOrderItemRequestedDeliveryDateStateChangeEvent: { id: '/event/id' } },
    of: ofOrder,
  },
  {
    name: 'cancelProductOrder',
    id: 'id',
    state: 'state',
    seenIn: { createCancelProductOrder: '', retrieveCancelProductOrder: '', listCancelProductOrder: '[]' },
    createdBy: ['createCancelProductOrder'],
    events: { cancelProductOrderStateChangeEvent: { id: '/event/id' } },
    of: ofOrder,
  },
  {
    name: 'charge',
    id: 'id',
    state: 'state',
    seenIn: { retrieveCharge: '', patchCharge: '', listCharge: '[]' },
    events: {
      chargeCreateEvent: { id: '/event/id' },
      chargeStateChangeEvent: { id: '/event/id' },
      chargeTimeoutEvent: { id: '/event/id' },
    },
    items: [{ name: 'chargeItem', member: 'chargeItem', id: 'id', state: 'state' }],
    of: ofOrder,
  },
];
