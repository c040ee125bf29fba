import type { Rule } from '../../../rule';
import { answerRules } from './answer';
import { listRules } from './list';
import { notificationRules } from './notification';
import { toBeRules } from './toBe';

/** What is judged of every exchange about services beyond shapes and states. */
export const serviceInventoryRules: readonly Rule[] = [...answerRules, ...toBeRules, ...listRules, ...notificationRules];
