import type { Lifecycle } from '../../lifecycle';

/** MEF 121 has no states. */
export const addressLifecycles: readonly Lifecycle[] = [];
