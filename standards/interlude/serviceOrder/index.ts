import type { FunctionStandard } from '../../standard';
import { serviceTypes } from '../identifiers';
import { serviceOrderBuyer } from './buyer';
import { serviceOrderCapabilities } from './capabilities';
import { serviceOrderErrata } from './errata';
import { serviceOrderLifecycles } from './lifecycle';
import { serviceOrderMembers } from './members';
import { serviceOrderEvents, serviceOrderOperations } from './operations';
import { serviceOrderRequirements } from './requirements';
import { serviceOrderResources } from './resources';
import { serviceOrderRules } from './rules';

/** Service order: Mplify 99.1, release Kylie. */
export const serviceOrder: FunctionStandard = {
  name: 'serviceOrder',
  title: 'Service order',
  interface: 'interlude',
  release: 'kylie',
  guide: 'Mplify99.1',
  api: 'serviceOrderingManagement',
  basePath: '/mefApi/interlude/serviceOrderingManagement/v1',
  elsewhere: {
    allegro: '/mefApi/allegro/serviceOrderingManagement/v1',
    legato: '/mefApi/legato/serviceOrderingManagement/v6',
  },
  notification: {
    api: 'serviceOrderingNotification',
    basePath: '/mefApi/interlude/serviceOrderingNotification/v1',
    events: serviceOrderEvents,
  },
  operations: serviceOrderOperations,
  requirements: serviceOrderRequirements,
  general: {
    payload: 'Mplify99.1:R6',
    required: 'Mplify99.1:R6',
    productConfiguration: 'Mplify99.1:R3',
    productType: 'Mplify99.1:R4',
    productAttributes: 'Mplify99.1:R5',
    productRules: 'Mplify99.1:R8',
    errors: 'Mplify99.1:7.1.1',
    listener: 'Mplify99.1:5.2.2',
  },
  capabilities: serviceOrderCapabilities,
  resources: serviceOrderResources,
  lifecycles: serviceOrderLifecycles,
  members: serviceOrderMembers,
  rules: serviceOrderRules,
  errata: serviceOrderErrata,
  payloadTypes: serviceTypes,
  buyer: serviceOrderBuyer,
  configuration: 'serviceConfiguration',
  products: {
    createServiceOrder: ['/serviceOrderItem/*/service'],
    retrieveServiceOrder: ['/serviceOrderItem/*/service'],
    listServiceOrder: ['/*/serviceOrderItem/*/service'],
  },
  // Nothing is agreed to before work begins; what is refused is no more than the client's own words.
  productsEchoedIn: ['acknowledged', 'rejected'],
};
