import type { Rule } from '../../rule';

export const quoteRules: readonly Rule[] = [];
