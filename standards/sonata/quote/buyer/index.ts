import { actsInTime } from '../../../buyer/acts';
import { namesWhatItWasGiven } from '../../../buyer/ids';
import { keepsThePace } from '../../../buyer/pace';
import { namesItsParties } from '../../../buyer/parties';
import { namesQualifications } from '../../../buyer/qualified';
import { asksInForm, type QueryForm } from '../../../buyer/query';
import { registersFirst } from '../../../buyer/registration';
import { repeatsWithinBounds } from '../../../buyer/repetition';
import { turnsPages } from '../../../buyer/turning';
import type { Rule } from '../../../rule';
import type { BuyerSide } from '../../../standard';
import { budgetaryQuote, firmQuote, quoteLifecycles } from '../lifecycle';
import { quoteOperations } from '../operations';
import { quoteBuyerCapabilities } from './capabilities';
import { productRules } from './product';
import { requestRules } from './request';

const operations = Object.keys(quoteOperations);
const act = { resource: 'quote', member: 'quoteId', lifecycles: quoteLifecycles } as const;

const dates = ['quoteDate', 'requestedQuoteCompletionDate', 'expectedQuoteCompletionDate', 'effectiveQuoteCompletionDate'];

/** The parameters of the list that are more than a text. */
const forms: Readonly<Record<string, QueryForm>> = {
  state: [...new Set([...firmQuote.states, ...budgetaryQuote.states])],
  quoteLevel: ['budgetary', 'firm', 'firmSubjectToFeasibilityCheck'],
  ...Object.fromEntries(dates.flatMap((name) => [`${name}.gt`, `${name}.lt`]).map((name) => [name, 'date-time' as const])),
  offset: 'integer',
  limit: 'integer',
};

/** What a Buyer does over several requests. The guide leaves most of it to the parties, so it is judged by what they agreed. */
const behaviour: readonly Rule[] = [
  actsInTime({ verifies: 'MEF115:6.5-Buyer', on: 'cancelQuote', ...act }),
  actsInTime({ verifies: 'MEF115:6.6-Buyer', on: 'rejectQuote', ...act }),
  namesWhatItWasGiven({ verifies: 'MEF115:6.4-Buyer', on: 'retrieveQuote', resource: 'quote' }),
  namesWhatItWasGiven({ verifies: 'MEF115:6.4-Buyer', on: 'cancelQuote', ...act }),
  namesWhatItWasGiven({ verifies: 'MEF115:6.4-Buyer', on: 'rejectQuote', ...act }),
  namesQualifications('MEF115:6.4-Buyer', 'createQuote', 'quoteItem'),
  keepsThePace('MEF115:6.2.2-pace', 'retrieveQuote', 'quote'),
  registersFirst('MEF115:6.7-Buyer', 'quote', 'createQuote'),
  repeatsWithinBounds('MEF115:7.1.1-Buyer', operations),
  turnsPages('MEF115:7.1.2-Buyer', 'listQuote'),
];

/** What MEF 115 asks of the Buyer. */
export const quoteBuyer: BuyerSide = {
  general: {
    payload: 'MEF115:R9',
    required: 'MEF115:R11',
    productConfiguration: 'MEF115:R6',
    productType: 'MEF115:R7',
    productAttributes: 'MEF115:R8',
    productRules: 'MEF115:R10',
    errors: 'MEF115:6.8-Buyer',
    endpoints: 'MEF115:5.2.1-Buyer',
  },
  capabilities: quoteBuyerCapabilities,
  rules: [
    ...namesItsParties(
      { severalBuyers: 'MEF115:R1', oneBuyer: 'MEF115:R2', severalSellers: 'MEF115:R3', oneSeller: 'MEF115:R4' },
      operations,
    ),
    asksInForm('MEF115:5.2.1-Buyer', 'listQuote', forms),
    ...requestRules,
    ...productRules,
    ...behaviour,
  ],
  products: { createQuote: ['/quoteItem/*/product'] },
};
