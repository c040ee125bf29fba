import type { Operation } from '../../operation';

/** Operations of address validation, release Grace (geographicAddressManagement). */
export const addressOperations = {
  createGeographicAddressValidation: { method: 'POST', path: '/geographicAddressValidation' },
  retrieveGeographicAddress: { method: 'GET', path: '/geographicAddress/{id}' },
} as const satisfies Record<string, Operation>;
