import type { FunctionStandard } from '../../standard';
import { orderCapabilities } from './capabilities';
import { orderErrata } from './errata';
import { orderLifecycles } from './lifecycle';
import { orderMembers } from './members';
import { orderEvents, orderOperations } from './operations';
import { orderRequirements } from './requirements';
import { orderResources } from './resources';
import { orderRules } from './rules';

/** Product order: MEF123, release Grace. */
export const order: FunctionStandard = {
  name: 'order',
  title: 'Product order',
  release: 'grace',
  guide: 'MEF123',
  api: 'productOrderManagement',
  basePath: '/mefApi/sonata/productOrderingManagement/v10',
  notification: { api: 'productOrderNotification', basePath: '/mefApi/sonata/productOrderingNotification/v10', events: orderEvents },
  operations: orderOperations,
  requirements: orderRequirements,
  general: { payload: 'MEF123:R10', required: 'MEF123:R10', errors: 'MEF123:7.1.1' },
  capabilities: orderCapabilities,
  resources: orderResources,
  lifecycles: orderLifecycles,
  members: orderMembers,
  rules: orderRules,
  errata: orderErrata,
};
