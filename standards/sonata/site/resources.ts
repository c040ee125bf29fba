import type { Resource } from '../../resource';

export const siteResources: readonly Resource[] = [];
