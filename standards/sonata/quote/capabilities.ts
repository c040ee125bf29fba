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
  'quote.cancel': { says: 'lets the Buyer cancel a quote in progress' },
  'quote.decline': { says: 'lets the Buyer decline an orderable quote' },
  'quote.notifications': { says: 'accepts listeners at its hub and notifies them' },
} as const satisfies CapabilityTable;
