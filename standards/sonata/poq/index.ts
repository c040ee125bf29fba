import type { FunctionStandard } from '../../standard';
import { productTypes } from '../products/identifiers';
import { poqBuyer } from './buyer';
import { poqCapabilities } from './capabilities';
import { poqErrata } from './errata';
import { poqLifecycles } from './lifecycle';
import { poqMembers } from './members';
import { poqEvents, poqOperations } from './operations';
import { poqRequirements } from './requirements';
import { poqResources } from './resources';
import { poqRules } from './rules';

const alternatives = '/productOfferingQualificationItem/*/alternateProductOfferingProposal/*/alternateProduct';

/** Product offering qualification: MEF87, release Grace. */
export const poq: FunctionStandard = {
  name: 'poq',
  title: 'Product offering qualification',
  interface: 'sonata',
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
  general: {
    payload: 'MEF87:R14',
    required: 'MEF87:R7',
    productConfiguration: 'MEF87:R11',
    productType: 'MEF87:R12',
    productAttributes: 'MEF87:R13',
    productRules: 'MEF87:R15',
    errors: 'MEF87:7.1.1',
    listener: 'MEF87:7.3.1',
  },
  capabilities: poqCapabilities,
  atLeastOne: [
    { of: ['poq.immediate', 'poq.deferred'], because: 'MEF87:6.2' },
    { of: ['poq.fieldedAddress', 'poq.formattedAddress'], because: 'MEF87:R42' },
  ],
  resources: poqResources,
  lifecycles: poqLifecycles,
  members: poqMembers,
  rules: poqRules,
  errata: poqErrata,
  payloadTypes: productTypes,
  buyer: poqBuyer,
  // The products of the items are the Buyer's own words, given back: only alternatives are the Seller's.
  products: {
    createProductOfferingQualification: [alternatives],
    retrieveProductOfferingQualification: [alternatives],
  },
};
