import type { Operation } from '../../operation';

/** Operations of product inventory, release Grace (productInventoryManagement). */
export const inventoryOperations = {
  listProduct: { method: 'GET', path: '/product' },
  retrieveProduct: { method: 'GET', path: '/product/{id}' },
} as const satisfies Record<string, Operation>;
