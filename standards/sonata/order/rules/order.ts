import type { Rule } from '../../../rule';

/** Rules on the answers that show an order. */
export const orderRules: readonly Rule[] = [];
