import type { Resource } from '../../resource';

export const poqResources: readonly Resource[] = [];
