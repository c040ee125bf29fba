import type { Lifecycle } from '../../lifecycle';

export const poqLifecycles: readonly Lifecycle[] = [];
