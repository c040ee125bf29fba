import type { Rule } from '../../rule';

export const inventoryRules: readonly Rule[] = [];
