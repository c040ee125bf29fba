import type { CapabilityTable } from '../../capability';

export const addressCapabilities = {
  'address.fielded': { says: 'validates addresses given field by field (FieldedAddress)' },
  'address.formatted': { says: 'validates addresses given line by line (FormattedAddress)' },
  'address.label': { says: 'validates addresses given by the name that an authority has for them (GeographicAddressLabel)' },
  'address.point': { says: 'validates addresses given by coordinates (MEFGeographicPoint)' },
  'address.identifiers': { says: 'gives the addresses that it validates ids, by which the Buyer can read them again' },
  'address.alternatives': { says: 'offers other addresses where none is the one that was meant' },
  'address.tooMany': { says: 'refuses an address that too many others match' },
} as const satisfies CapabilityTable;
