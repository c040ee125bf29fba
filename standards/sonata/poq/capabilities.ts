import type { CapabilityTable } from '../../capability';

export const poqCapabilities = {} as const satisfies CapabilityTable;
