import type { EventEndpoint, Operation } from '../../operation';

/** Operations of service inventory, release Kylie (serviceInventoryManagement). The hub is as mandatory as the rest (Mplify 135.1 table 4). */
export const serviceInventoryOperations = {
  serviceFind: { method: 'GET', path: '/service' },
  serviceGet: { method: 'GET', path: '/service/{id}' },
  'serviceInventory.registerListener': { method: 'POST', path: '/hub', operationId: 'registerListener' },
  'serviceInventory.retrieveHub': { method: 'GET', path: '/hub/{id}', operationId: 'retrieveHub' },
  'serviceInventory.unregisterListener': { method: 'DELETE', path: '/hub/{id}', operationId: 'unregisterListener' },
} as const satisfies Record<string, Operation>;

/** Notifications of service inventory (serviceInventoryNotification). One operationId begins with a capital letter. */
export const serviceInventoryEvents = {
  serviceCreateEvent: { path: '/listener/serviceCreateEvent', operationId: 'ServiceCreateEvent' },
  serviceStateChangeEvent: { path: '/listener/serviceStateChangeEvent', operationId: 'serviceStateChangeEvent' },
  serviceAttributeValueChangeEvent: { path: '/listener/serviceAttributeValueChangeEvent', operationId: 'serviceAttributeValueChangeEvent' },
  serviceDeleteEvent: { path: '/listener/serviceDeleteEvent', operationId: 'serviceDeleteEvent' },
} as const satisfies Record<string, EventEndpoint>;
