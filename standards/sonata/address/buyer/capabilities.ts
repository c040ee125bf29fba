import type { CapabilityTable } from '../../../capability';

/** What a Buyer that validates addresses may declare that it does. */
export const addressBuyerCapabilities = {
  'address.fielded': { says: 'gives addresses field by field (FieldedAddress)' },
  'address.formatted': { says: 'gives addresses line by line (FormattedAddress)' },
  'address.label': { says: 'gives addresses by the name that an authority has for them (GeographicAddressLabel)' },
  'address.point': { says: 'gives addresses by coordinates (MEFGeographicPoint)' },
  'address.severalBuyers': { says: 'acts for several Buyers' },
  'address.oneBuyer': { says: 'acts for one Buyer' },
  'address.severalSellers': { says: 'asks one who acts for several Sellers' },
  'address.oneSeller': { says: 'asks one who acts for one Seller' },
  'address.tokens': { says: 'proves who it is by a token that ends' },
  'address.guardedListener': { says: 'wants credentials of who notifies it' },
} as const satisfies CapabilityTable;
