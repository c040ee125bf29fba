import type { CapabilityTable } from '../../../capability';

/** What a Buyer that looks into its inventory may declare that it does. */
export const inventoryBuyerCapabilities = {
  'inventory.filters': { says: 'asks for products by what they have: status, offering, site, order, dates' },
  'inventory.severalBuyers': { says: 'acts for several Buyers' },
  'inventory.oneBuyer': { says: 'acts for one Buyer' },
  'inventory.severalSellers': { says: 'asks one who acts for several Sellers' },
  'inventory.oneSeller': { says: 'asks one who acts for one Seller' },
  'inventory.tokens': { says: 'proves who it is by a token that ends' },
  'inventory.guardedListener': { says: 'wants credentials of who notifies it' },
} as const satisfies CapabilityTable;
