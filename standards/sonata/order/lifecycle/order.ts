import type { Lifecycle } from '../../../lifecycle';

/** The lifecycles of an order and of its items. */
export const orderAndItem: readonly Lifecycle[] = [];
