import type { Resource } from '../../resource';

export const orderResources: readonly Resource[] = [];
