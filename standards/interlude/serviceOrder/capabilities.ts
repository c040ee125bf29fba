import type { CapabilityTable } from '../../capability';

export const serviceOrderCapabilities = {
  'serviceOrder.pagination': { says: 'gives lists of orders page by page' },
  'serviceOrder.coordination': { says: 'heeds the coordinated actions between the items of an order' },
  'serviceOrder.waits': { says: 'may wait for something that the client has to give or to do (pending), and tells it so' },
  'serviceOrder.holds': { says: 'may hold an order until an issue on its own side is resolved' },
  'serviceOrder.schedules': { says: 'begins an order at the time that the client asks for' },
} as const satisfies CapabilityTable;
