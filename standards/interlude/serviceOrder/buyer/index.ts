import { namesWhatItWasGiven } from '../../../buyer/ids';
import { keepsThePace } from '../../../buyer/pace';
import { asksInForm, type QueryForm } from '../../../buyer/query';
import { registersFirst } from '../../../buyer/registration';
import { repeatsWithinBounds } from '../../../buyer/repetition';
import type { Rule } from '../../../rule';
import type { BuyerSide } from '../../../standard';
import { serviceOrderLifecycle } from '../lifecycle';
import { serviceOrderOperations } from '../operations';
import { serviceOrderBuyerCapabilities } from './capabilities';
import { modificationRules } from './modification';
import { relationRules } from './relation';
import { requestRules } from './request';
import { specificationRules } from './specification';

const ranges = ['orderDate', 'completionDate', 'expectedCompletionDate', 'startDate'];

/** By what orders are asked for. */
const queries: Readonly<Record<string, QueryForm>> = {
  state: serviceOrderLifecycle.states,
  ...Object.fromEntries(ranges.flatMap((name) => [`${name}.gt`, `${name}.lt`]).map((name) => [name, 'date-time' as const])),
  offset: 'integer',
  limit: 'integer',
};

/** What a client does over several requests. The guide leaves most of it to the parties, so it is judged by what they agreed. */
const behaviour: readonly Rule[] = [
  asksInForm('Mplify99.1:6.2-Buyer', 'listServiceOrder', queries),
  namesWhatItWasGiven({ verifies: 'Mplify99.1:6.3-Buyer', on: 'retrieveServiceOrder', resource: 'serviceOrder' }),
  keepsThePace('Mplify99.1:6.3-pace', 'retrieveServiceOrder', 'serviceOrder'),
  registersFirst('Mplify99.1:6.4-Buyer', 'serviceOrder', 'createServiceOrder'),
  repeatsWithinBounds('Mplify99.1:7.1.1-Buyer', Object.keys(serviceOrderOperations)),
];

/** What Mplify 99.1 asks of the client. */
export const serviceOrderBuyer: BuyerSide = {
  general: {
    payload: 'Mplify99.1:R6',
    required: 'Mplify99.1:R6',
    productConfiguration: 'Mplify99.1:R3',
    productType: 'Mplify99.1:R4',
    productAttributes: 'Mplify99.1:R5',
    productRules: 'Mplify99.1:R8',
    errors: 'Mplify99.1:6.5-Buyer',
    endpoints: 'Mplify99.1:R7',
  },
  capabilities: serviceOrderBuyerCapabilities,
  rules: [...requestRules, ...relationRules, ...specificationRules, ...modificationRules, ...behaviour],
  products: { createServiceOrder: ['/serviceOrderItem/*/service'] },
};
