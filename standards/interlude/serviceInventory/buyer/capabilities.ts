import type { CapabilityTable } from '../../../capability';

/** What a client of service inventory may declare that it does. */
export const serviceInventoryBuyerCapabilities = {
  'serviceInventory.filters': { says: 'lists services by what they have' },
  'serviceInventory.polling': { says: 'looks again and again at a service' },
  'serviceInventory.notifications': { says: 'registers a listener and is notified' },
  'serviceInventory.tokens': { says: 'proves who it is by a token that ends' },
  'serviceInventory.guardedListener': { says: 'wants credentials of who notifies it' },
} as const satisfies CapabilityTable;
