import type { Rule } from '../../../rule';
import { cancellationRules } from './cancellation';
import { chargeRules } from './charge';
import { chargeAnswerRules } from './chargeAnswer';
import { chargeTimeRules } from './chargeTimes';
import { changeListRules } from './changeLists';
import { deliveryDateRules } from './deliveryDate';
import { waitingItemRules } from './waitingItem';
import { offeredRules } from './offered';

/** Rules on changes to a running order. */
export const changeRules: readonly Rule[] = [
  ...offeredRules,
  ...deliveryDateRules,
  ...cancellationRules,
  ...chargeRules,
  ...chargeAnswerRules,
  ...chargeTimeRules,
  ...waitingItemRules,
  ...changeListRules,
];
