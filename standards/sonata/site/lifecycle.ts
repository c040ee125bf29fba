import type { Lifecycle } from '../../lifecycle';

export const siteLifecycles: readonly Lifecycle[] = [];
