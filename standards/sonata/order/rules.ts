import type { Rule } from '../../rule';
import { changeRules } from './rules/change';
import { orderRules as ofOrder } from './rules/order';

export const orderRules: readonly Rule[] = [...ofOrder, ...changeRules];
