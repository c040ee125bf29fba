import type { FunctionStandard } from '../../standard';
import { serviceControlCapabilities } from './capabilities';
import { serviceControlErrata } from './errata';
import { serviceControlRequirements } from './requirements';
import { serviceControlRules } from './rules';

/** Control of services within policy, release Kylie. It has no operations of its own: orders ask for it, and the inventory shows it. */
export const serviceControl: FunctionStandard = {
  name: 'serviceControl',
  title: 'Service control within policy',
  interface: 'interlude',
  release: 'kylie',
  guide: 'Policy',
  api: 'serviceOrderingManagement',
  basePath: '/mefApi/interlude/serviceOrderingManagement/v1',
  operations: {},
  requirements: serviceControlRequirements,
  general: { payload: 'Policy:I8', required: 'Policy:I8', errors: 'Policy:I8' },
  capabilities: serviceControlCapabilities,
  resources: [],
  lifecycles: [],
  members: [],
  rules: serviceControlRules,
  errata: serviceControlErrata,
};
