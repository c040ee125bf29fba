import type { CapabilityTable } from '../../capability';

export const orderCapabilities = {
  'order.patch': { says: 'lets the Buyer update what may be updated of an order' },
  'order.cancel': { says: 'lets the Buyer ask for the cancellation of an order' },
  'order.charge': { says: 'raises charges on running orders' },
  'order.modifyDeliveryDate': { says: 'lets the Buyer ask for another delivery date of an order item' },
  'order.notifications': { says: 'accepts listeners at its hub and notifies them' },
} as const satisfies CapabilityTable;
