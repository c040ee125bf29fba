import type { Rule } from '../../../rule';
import { answerRules } from './answer';
import { coordinationRules } from './coordination';
import { echoRules } from './echo';
import { listRules } from './list';
import { noteRules } from './note';
import { notificationRules } from './notification';
import { serviceRules } from './service';
import { stateRules } from './state';

/** What is judged of every exchange about service orders beyond shapes and states. */
export const serviceOrderRules: readonly Rule[] = [
  ...echoRules,
  ...answerRules,
  ...stateRules,
  ...noteRules,
  ...serviceRules,
  ...coordinationRules,
  ...listRules,
  ...notificationRules,
];
