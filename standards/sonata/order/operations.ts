import type { EventEndpoint, Operation } from '../../operation';

/** Operations of product order, release Grace (productOrderManagement). */
export const orderOperations = {
  listProductOrder: { method: 'GET', path: '/productOrder' },
  createProductOrder: { method: 'POST', path: '/productOrder' },
  retrieveProductOrder: { method: 'GET', path: '/productOrder/{id}' },
  patchProductOrder: { method: 'PATCH', path: '/productOrder/{id}', needs: 'order.patch' },
  listCancelProductOrder: { method: 'GET', path: '/cancelProductOrder', needs: 'order.cancel' },
  createCancelProductOrder: { method: 'POST', path: '/cancelProductOrder', needs: 'order.cancel' },
  retrieveCancelProductOrder: { method: 'GET', path: '/cancelProductOrder/{id}', needs: 'order.cancel' },
  listCharge: { method: 'GET', path: '/charge', needs: 'order.charge' },
  retrieveCharge: { method: 'GET', path: '/charge/{id}', needs: 'order.charge' },
  patchCharge: { method: 'PATCH', path: '/charge/{id}', needs: 'order.charge' },
  listModifyProductOrderItemRequestedDeliveryDate: {
    method: 'GET',
    path: '/modifyProductOrderItemRequestedDeliveryDate',
    needs: 'order.modifyDeliveryDate',
  },
  createModifyProductOrderItemRequestedDeliveryDate: {
    method: 'POST',
    path: '/modifyProductOrderItemRequestedDeliveryDate',
    needs: 'order.modifyDeliveryDate',
  },
  retrieveModifyProductOrderItemRequestedDeliveryDate: {
    method: 'GET',
    path: '/modifyProductOrderItemRequestedDeliveryDate/{id}',
    needs: 'order.modifyDeliveryDate',
  },
  'order.registerListener': { method: 'POST', path: '/hub', operationId: 'registerListener', needs: 'order.notifications' },
  'order.unregisterListener': { method: 'DELETE', path: '/hub/{id}', operationId: 'unregisterListener', needs: 'order.notifications' },
  'order.retrieveHub': { method: 'GET', path: '/hub/{id}', operationId: 'retrieveHub', needs: 'order.notifications' },
} as const satisfies Record<string, Operation>;

/** Notifications of product order (productOrderNotification). */
export const orderEvents = {
  productOrderStateChangeEvent: { path: '/listener/productOrderStateChangeEvent', operationId: 'productOrderStateChangeEvent' },
  productOrderItemStateChangeEvent: { path: '/listener/productOrderItemStateChangeEvent', operationId: 'productOrderItemStateChangeEvent' },
  productOrderItemExpectedCompletionDateSet: {
    path: '/listener/productOrderItemExpectedCompletionDateSet',
    operationId: 'productOrderItemExpectedCompletionDateSet',
  },
  productSpecificProductOrderItemMilestoneEvent: {
    path: '/listener/productSpecificProductOrderItemMilestoneEvent',
    operationId: 'productSpecificProductOrderItemMilestoneEvent',
  },
  cancelProductOrderStateChangeEvent: {
    path: '/listener/cancelProductOrderStateChangeEvent',
    operationId: 'cancelProductOrderStateChangeEvent',
  },
  chargeCreateEvent: { path: '/listener/chargeCreateEvent', operationId: 'chargeCreateEvent' },
  chargeStateChangeEvent: { path: '/listener/chargeStateChangeEvent', operationId: 'chargeStateChangeEvent' },
  chargeTimeoutEvent: { path: '/listener/chargeTimeoutEvent', operationId: 'chargeTimeoutEvent' },
  modifyProductOrderItemRequestedDeliveryDateStateChangeEvent: {
    path: '/listener/modifyProductOrderItemRequestedDeliveryDateStateChangeEvent',
    operationId: 'modifyProductOrderItemRequestedDeliveryDateStateChangeEvent',
  },
} as const satisfies Record<string, EventEndpoint>;
