import type { Lifecycle } from '../../lifecycle';

export const inventoryLifecycles: readonly Lifecycle[] = [];
