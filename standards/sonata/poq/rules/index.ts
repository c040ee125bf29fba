import type { Rule } from '../../../rule';
import { agreesToProductRules } from '../../products/envelopeRule';
import { alternativeRules } from './alternatives';
import { echoRules } from './echo';
import { listRules } from './list';
import { notificationRules } from './notifications';
import { registrationRules } from './registrations';
import { stateRules } from './states';

export const poqRules: readonly Rule[] = [
  ...echoRules,
  ...stateRules,
  ...alternativeRules,
  ...listRules,
  ...registrationRules,
  ...notificationRules,
  agreesToProductRules({
    verifies: 'MEF87:R15',
    in: 'poq',
    create: 'createProductOfferingQualification',
    resource: 'poq',
    items: 'productOfferingQualificationItem',
    itemRelationship: 'qualificationItemRelationship',
    turnedDown: ['terminatedWithError', 'done.abandoned', 'done.unableToProvide'],
    agreed: ['done.ready'],
  }),
];
