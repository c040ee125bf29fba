import { namesWhatItWasGiven } from '../../../buyer/ids';
import { namesItsParties } from '../../../buyer/parties';
import { asksInForm, type QueryForm } from '../../../buyer/query';
import { repeatsWithinBounds } from '../../../buyer/repetition';
import { turnsPages } from '../../../buyer/turning';
import type { BuyerSide } from '../../../standard';
import { product } from '../lifecycle';
import { inventoryOperations } from '../operations';
import { inventoryBuyerCapabilities } from './capabilities';

const operations = Object.keys(inventoryOperations);

/** The parameters of a list that are more than a text. */
const forms: Readonly<Record<string, QueryForm>> = {
  status: product.states,
  'startDate.gt': 'date-time',
  'startDate.lt': 'date-time',
  'lastUpdateDate.gt': 'date-time',
  'lastUpdateDate.lt': 'date-time',
  offset: 'integer',
  limit: 'integer',
};

/** What MEF 116 asks of the Buyer. */
export const inventoryBuyer: BuyerSide = {
  // Its requests have no body, and there are no notifications: the rules below look at its queries.
  general: { payload: 'MEF116:R9', required: 'MEF116:R9', errors: 'MEF116:R9', endpoints: 'MEF116:5.2.1-Buyer' },
  capabilities: inventoryBuyerCapabilities,
  rules: [
    ...namesItsParties(
      { severalBuyers: 'MEF116:R2', oneBuyer: 'MEF116:R3', severalSellers: 'MEF116:R4', oneSeller: 'MEF116:R5' },
      operations,
    ),
    asksInForm('MEF116:R9', operations, forms),
    namesWhatItWasGiven({ verifies: 'MEF116:6.2-Buyer', on: 'retrieveProduct', resource: 'product' }),
    repeatsWithinBounds('MEF116:7.1.1-Buyer', operations),
    turnsPages('MEF116:7.1.2-Buyer', 'listProduct'),
  ],
};
