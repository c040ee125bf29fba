import type { Rule } from '../../rule';

export const poqRules: readonly Rule[] = [];
