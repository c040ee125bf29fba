import { lifecycle, type Lifecycle } from '../../lifecycle';

const isBudgetary = (quote: Record<string, any>) => quote.buyerRequestedQuoteLevel === 'budgetary' || quote.quoteLevel === 'budgetary';

const figure = 'MEF115:7.2.1.4';

export const firmQuote = lifecycle({
  of: 'quote',
  when: (quote) => !isBudgetary(quote),
  clause: figure,
  states: [
    'acknowledged',
    'inProgress',
    'inProgress.draft',
    'approved.orderable',
    'approved.orderableAlternate',
    'unableToProvide',
    'rejected',
    'cancelled',
    'declined',
    'accepted',
    'expired',
  ],
  initial: ['acknowledged', 'approved.orderable', 'approved.orderableAlternate', 'unableToProvide'],
  terminal: ['accepted', 'declined', 'expired', 'cancelled', 'rejected', 'unableToProvide'],
  // prettier-ignore
  moves: [
    // from                          by             to                              because
    ['acknowledged',                'Seller',      'inProgress',                   figure],
    ['acknowledged',                'Seller',      'rejected',                     figure],
    ['inProgress',                  'Seller',      'inProgress.draft',             figure],
    ['inProgress',                  'cancelQuote', 'cancelled',                    'MEF115:R53'],
    ['inProgress.draft',            'cancelQuote', 'cancelled',                    'MEF115:R53'],
    ['inProgress',                  'Seller',      'approved.orderable',           figure],
    ['inProgress',                  'Seller',      'approved.orderableAlternate',  figure],
    ['inProgress',                  'Seller',      'unableToProvide',              figure],
    ['inProgress.draft',            'Seller',      'approved.orderable',           figure],
    ['inProgress.draft',            'Seller',      'approved.orderableAlternate',  figure],
    ['inProgress.draft',            'Seller',      'unableToProvide',              figure],
    ['approved.orderable',          'rejectQuote', 'declined',                     'MEF115:R54'],
    ['approved.orderable',          'createProductOrder', 'accepted',              figure],
    ['approved.orderable',          'Seller',      'expired',                      figure],
    ['approved.orderableAlternate', 'rejectQuote', 'declined',                     'MEF115:R54'],
    ['approved.orderableAlternate', 'createProductOrder', 'accepted',              figure],
    ['approved.orderableAlternate', 'Seller',      'expired',                      figure],
  ],
});

export const quoteLifecycles: readonly Lifecycle[] = [firmQuote];
