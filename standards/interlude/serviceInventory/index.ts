import type { FunctionStandard } from '../../standard';
import { serviceTypes } from '../identifiers';
import { serviceInventoryBuyer } from './buyer';
import { serviceInventoryCapabilities } from './capabilities';
import { serviceInventoryErrata } from './errata';
import { serviceInventoryLifecycles } from './lifecycle';
import { serviceInventoryMembers } from './members';
import { serviceInventoryEvents, serviceInventoryOperations } from './operations';
import { serviceInventoryRequirements } from './requirements';
import { serviceInventoryResources } from './resources';
import { serviceInventoryRules } from './rules';

/** Service inventory: Mplify 135.1, release Kylie. */
export const serviceInventory: FunctionStandard = {
  name: 'serviceInventory',
  title: 'Service inventory',
  interface: 'interlude',
  release: 'kylie',
  guide: 'Mplify135.1',
  api: 'serviceInventory',
  basePath: '/mefApi/interlude/serviceInventory/v2',
  elsewhere: { allegro: '/mefApi/allegro/serviceInventory/v2', legato: '/mefApi/legato/serviceInventory/v7' },
  notification: {
    api: 'serviceInventoryNotification',
    basePath: '/mefApi/interlude/serviceInventoryNotification/v2',
    events: serviceInventoryEvents,
  },
  operations: serviceInventoryOperations,
  requirements: serviceInventoryRequirements,
  general: {
    payload: 'Mplify135.1:R6',
    required: 'Mplify135.1:R6',
    productConfiguration: 'Mplify135.1:R3',
    productType: 'Mplify135.1:R4',
    productAttributes: 'Mplify135.1:R5',
    productRules: 'Mplify135.1:R8',
    errors: 'Mplify135.1:7.1.1',
    listener: 'Mplify135.1:5.2.2',
  },
  capabilities: serviceInventoryCapabilities,
  resources: serviceInventoryResources,
  lifecycles: serviceInventoryLifecycles,
  members: serviceInventoryMembers,
  rules: serviceInventoryRules,
  errata: serviceInventoryErrata,
  payloadTypes: serviceTypes,
  buyer: serviceInventoryBuyer,
  configuration: 'serviceConfiguration',
  products: { serviceGet: [''], serviceFind: ['/*'] },
};
