import type { CapabilityTable } from '../../capability';

export const quoteCapabilities = {} as const satisfies CapabilityTable;
