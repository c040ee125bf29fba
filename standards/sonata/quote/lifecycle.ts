import type { Lifecycle } from '../../lifecycle';

export const quoteLifecycles: readonly Lifecycle[] = [];
