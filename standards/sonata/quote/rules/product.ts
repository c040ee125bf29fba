import type { Rule } from '../../../rule';
import { agreesToProductRules } from '../../products/envelopeRule';

/** R10: what breaks the rules of its product is not agreed to. */
export const productRules: readonly Rule[] = [
  agreesToProductRules({
    verifies: 'MEF115:R10',
    in: 'quote',
    create: 'createQuote',
    resource: 'quote',
    items: 'quoteItem',
    itemRelationship: 'quoteItemRelationship',
    turnedDown: ['rejected', 'unableToProvide', 'abandoned', 'cancelled'],
    agreed: ['inProgress', 'inProgress.draft', 'approved.orderable', 'approved.orderableAlternate', 'answered'],
  }),
];
