import type { EventEndpoint, Operation } from '../../operation';

/** Operations of product offering qualification, release Grace (productOfferingQualificationManagement). */
export const poqOperations = {
  listProductOfferingQualification: { method: 'GET', path: '/productOfferingQualification' },
  createProductOfferingQualification: { method: 'POST', path: '/productOfferingQualification' },
  retrieveProductOfferingQualification: { method: 'GET', path: '/productOfferingQualification/{id}' },
  'poq.registerListener': { method: 'POST', path: '/hub', operationId: 'registerListener', needs: 'poq.notifications' },
  'poq.unregisterListener': { method: 'DELETE', path: '/hub/{id}', operationId: 'unregisterListener', needs: 'poq.notifications' },
} as const satisfies Record<string, Operation>;

/** Notifications of product offering qualification (productOfferingQualificationNotification). */
export const poqEvents = {
  poqCreateEvent: { path: '/listener/poqCreateEvent', operationId: 'poqCreateEvent' },
  poqStateChangeEvent: { path: '/listener/poqStateChangeEvent', operationId: 'poqStateChangeEvent' },
  poqItemStateChangeEvent: { path: '/listener/poqItemStateChangeEvent', operationId: 'listenToPoqItemStateChangeEvent' },
} as const satisfies Record<string, EventEndpoint>;
