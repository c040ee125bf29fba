import type { CapabilityTable } from '../../capability';

export const orderCapabilities = {} as const satisfies CapabilityTable;
