import type { FunctionStandard } from '../../standard';
import { productTypes } from '../products/identifiers';
import { orderBuyer } from './buyer';
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
  interface: 'sonata',
  release: 'grace',
  guide: 'MEF123',
  api: 'productOrderManagement',
  basePath: '/mefApi/sonata/productOrderingManagement/v10',
  notification: { api: 'productOrderNotification', basePath: '/mefApi/sonata/productOrderingNotification/v10', events: orderEvents },
  operations: orderOperations,
  requirements: orderRequirements,
  general: {
    payload: 'MEF123:R10',
    required: 'MEF123:R10',
    productConfiguration: 'MEF123:R7',
    productType: 'MEF123:R8',
    productAttributes: 'MEF123:R9',
    productRules: 'MEF123:R11',
    errors: 'MEF123:7.1.1',
    listener: 'MEF123:6.16',
  },
  products: {
    createProductOrder: ['/productOrderItem/*/product'],
    retrieveProductOrder: ['/productOrderItem/*/product'],
    patchProductOrder: ['/productOrderItem/*/product'],
  },
  // A product of an order that was only acknowledged, or rejected, is the Buyer's word, given back.
  productsEchoedIn: ['acknowledged', 'rejected'],
  capabilities: orderCapabilities,
  resources: orderResources,
  lifecycles: orderLifecycles,
  members: orderMembers,
  rules: orderRules,
  errata: orderErrata,
  payloadTypes: productTypes,
  buyer: orderBuyer,
};
