import { lifecycle, type Lifecycle } from '../../lifecycle';

const figure = 'MEF116:7.2.1.3';

/** MEF 116 figure 12 and table 4. Orders move a product, and so does the Seller; the inventory itself offers no operation that does. */
export const product = lifecycle({
  of: 'product',
  clause: figure,
  states: [
    'pendingActive',
    'active',
    'active.pendingChange',
    'pendingTerminate',
    'suspended',
    'suspendedPendingTerminate',
    'terminated',
    'cancelled',
  ],
  initial: ['pendingActive', 'active'],
  terminal: ['terminated', 'cancelled'],
  // prettier-ignore
  moves: [
    // from                       by        to                           because
    ['pendingActive',             'Seller', 'active',                    figure],
    ['pendingActive',             'Seller', 'cancelled',                 figure],
    ['active',                    'Seller', 'active.pendingChange',      figure],
    ['active.pendingChange',      'Seller', 'active',                    figure],
    ['active',                    'Seller', 'suspended',                 figure],
    ['suspended',                 'Seller', 'active',                    figure],
    ['active',                    'Seller', 'pendingTerminate',          figure],
    ['pendingTerminate',          'Seller', 'active',                    figure],
    ['pendingTerminate',          'Seller', 'terminated',                figure],
    ['suspended',                 'Seller', 'suspendedPendingTerminate', figure],
    ['suspendedPendingTerminate', 'Seller', 'suspended',                 figure],
    ['suspendedPendingTerminate', 'Seller', 'terminated',                figure],
  ],
});

export const inventoryLifecycles: readonly Lifecycle[] = [product];
