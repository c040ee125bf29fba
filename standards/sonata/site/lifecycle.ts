import type { Lifecycle } from '../../lifecycle';

/** MEF 122 has no states. */
export const siteLifecycles: readonly Lifecycle[] = [];
