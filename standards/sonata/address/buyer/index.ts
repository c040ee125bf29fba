import { namesItsParties } from '../../../buyer/parties';
import { repeatsWithinBounds } from '../../../buyer/repetition';
import type { BuyerSide } from '../../../standard';
import { addressOperations } from '../operations';
import { addressBuyerCapabilities } from './capabilities';
import { identifierRules } from './identifiers';
import { requestRules } from './request';

const operations = Object.keys(addressOperations);

/** What MEF 121 asks of the Buyer. */
export const addressBuyer: BuyerSide = {
  // There are no notifications, so nothing is ever judged by `errors`.
  general: { payload: 'MEF121:R10', required: 'MEF121:R6', errors: 'MEF121:R10', endpoints: 'MEF121:5.2.1-Buyer' },
  capabilities: addressBuyerCapabilities,
  atLeastOne: [{ of: ['address.fielded', 'address.formatted'], because: 'MEF121:R7' }],
  rules: [
    ...namesItsParties(
      { severalBuyers: 'MEF121:R2', oneBuyer: 'MEF121:R3', severalSellers: 'MEF121:R4', oneSeller: 'MEF121:R5' },
      operations,
    ),
    ...requestRules,
    ...identifierRules,
    repeatsWithinBounds('MEF121:7.1.1-Buyer', operations),
  ],
};
