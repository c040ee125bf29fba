import type { CapabilityTable } from '../../capability';

export const quoteCapabilities = {
  'quote.immediate': { says: 'answers instantSyncQuote=true with a finished quote' },
  'quote.deferred': {
    says: 'answers instantSyncQuote=false with an acknowledged quote and works on it afterwards',
    implies: ['quote.notifications'],
    because: 'MEF115:R56',
  },
  'quote.firm': { says: 'gives firm quotes' },
  'quote.budgetary': { says: 'gives budgetary quotes' },
  'quote.feasibilityCheck': {
    says: 'gives firm quotes that are subject to a feasibility check',
    implies: ['quote.firm'],
    because: 'MEF115:R34',
  },
  'quote.rollingTerms': { says: 'offers terms that roll at their end' },
  'quote.endingTerms': { says: 'offers terms that renew, or end in a disconnection' },
  'quote.otherTerms': { says: 'answers a requested term that it does not offer with the closest that it does' },
  'quote.notifications': { says: 'accepts listeners at its hub and notifies them' },
  'quote.parties': { says: 'is asked by a Buyer, or as a Seller, that buyerId or sellerId must name' },
} as const satisfies CapabilityTable;
