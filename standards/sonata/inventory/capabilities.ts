import type { CapabilityTable } from '../../capability';

export const inventoryCapabilities = {} as const satisfies CapabilityTable;
