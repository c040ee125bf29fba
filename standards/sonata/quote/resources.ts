import type { Resource } from '../../resource';

export const quoteResources: readonly Resource[] = [];
