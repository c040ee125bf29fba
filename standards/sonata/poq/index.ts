import type { FunctionStandard } from '../../standard';
import { poqCapabilities } from './capabilities';
import { poqErrata } from './errata';
import { poqLifecycles } from './lifecycle';
import { poqMembers } from './members';
import { poqEvents, poqOperations } from './operations';
import { poqRequirements } from './requirements';
import { poqResources } from './resources';
import { poqRules } from './rules';

/** Product offering qualification: MEF87, release Grace. */
export const poq: FunctionStandard = {
  name: 'poq',
  title: 'Product offering qualification',
  release: 'grace',
  guide: 'MEF87',
  api: 'productOfferingQualificationManagement',
  basePath: '/mefApi/sonata/productOfferingQualification/v7',
  notification: {
    api: 'productOfferingQualificationNotification',
    basePath: '/mefApi/sonata/productOfferingQualificationNotification/v7',
    events: poqEvents,
  },
  operations: poqOperations,
  requirements: poqRequirements,
  general: { payload: 'MEF87:R14', required: 'MEF87:R7', errors: 'MEF87:7.1.1' },
  capabilities: poqCapabilities,
  resources: poqResources,
  lifecycles: poqLifecycles,
  members: poqMembers,
  rules: poqRules,
  errata: poqErrata,
};
