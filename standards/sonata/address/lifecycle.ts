import type { Lifecycle } from '../../lifecycle';

export const addressLifecycles: readonly Lifecycle[] = [];
