import type { Rule } from '../../../rule';
import { answerRules } from './answer';
import { contactRules } from './contact';
import { endingRules } from './ending';
import { historyRules } from './history';
import { hubRules } from './hub';
import { itemRules } from './item';
import { listRules } from './list';
import { noteRules } from './note';
import { notificationRules } from './notification';
import { productRules } from './product';
import { updateRules } from './update';

/** Rules on the order itself. */
export const orderRules: readonly Rule[] = [
  ...answerRules,
  ...itemRules,
  ...historyRules,
  ...noteRules,
  ...endingRules,
  ...productRules,
  ...contactRules,
  ...updateRules,
  ...listRules,
  ...notificationRules,
  ...hubRules,
];
