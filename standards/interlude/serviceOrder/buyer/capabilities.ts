import type { CapabilityTable } from '../../../capability';

/** What a client of service orders may declare that it does. */
export const serviceOrderBuyerCapabilities = {
  'serviceOrder.add': { says: 'orders new services' },
  'serviceOrder.several': { says: 'orders several services at once' },
  'serviceOrder.related': { says: 'relates items of an order to each other' },
  'serviceOrder.relatedElsewhere': { says: 'relates items to those of an earlier order' },
  'serviceOrder.notes': { says: 'adds notes to its orders' },
  'serviceOrder.modify': { says: 'orders changes to services that it has' },
  'serviceOrder.keepsTheRest': { says: 'takes nothing away from a service when it changes it' },
  'serviceOrder.delete': { says: 'orders the end of services that it has' },
  'serviceOrder.polling': { says: 'looks again and again at an order that is worked on' },
  'serviceOrder.notifications': { says: 'registers a listener and is notified' },
  'serviceOrder.list': { says: 'lists its orders' },
  'serviceOrder.tokens': { says: 'proves who it is by a token that ends' },
  'serviceOrder.guardedListener': { says: 'wants credentials of who notifies it' },
} as const satisfies CapabilityTable;
