import { lifecycle, type Lifecycle } from '../../lifecycle';

/** The level that the Buyer asked for decides; all items of a quote have the same. A list may leave it unknown: then it is neither. */
const levelOf = (quote: Record<string, any>) => quote.buyerRequestedQuoteLevel ?? quote.quoteLevel;
export const isBudgetary = (quote: Record<string, any>) => levelOf(quote) === 'budgetary';
export const isFirm = (quote: Record<string, any>) => ['firm', 'firmSubjectToFeasibilityCheck'].includes(levelOf(quote));

const figure = 'MEF115:7.2.1.4';
const itemFigure = 'MEF115:7.2.2.5';

/** Figure 21. An immediate answer may leave acknowledged for its final state without a stop, as the table of states says. */
export const firmQuote = lifecycle({
  of: 'quote',
  when: isFirm,
  called: 'firm',
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
    ['acknowledged',                'Seller',      'approved.orderable',           figure],
    ['acknowledged',                'Seller',      'approved.orderableAlternate',  figure],
    ['acknowledged',                'Seller',      'unableToProvide',              figure],
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

/** Figure 22. */
export const budgetaryQuote = lifecycle({
  of: 'quote',
  when: isBudgetary,
  called: 'budgetary',
  clause: figure,
  states: ['acknowledged', 'inProgress', 'answered', 'unableToProvide', 'rejected', 'cancelled', 'expired'],
  initial: ['acknowledged', 'answered', 'unableToProvide'],
  terminal: ['expired', 'unableToProvide', 'rejected', 'cancelled'],
  // prettier-ignore
  moves: [
    // from           by             to                 because
    ['acknowledged', 'Seller',      'inProgress',      figure],
    ['acknowledged', 'Seller',      'rejected',        figure],
    ['acknowledged', 'Seller',      'answered',        figure],
    ['acknowledged', 'Seller',      'unableToProvide', figure],
    ['inProgress',   'cancelQuote', 'cancelled',       'MEF115:R53'],
    ['inProgress',   'Seller',      'answered',        figure],
    ['inProgress',   'Seller',      'unableToProvide', figure],
    ['answered',     'Seller',      'expired',         figure],
  ],
});

/** Figure 23. An item that the quote leaves behind is abandoned, whatever ended the quote. */
export const firmItem = lifecycle({
  of: 'quoteItem',
  when: isFirm,
  called: 'firm',
  clause: itemFigure,
  states: [
    'acknowledged',
    'inProgress',
    'inProgress.draft',
    'approved.orderable',
    'approved.orderableAlternate',
    'unableToProvide',
    'rejected',
    'abandoned',
  ],
  initial: ['acknowledged', 'approved.orderable', 'approved.orderableAlternate', 'unableToProvide', 'abandoned'],
  terminal: ['approved.orderable', 'approved.orderableAlternate', 'unableToProvide', 'rejected', 'abandoned'],
  // prettier-ignore
  moves: [
    // from               by             to                             because
    ['acknowledged',     'Seller',      'rejected',                    itemFigure],
    ['acknowledged',     'Seller',      'abandoned',                   itemFigure],
    ['acknowledged',     'Seller',      'inProgress',                  itemFigure],
    ['inProgress',       'Seller',      'inProgress.draft',            itemFigure],
    ['inProgress',       'Seller',      'abandoned',                   itemFigure],
    ['inProgress',       'Seller',      'unableToProvide',             itemFigure],
    ['inProgress',       'Seller',      'approved.orderable',          itemFigure],
    ['inProgress',       'Seller',      'approved.orderableAlternate', itemFigure],
    ['inProgress.draft', 'Seller',      'abandoned',                   itemFigure],
    ['inProgress.draft', 'Seller',      'unableToProvide',             itemFigure],
    ['inProgress.draft', 'Seller',      'approved.orderable',          itemFigure],
    ['inProgress.draft', 'Seller',      'approved.orderableAlternate', itemFigure],
  ],
});

/** Figure 24. */
export const budgetaryItem = lifecycle({
  of: 'quoteItem',
  when: isBudgetary,
  called: 'budgetary',
  clause: itemFigure,
  states: ['acknowledged', 'inProgress', 'answered', 'unableToProvide', 'rejected', 'abandoned'],
  initial: ['acknowledged', 'answered', 'unableToProvide', 'abandoned'],
  terminal: ['answered', 'unableToProvide', 'rejected', 'abandoned'],
  // prettier-ignore
  moves: [
    // from           by        to                 because
    ['acknowledged', 'Seller', 'rejected',        itemFigure],
    ['acknowledged', 'Seller', 'abandoned',       itemFigure],
    ['acknowledged', 'Seller', 'inProgress',      itemFigure],
    ['inProgress',   'Seller', 'answered',        itemFigure],
    ['inProgress',   'Seller', 'unableToProvide', itemFigure],
    ['inProgress',   'Seller', 'abandoned',       itemFigure],
  ],
});

export const quoteLifecycles: readonly Lifecycle[] = [firmQuote, budgetaryQuote, firmItem, budgetaryItem];
