import type { FunctionStandard } from '../../standard';
import { productTypes } from '../products/identifiers';
import { quoteBuyer } from './buyer';
import { quoteCapabilities } from './capabilities';
import { quoteErrata } from './errata';
import { quoteLifecycles } from './lifecycle';
import { quoteMembers } from './members';
import { quoteEvents, quoteOperations } from './operations';
import { quoteRequirements } from './requirements';
import { quoteResources } from './resources';
import { quoteRules } from './rules';

/** Quote: MEF115, release Grace. */
export const quote: FunctionStandard = {
  name: 'quote',
  title: 'Quote',
  interface: 'sonata',
  release: 'grace',
  guide: 'MEF115',
  api: 'quoteManagement',
  basePath: '/mefApi/sonata/quoteManagement/v8',
  notification: { api: 'quoteNotification', basePath: '/mefApi/sonata/quoteNotification/v8', events: quoteEvents },
  operations: quoteOperations,
  requirements: quoteRequirements,
  general: {
    payload: 'MEF115:R9',
    required: 'MEF115:R11',
    productConfiguration: 'MEF115:R6',
    productType: 'MEF115:R7',
    productAttributes: 'MEF115:R8',
    productRules: 'MEF115:R10',
    errors: 'MEF115:7.1.1',
    listener: 'MEF115:5.2.2',
  },
  capabilities: quoteCapabilities,
  resources: quoteResources,
  lifecycles: quoteLifecycles,
  members: quoteMembers,
  rules: quoteRules,
  errata: quoteErrata,
  payloadTypes: productTypes,
  buyer: quoteBuyer,
  productsEchoedIn: ['acknowledged', 'rejected', 'unableToProvide', 'cancelled'],
  products: { createQuote: ['/quoteItem/*/product'], retrieveQuote: ['/quoteItem/*/product'] },
};
