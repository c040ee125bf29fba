import type { CapabilityTable } from '../../capability';

export const addressCapabilities = {} as const satisfies CapabilityTable;
