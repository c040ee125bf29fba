import { lifecycle, type Lifecycle } from '../../lifecycle';

const figure = 'Mplify99.1:Fig19';
const itemFigure = 'Mplify99.1:Fig20';

/** Mplify 99.1 figure 19 and table 7. There is no operation that moves an order: the serving SOF does, by what becomes of its items. */
export const serviceOrderLifecycle = lifecycle({
  of: 'serviceOrder',
  clause: figure,
  states: ['acknowledged', 'rejected', 'inProgress', 'pending', 'held', 'partial', 'completed', 'failed'],
  initial: ['acknowledged'],
  terminal: ['rejected', 'completed', 'failed', 'partial'],
  // prettier-ignore
  moves: [
    // from           by        to            because
    ['acknowledged', 'Seller', 'rejected',   figure],
    ['acknowledged', 'Seller', 'inProgress', figure],
    ['inProgress',   'Seller', 'pending',    figure],
    ['inProgress',   'Seller', 'held',       figure],
    ['inProgress',   'Seller', 'completed',  figure],
    ['inProgress',   'Seller', 'failed',     figure],
    ['inProgress',   'Seller', 'partial',    figure],
    ['pending',      'Seller', 'inProgress', figure],
    ['pending',      'Seller', 'failed',     figure],
    ['held',         'Seller', 'inProgress', figure],
  ],
});

/** Mplify 99.1 figure 20 and table 8: as the order, without partial. */
export const serviceOrderItemLifecycle = lifecycle({
  of: 'serviceOrderItem',
  clause: itemFigure,
  states: ['acknowledged', 'rejected', 'inProgress', 'pending', 'held', 'completed', 'failed'],
  initial: ['acknowledged'],
  terminal: ['rejected', 'completed', 'failed'],
  // prettier-ignore
  moves: [
    // from           by        to            because
    ['acknowledged', 'Seller', 'rejected',   itemFigure],
    ['acknowledged', 'Seller', 'inProgress', itemFigure],
    ['inProgress',   'Seller', 'pending',    itemFigure],
    ['inProgress',   'Seller', 'held',       itemFigure],
    ['inProgress',   'Seller', 'completed',  itemFigure],
    ['inProgress',   'Seller', 'failed',     itemFigure],
    ['pending',      'Seller', 'inProgress', itemFigure],
    ['pending',      'Seller', 'failed',     itemFigure],
    ['held',         'Seller', 'inProgress', itemFigure],
  ],
});

export const serviceOrderLifecycles: readonly Lifecycle[] = [serviceOrderLifecycle, serviceOrderItemLifecycle];
