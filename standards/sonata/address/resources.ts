import type { Resource } from '../../resource';

export const addressResources: readonly Resource[] = [];
