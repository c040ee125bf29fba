import { namesWhatItWasGiven } from '../../../buyer/ids';
import { namesItsParties } from '../../../buyer/parties';
import { asksInForm } from '../../../buyer/query';
import { repeatsWithinBounds } from '../../../buyer/repetition';
import type { BuyerSide } from '../../../standard';
import { siteOperations } from '../operations';
import { siteBuyerCapabilities } from './capabilities';
import { locationRules } from './location';

const operations = Object.keys(siteOperations);

/** What MEF 122 asks of the Buyer. */
export const siteBuyer: BuyerSide = {
  // Its requests have no body, and there are no notifications: the rules below look at its queries.
  general: { payload: 'MEF122:R9', required: 'MEF122:R9', errors: 'MEF122:R9', endpoints: 'MEF122:5.2.1-Buyer' },
  capabilities: siteBuyerCapabilities,
  atLeastOne: [{ of: ['site.byAddressId', 'site.byAddressValues'], because: 'MEF122:R10' }],
  rules: [
    ...namesItsParties(
      { severalBuyers: 'MEF122:R2', oneBuyer: 'MEF122:R3', severalSellers: 'MEF122:R4', oneSeller: 'MEF122:R5' },
      operations,
    ),
    asksInForm('MEF122:R9', operations, { siteType: ['public', 'private'] }),
    ...locationRules,
    namesWhatItWasGiven({ verifies: 'MEF122:6.2-Buyer', on: 'retrieveGeographicSite', resource: 'site' }),
    repeatsWithinBounds('MEF122:7.1.1-Buyer', operations),
  ],
};
