import type { CapabilityTable } from '../../../capability';

/** What a Buyer of qualifications may declare that it does. */
export const poqBuyerCapabilities = {
  'poq.immediate': { says: 'asks for qualifications that are answered at once' },
  'poq.deferred': { says: 'asks for qualifications that are answered later' },
  'poq.polling': { says: 'looks again and again at a qualification that is worked on' },
  'poq.notifications': { says: 'registers a listener and is notified' },
  'poq.alternatives': { says: 'wants alternatives for what cannot be delivered as asked' },
  'poq.fieldedAddress': { says: 'gives places as a FieldedAddress' },
  'poq.formattedAddress': { says: 'gives places as a FormattedAddress' },
  'poq.modify': { says: 'asks whether products that it has can be changed' },
  'poq.delete': { says: 'asks whether products that it has can be ended' },
  'poq.severalBuyers': { says: 'acts for several Buyers' },
  'poq.oneBuyer': { says: 'acts for one Buyer' },
  'poq.severalSellers': { says: 'asks one who acts for several Sellers' },
  'poq.oneSeller': { says: 'asks one who acts for one Seller' },
  'poq.tokens': { says: 'proves who it is by a token that ends' },
  'poq.guardedListener': { says: 'wants credentials of who notifies it' },
} as const satisfies CapabilityTable;
