import type { CapabilityTable } from '../../capability';

export const serviceInventoryCapabilities = {
  'serviceInventory.pagination': { says: 'gives lists of services page by page' },
  'serviceInventory.attributeEvents': { says: 'notifies changes of attributes, for which only the API definition has an event' },
} as const satisfies CapabilityTable;
