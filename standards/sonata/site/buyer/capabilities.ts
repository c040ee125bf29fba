import type { CapabilityTable } from '../../../capability';

/** What a Buyer that looks for sites may declare that it does. */
export const siteBuyerCapabilities = {
  'site.byAddressId': { says: 'looks for sites by the id of their address' },
  'site.byAddressValues': { says: 'looks for sites by the values of their address: street, city, postcode, country' },
  'site.severalBuyers': { says: 'acts for several Buyers' },
  'site.oneBuyer': { says: 'acts for one Buyer' },
  'site.severalSellers': { says: 'asks one who acts for several Sellers' },
  'site.oneSeller': { says: 'asks one who acts for one Seller' },
  'site.tokens': { says: 'proves who it is by a token that ends' },
  'site.guardedListener': { says: 'wants credentials of who notifies it' },
} as const satisfies CapabilityTable;
