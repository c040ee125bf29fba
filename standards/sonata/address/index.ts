import type { FunctionStandard } from '../../standard';
import { addressBuyer } from './buyer';
import { addressCapabilities } from './capabilities';
import { addressErrata } from './errata';
import { addressLifecycles } from './lifecycle';
import { addressMembers } from './members';
import { addressOperations } from './operations';
import { addressRequirements } from './requirements';
import { addressResources } from './resources';
import { addressRules } from './rules';

/** Address validation: MEF121, release Grace. */
export const address: FunctionStandard = {
  name: 'address',
  title: 'Address validation',
  interface: 'sonata',
  release: 'grace',
  guide: 'MEF121',
  api: 'geographicAddressManagement',
  basePath: '/mefApi/sonata/geographicAddressManagement/v7',
  operations: addressOperations,
  requirements: addressRequirements,
  general: { payload: 'MEF121:R10', required: 'MEF121:R6', errors: 'MEF121:7.1.1' },
  capabilities: addressCapabilities,
  atLeastOne: [{ of: ['address.fielded', 'address.formatted'], because: 'MEF121:R8' }],
  resources: addressResources,
  lifecycles: addressLifecycles,
  members: addressMembers,
  rules: addressRules,
  errata: addressErrata,
  buyer: addressBuyer,
};
