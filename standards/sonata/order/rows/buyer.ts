import type { Row } from '../../../requirement';

const hub = ['order.notifications'] as const;

/** The Buyer's part of what MEF 123 leaves unnumbered; where it leaves it to the parties, by what they agreed. */
// prettier-ignore
export const buyerRows = {
  '5.2.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'asks for nothing that the API does not have: path, method, query parameter' },
  '5.7-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['order.tokens'], says: 'uses a token until it ends, and gets another when it does' },
  '6.1-Buyer':   { binds: 'Buyer', level: 'SHOULD', operation: 'retrieveProductOrder', says: 'looks after an order until it is over, whatever comes of it' },
  '6.1-pace':    { binds: 'Buyer', level: 'SHOULD', needs: ['order.polling'], operation: 'retrieveProductOrder', says: 'polls no faster than agreed' },
  '6.4-Buyer':   { binds: 'Buyer', level: 'SHOULD', says: 'names what the Seller has by the ids that the Seller gave it' },
  '6.5-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['order.modifyDeliveryDate'], operation: 'createModifyProductOrderItemRequestedDeliveryDate', says: 'asks for no other date of an order of which it knows that it is past that' },
  '6.7-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['order.modifyDeliveryDate'], operation: 'retrieveModifyProductOrderItemRequestedDeliveryDate', says: 'looks what becomes of a request for another date' },
  '6.8-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['order.cancel'], operation: 'createCancelProductOrder', says: 'asks for the cancellation of no order of which it knows that it is past that' },
  '6.10-Buyer':  { binds: 'Buyer', level: 'SHOULD', needs: ['order.cancel'], operation: 'retrieveCancelProductOrder', says: 'looks what becomes of a cancellation' },
  '6.12-Buyer':  { binds: 'Buyer', level: 'SHOULD', needs: ['order.charge'], operation: 'patchCharge', says: 'answers charges, each while it waits for an answer' },
  '6.15-Buyer':  { binds: 'Buyer', level: 'SHOULD', needs: hub, operation: 'order.registerListener', says: 'registers before it orders, and for notifications that there are' },
  '6.16-Buyer':  { binds: 'Buyer', level: 'MUST', needs: hub, says: 'answers a notification with 204 and no body, or with an error of the API definition' },
  '6.16-all':    { binds: 'Buyer', level: 'SHOULD', needs: hub, says: 'takes notifications of every type, once more, late, of what it does not know, and with more in them than it knows' },
  '6.16-form':   { binds: 'Buyer', level: 'SHOULD', needs: hub, says: 'refuses what is no notification with 400' },
  '6.16-guard':  { binds: 'Buyer', level: 'SHOULD', needs: ['order.notifications', 'order.guardedListener'], says: 'takes no notification from a stranger' },
  '7.1.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'does not insist on what was refused, and repeats what met a passing error within bounds' },
  '7.1.2-Buyer': { binds: 'Buyer', level: 'SHOULD', needs: ['order.list'], operation: 'listProductOrder', says: 'reads on where a page is not the last, from where it ended' },
  '7.2.1.3-Buyer': { binds: 'Buyer', level: 'SHOULD', needs: ['order.patch'], operation: 'patchProductOrder', says: 'updates no order of which it knows that it is over' },
} as const satisfies Record<string, Row>;
