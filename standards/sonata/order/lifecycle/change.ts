import type { Lifecycle } from '../../../lifecycle';

/** The lifecycles of a delivery date modification, a cancellation, a charge and its items. */
export const changes: readonly Lifecycle[] = [];
