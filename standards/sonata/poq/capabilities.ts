import type { CapabilityTable } from '../../capability';

export const poqCapabilities = {
  'poq.immediate': { says: 'answers instantSyncQualification=true with a finished qualification' },
  'poq.deferred': { says: 'takes in a request with instantSyncQualification=false and works on it afterwards' },
  'poq.notifications': { says: 'accepts listeners at its hub and notifies them' },
  'poq.parties': { says: 'tells Buyers or Sellers apart by buyerId and sellerId' },
  'poq.insufficient': { says: 'ends in error what turns out to say too little, after it has taken it in' },
  'poq.unableToProvide': { says: 'gives up what it cannot answer by the date that the Buyer wants' },
  'poq.yellow': { says: 'answers yellow where it believes that it can deliver and is not sure' },
  'poq.fixedAttributes': { says: 'does not let every attribute of an installed product be changed' },
  'poq.alternatives': { says: 'proposes alternatives for what it cannot deliver as asked' },
  'poq.bySpecification': { says: 'qualifies a product that is asked for by its specification, without an offering' },
  'poq.fieldedAddress': { says: 'understands a place that is given as a FieldedAddress' },
  'poq.formattedAddress': { says: 'understands a place that is given as a FormattedAddress' },
  'poq.geographicPoint': { says: 'understands a place that is given as a MEFGeographicPoint' },
  'poq.addressLabel': { says: 'understands a place that is given as a GeographicAddressLabel' },
  'poq.addressRef': { says: 'understands a place that is given by the id of an address' },
  'poq.siteRef': { says: 'understands a place that is given by the id of a site' },
} as const satisfies CapabilityTable;
