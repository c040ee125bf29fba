import type { Resource } from '../../resource';

export const inventoryResources: readonly Resource[] = [];
