import type { FunctionStandard } from '../../standard';
import { serviceControlCapabilities } from './capabilities';
import { serviceControlErrata } from './errata';
import { serviceControlOperations } from './operations';
import { serviceControlRequirements } from './requirements';
import { serviceControlRules } from './rules';

/**
 * Control of services within policy, release Kylie. Orders ask for it, and the inventory shows it: its only operations are those of the
 * service catalogue, which tells the policy where the parties agreed on that.
 */
export const serviceControl: FunctionStandard = {
  name: 'serviceControl',
  title: 'Service control within policy',
  interface: 'interlude',
  release: 'kylie',
  guide: 'Policy',
  api: 'serviceCatalog',
  // None is published at Interlude: this is where it would be. The profile names the path that was agreed.
  basePath: '/mefApi/interlude/serviceCatalog/v4',
  elsewhere: { allegro: '/mefApi/allegro/serviceCatalog/v4', legato: '/mefApi/legato/serviceCatalog/v4' },
  operations: serviceControlOperations,
  requirements: serviceControlRequirements,
  general: { payload: 'Policy:S1', required: 'Policy:S1', errors: 'Policy:S5' },
  capabilities: serviceControlCapabilities,
  resources: [],
  lifecycles: [],
  members: [],
  rules: serviceControlRules,
  errata: serviceControlErrata,
};
