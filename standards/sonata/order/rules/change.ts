import type { Rule } from '../../../rule';

/** Rules on changes to a running order. */
export const changeRules: readonly Rule[] = [];
