import { namesItsParties } from '../../../buyer/parties';
import type { BuyerSide } from '../../../standard';
import { orderOperations } from '../operations';
import { orderBuyerCapabilities } from './capabilities';
import { changeRules } from './change';
import { chargeRules } from './charge';
import { conductRules } from './conduct';
import { filterRules } from './filters';
import { notificationRules } from './notification';
import { productRules } from './product';
import { requestRules } from './request';
import { updateRules } from './update';

/** What MEF 123 asks of the Buyer. */
export const orderBuyer: BuyerSide = {
  general: {
    payload: 'MEF123:R10',
    required: 'MEF123:R10',
    productConfiguration: 'MEF123:R7',
    productType: 'MEF123:R8',
    productAttributes: 'MEF123:R9',
    productRules: 'MEF123:R11',
    errors: 'MEF123:6.16-Buyer',
    endpoints: 'MEF123:5.2.1-Buyer',
  },
  capabilities: orderBuyerCapabilities,
  rules: [
    ...namesItsParties(
      { severalBuyers: 'MEF123:R2', oneBuyer: 'MEF123:R3', severalSellers: 'MEF123:R4', oneSeller: 'MEF123:R5' },
      Object.keys(orderOperations),
    ),
    ...requestRules,
    ...productRules,
    ...updateRules,
    ...changeRules,
    ...chargeRules,
    ...filterRules,
    ...notificationRules,
    ...conductRules,
  ],
  products: { createProductOrder: ['/productOrderItem/*/product'] },
  // The erratum chargeStateFilter: O17 lets the Buyer filter charges by their state.
  guideQueries: { listCharge: ['state'] },
};
