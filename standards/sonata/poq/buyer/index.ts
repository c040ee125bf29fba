import { namesWhatItWasGiven } from '../../../buyer/ids';
import { keepsThePace } from '../../../buyer/pace';
import { namesItsParties } from '../../../buyer/parties';
import { asksInForm, type QueryForm } from '../../../buyer/query';
import { registersFirst } from '../../../buyer/registration';
import { repeatsWithinBounds } from '../../../buyer/repetition';
import { turnsPages } from '../../../buyer/turning';
import type { BuyerSide } from '../../../standard';
import { qualification } from '../lifecycle';
import { poqOperations } from '../operations';
import { poqBuyerCapabilities } from './capabilities';
import { productRules } from './product';
import { requestRules } from './request';

const operations = Object.keys(poqOperations);
const retrieve = 'retrieveProductOfferingQualification';

/** The parameters of the list that are more than a text. */
const forms: Readonly<Record<string, QueryForm>> = {
  state: qualification.states,
  'requestedPOQCompletionDate.gt': 'date-time',
  'requestedPOQCompletionDate.lt': 'date-time',
  offset: 'integer',
  limit: 'integer',
};

/** What MEF 87 asks of the Buyer. */
export const poqBuyer: BuyerSide = {
  general: {
    payload: 'MEF87:R14',
    required: 'MEF87:R7',
    productConfiguration: 'MEF87:R11',
    productType: 'MEF87:R12',
    productAttributes: 'MEF87:R13',
    productRules: 'MEF87:R15',
    errors: 'MEF87:6.6-Buyer',
    endpoints: 'MEF87:5.1.1-Buyer',
  },
  capabilities: poqBuyerCapabilities,
  atLeastOne: [
    { of: ['poq.immediate', 'poq.deferred'], because: 'MEF87:6.2' },
    { of: ['poq.fieldedAddress', 'poq.formattedAddress'], because: 'MEF87:R42' },
  ],
  rules: [
    ...namesItsParties({ severalBuyers: 'MEF87:R2', oneBuyer: 'MEF87:R3', severalSellers: 'MEF87:R4', oneSeller: 'MEF87:R5' }, operations),
    asksInForm('MEF87:5.1.1-Buyer', 'listProductOfferingQualification', forms),
    ...requestRules,
    ...productRules,
    namesWhatItWasGiven({ verifies: 'MEF87:6.4.2-Buyer', on: retrieve, resource: 'poq' }),
    keepsThePace('MEF87:6.2.2-pace', retrieve, 'poq'),
    registersFirst('MEF87:6.2.3-Buyer', 'poq', 'createProductOfferingQualification'),
    repeatsWithinBounds('MEF87:7.1.1-Buyer', operations),
    turnsPages('MEF87:7.1.2-Buyer', 'listProductOfferingQualification'),
  ],
  products: { createProductOfferingQualification: ['/productOfferingQualificationItem/*/product'] },
};
