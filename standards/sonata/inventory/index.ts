import type { FunctionStandard } from '../../standard';
import { productTypes } from '../products/identifiers';
import { inventoryBuyer } from './buyer';
import { inventoryCapabilities } from './capabilities';
import { inventoryErrata } from './errata';
import { inventoryLifecycles } from './lifecycle';
import { inventoryMembers } from './members';
import { inventoryOperations } from './operations';
import { inventoryRequirements } from './requirements';
import { inventoryResources } from './resources';
import { inventoryRules } from './rules';

/** Product inventory: MEF116, release Grace. */
export const inventory: FunctionStandard = {
  name: 'inventory',
  title: 'Product inventory',
  interface: 'sonata',
  release: 'grace',
  guide: 'MEF116',
  api: 'productInventoryManagement',
  basePath: '/mefApi/sonata/productInventory/v7',
  operations: inventoryOperations,
  requirements: inventoryRequirements,
  general: {
    payload: 'MEF116:R9',
    required: 'MEF116:R9',
    productConfiguration: 'MEF116:R6',
    productType: 'MEF116:R7',
    productAttributes: 'MEF116:R8',
    productRules: 'MEF116:R10',
    errors: 'MEF116:7.1.1',
  },
  products: { retrieveProduct: [''] },
  capabilities: inventoryCapabilities,
  resources: inventoryResources,
  lifecycles: inventoryLifecycles,
  members: inventoryMembers,
  rules: inventoryRules,
  errata: inventoryErrata,
  payloadTypes: productTypes,
  buyer: inventoryBuyer,
};
