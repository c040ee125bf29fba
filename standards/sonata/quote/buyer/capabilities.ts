import type { CapabilityTable } from '../../../capability';

/** What a Buyer of quotes may declare that it does. */
export const quoteBuyerCapabilities = {
  'quote.immediate': { says: 'asks for quotes that are answered at once' },
  'quote.deferred': { says: 'asks for quotes that are answered later' },
  'quote.firm': { says: 'asks for firm quotes' },
  'quote.polling': { says: 'looks again and again at a quote that is worked on' },
  'quote.notifications': { says: 'registers a listener and is notified' },
  'quote.cancel': { says: 'cancels quotes that are in progress' },
  'quote.decline': { says: 'declines offers' },
  'quote.list': { says: 'lists its quotes' },
  'quote.modify': { says: 'asks for quotes to modify products that it has' },
  'quote.delete': { says: 'asks for quotes to delete products that it has' },
  'quote.severalBuyers': { says: 'acts for several Buyers' },
  'quote.oneBuyer': { says: 'acts for one Buyer' },
  'quote.severalSellers': { says: 'asks one who acts for several Sellers' },
  'quote.oneSeller': { says: 'asks one who acts for one Seller' },
  'quote.tokens': { says: 'proves who it is by a token that ends' },
  'quote.guardedListener': { says: 'wants credentials of who notifies it' },
} as const satisfies CapabilityTable;
