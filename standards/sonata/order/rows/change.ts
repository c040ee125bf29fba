import type { Row } from '../../../requirement';
import { chargeRows } from './charge';

const cancel = ['order.cancel'] as const;
const date = ['order.modifyDeliveryDate'] as const;

/** Rows of MEF 123 on changes to a running order: its delivery dates, its cancellation, its charges. */
// prettier-ignore
export const changeRows = {
  CR1: { binds: 'Seller', level: 'MUST', needs: date,   from: 'MEF57.2:CR1', says: 'offers all operations on delivery dates when it offers one of them' },
  CR2: { binds: 'Seller', level: 'MUST', needs: cancel, from: 'MEF57.2:CR2', says: 'offers all operations on cancellations when it offers one of them' },
  CR4: { binds: 'Seller', level: 'MUST', needs: ['order.notifications'], from: 'MEF57.2:CR4', says: 'offers all operations of the hub when it offers one of them' },

  // Use case 5: another delivery date, or an expedited one
  R63: { binds: 'Buyer',  level: 'MUST', needs: ['order.expedite'], from: 'MEF57.2:R74', says: 'names the item and gives the expedite indicator when it asks to expedite' },
  O11: { binds: 'Buyer',  level: 'MAY',  needs: ['order.expedite'], from: 'MEF57.2:O13', says: 'gives the date that it wishes when it asks to expedite' },
  R64: { binds: 'Seller', level: 'MUST', needs: date, from: 'MEF57.2:R75', operation: 'createModifyProductOrderItemRequestedDeliveryDate', says: 'answers a request to expedite with its id, state and creation date' },
  R65: { binds: 'Seller', level: 'MUST', needs: date, from: 'MEF57.2:R76', operation: 'createModifyProductOrderItemRequestedDeliveryDate', says: 'repeats a request to expedite as it was sent' },
  R66: { binds: 'Buyer',  level: 'MUST', needs: date, from: 'MEF57.2:R78', says: 'names the item and gives the new date when it asks for another date' },
  R67: { binds: 'Seller', level: 'MUST', needs: date, from: 'MEF57.2:R79', operation: 'createModifyProductOrderItemRequestedDeliveryDate', says: 'answers a request for another date with its id, state and creation date' },
  R68: { binds: 'Seller', level: 'MUST', needs: date, from: 'MEF57.2:R80', operation: 'createModifyProductOrderItemRequestedDeliveryDate', says: 'repeats a request for another date as it was sent' },
  '6.5': { binds: 'Seller', level: 'MUST', needs: date, says: 'moves a request for another delivery date, its item and its order only as figure 17 and table 12 show, and changes the item only when the request is done' },

  // Use cases 6 and 7
  O12: { binds: 'Buyer',  level: 'MAY',  from: 'MEF57.2:O18', says: 'filters the list of delivery date requests by seven attributes' },
  '6.6': { binds: 'Seller', level: 'MUST', needs: date, operation: 'listModifyProductOrderItemRequestedDeliveryDate', says: 'lists the delivery date requests that match the filter, all of them and no others' },
  R69: { binds: 'Seller', level: 'MUST', needs: date, from: 'MEF57.2:R104', operation: 'listModifyProductOrderItemRequestedDeliveryDate', says: 'shows six attributes, where set, of each listed delivery date request' },
  R70: { binds: 'Seller', level: 'MUST', needs: date, from: 'MEF57.2:R105', operation: 'listModifyProductOrderItemRequestedDeliveryDate', says: 'answers an empty list when no delivery date request matches' },
  R71: { binds: 'Seller', level: 'MUST', needs: date, from: 'MEF57.2:R108', operation: 'retrieveModifyProductOrderItemRequestedDeliveryDate', says: 'shows six attributes, where set, of the delivery date request that is asked for' },
  R72: { binds: 'Seller', level: 'MUST', needs: date, from: 'MEF57.2:R109', operation: 'retrieveModifyProductOrderItemRequestedDeliveryDate', says: 'answers 404 when it has no delivery date request of that id' },

  // Use case 8: cancellation
  R73: { binds: 'both',   level: 'MUST', needs: cancel, from: 'MEF57.2:R93', operation: 'createCancelProductOrder', says: 'has an order cancelled only by the Buyer that submitted it' },
  R74: { binds: 'Buyer',  level: 'MUST', needs: cancel, from: 'MEF57.2:R94', says: 'names the order and its contact for the cancellation' },
  R75: { binds: 'Seller', level: 'MUST', needs: cancel, from: 'MEF57.2:R95', operation: 'createCancelProductOrder', says: 'repeats what the Buyer said in its cancellation' },
  R76: { binds: 'Seller', level: 'MUST', needs: cancel, from: 'MEF57.2:R96', operation: 'createCancelProductOrder', says: 'answers a cancellation with its id, its state and the Seller contact for it' },
  '6.8': { binds: 'Seller', level: 'MUST', needs: cancel, says: 'moves a cancellation and its order only as figure 20 and table 13 show, and cancels the order only when the cancellation is done' },

  // Use cases 9 and 10
  O13: { binds: 'Buyer',  level: 'MAY',  from: 'MEF57.2:O19', says: 'filters the list of cancellations by order, state and kind of reason' },
  '6.9': { binds: 'Seller', level: 'MUST', needs: cancel, operation: 'listCancelProductOrder', says: 'lists the cancellations that match the filter, all of them and no others' },
  R77: { binds: 'Seller', level: 'MUST', needs: cancel, from: 'MEF57.2:R110', operation: 'listCancelProductOrder', says: 'shows four attributes, where set, of each listed cancellation' },
  R78: { binds: 'Seller', level: 'MUST', needs: cancel, from: 'MEF57.2:R111', operation: 'listCancelProductOrder', says: 'answers an empty list when no cancellation matches' },
  R79: { binds: 'Seller', level: 'MUST', needs: cancel, from: 'MEF57.2:R114', operation: 'retrieveCancelProductOrder', says: 'shows the cancellation that is asked for as the Buyer sent it, with seven attributes where set' },
  '6.10': { binds: 'Seller', level: 'MUST', needs: cancel, operation: 'retrieveCancelProductOrder', says: 'gives the cancellation that was asked for, and says notFound where this Buyer has none' },
  '7.2.5.2': { binds: 'Seller', level: 'SHOULD', needs: cancel, says: 'gives the reason when it rejects a cancellation' },

  ...chargeRows,
} as const satisfies Record<string, Row>;
