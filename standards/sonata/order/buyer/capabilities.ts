import type { CapabilityTable } from '../../../capability';

/** What a Buyer of products may declare that it does. */
export const orderBuyerCapabilities = {
  'order.polling': { says: 'looks again and again at an order that is worked on' },
  'order.notifications': { says: 'registers a listener and is notified' },
  'order.list': { says: 'lists its orders' },
  'order.several': { says: 'orders several items at once' },
  'order.modify': { says: 'orders changes to products that it has' },
  'order.delete': { says: 'orders the end of products that it has' },
  'order.rollingTerms': { says: 'asks for terms that roll' },
  'order.afterQualification': { says: 'orders only what was qualified, as its Seller asks' },
  'order.afterQuote': { says: 'orders only what was quoted, as its Seller asks' },
  'order.notes': { says: 'writes notes on its orders' },
  'order.patch': { says: 'updates its orders' },
  'order.patchItems': { says: 'updates items of its orders', implies: ['order.patch'], because: 'MEF123:6.2' },
  'order.cancel': { says: 'asks for the cancellation of orders' },
  'order.modifyDeliveryDate': { says: 'asks for another delivery date of an item' },
  'order.expedite': { says: 'asks to expedite an item' },
  'order.charge': { says: 'answers charges on running orders', implies: ['order.notifications'], because: 'MEF123:R87' },
  'order.severalBuyers': { says: 'acts for several Buyers' },
  'order.oneBuyer': { says: 'acts for one Buyer' },
  'order.severalSellers': { says: 'asks one who acts for several Sellers' },
  'order.oneSeller': { says: 'asks one who acts for one Seller' },
  'order.tokens': { says: 'proves who it is by a token that ends' },
  'order.guardedListener': { says: 'wants credentials of who notifies it' },
} as const satisfies CapabilityTable;
