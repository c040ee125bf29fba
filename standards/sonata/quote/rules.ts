import type { Rule } from '../../rule';
import { answerRules } from './rules/answer';
import { combinationRules } from './rules/combination';
import { echoRules } from './rules/echo';
import { eventRules } from './rules/event';
import { itemRules } from './rules/item';
import { listRules } from './rules/list';
import { pageRules } from './rules/page';
import { productRules } from './rules/product';
import { termRules } from './rules/term';

/** What is judged of every quote exchange beyond shapes, members and states. */
export const quoteRules: readonly Rule[] = [
  ...echoRules,
  ...answerRules,
  ...termRules,
  ...itemRules,
  ...productRules,
  ...combinationRules,
  ...listRules,
  ...pageRules,
  ...eventRules,
];
