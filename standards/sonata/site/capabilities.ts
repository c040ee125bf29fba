import type { CapabilityTable } from '../../capability';

export const siteCapabilities = {} as const satisfies CapabilityTable;
