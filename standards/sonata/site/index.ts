import type { FunctionStandard } from '../../standard';
import { siteBuyer } from './buyer';
import { siteCapabilities } from './capabilities';
import { siteErrata } from './errata';
import { siteLifecycles } from './lifecycle';
import { siteMembers } from './members';
import { siteOperations } from './operations';
import { siteRequirements } from './requirements';
import { siteResources } from './resources';
import { siteRules } from './rules';

/** Site: MEF122, release Grace. */
export const site: FunctionStandard = {
  name: 'site',
  title: 'Site',
  interface: 'sonata',
  release: 'grace',
  guide: 'MEF122',
  api: 'geographicSiteManagement',
  basePath: '/mefApi/sonata/geographicSiteManagement/v7',
  operations: siteOperations,
  requirements: siteRequirements,
  general: { payload: 'MEF122:R9', required: 'MEF122:R6', errors: 'MEF122:7.1.1' },
  capabilities: siteCapabilities,
  atLeastOne: [{ of: ['site.byAddressId', 'site.byAddressValues'], because: 'MEF122:R10' }],
  resources: siteResources,
  lifecycles: siteLifecycles,
  members: siteMembers,
  rules: siteRules,
  errata: siteErrata,
  buyer: siteBuyer,
};
