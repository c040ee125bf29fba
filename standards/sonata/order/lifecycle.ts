import type { Lifecycle } from '../../lifecycle';

export const orderLifecycles: readonly Lifecycle[] = [];
