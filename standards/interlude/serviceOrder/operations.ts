import type { EventEndpoint, Operation } from '../../operation';

/** Operations of service order, release Kylie (serviceOrderingManagement). The hub is as mandatory as the rest (Mplify 99.1 table 4). */
export const serviceOrderOperations = {
  listServiceOrder: { method: 'GET', path: '/serviceOrder' },
  createServiceOrder: { method: 'POST', path: '/serviceOrder' },
  retrieveServiceOrder: { method: 'GET', path: '/serviceOrder/{id}' },
  'serviceOrder.registerListener': { method: 'POST', path: '/hub', operationId: 'registerListener' },
  'serviceOrder.retrieveEventSubscription': { method: 'GET', path: '/hub/{id}', operationId: 'retrieveEventSubscription' },
  'serviceOrder.unregisterListener': { method: 'DELETE', path: '/hub/{id}', operationId: 'unregisterListener' },
} as const satisfies Record<string, Operation>;

/** Notifications of service order (serviceOrderingNotification). */
export const serviceOrderEvents = {
  serviceOrderCreateEvent: { path: '/listener/serviceOrderCreateEvent', operationId: 'serviceOrderCreateEvent' },
  serviceOrderStateChangeEvent: { path: '/listener/serviceOrderStateChangeEvent', operationId: 'serviceOrderStateChangeEvent' },
  serviceOrderItemStateChangeEvent: { path: '/listener/serviceOrderItemStateChangeEvent', operationId: 'serviceOrderItemStateChangeEvent' },
  serviceOrderInformationRequiredEvent: {
    path: '/listener/serviceOrderInformationRequiredEvent',
    operationId: 'serviceOrderInformationRequiredEvent',
  },
} as const satisfies Record<string, EventEndpoint>;
