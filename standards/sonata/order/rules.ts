import type { Rule } from '../../rule';

export const orderRules: readonly Rule[] = [];
