import { lifecycle, type Lifecycle } from '../../lifecycle';

const figure = 'MEF87:7.2.1.4';
const itemFigure = 'MEF87:7.2.2.8';

export const qualification = lifecycle({
  of: 'poq',
  clause: figure,
  states: ['acknowledged', 'inProgress', 'done.ready', 'done.unableToProvide', 'terminatedWithError'],
  // Whoever did not ask for an immediate answer may get one all the same (R16).
  initial: ['acknowledged', 'done.ready', 'terminatedWithError'],
  terminal: ['done.ready', 'done.unableToProvide', 'terminatedWithError'],
  // prettier-ignore
  moves: [
    // from         by        to                      because
    ['acknowledged', 'Seller', 'inProgress',           figure],
    ['inProgress',   'Seller', 'done.ready',           figure],
    ['inProgress',   'Seller', 'done.unableToProvide', figure],
    ['inProgress',   'Seller', 'terminatedWithError',  figure],
  ],
});

export const qualificationItem = lifecycle({
  of: 'poqItem',
  clause: itemFigure,
  states: ['acknowledged', 'inProgress', 'done.ready', 'done.abandoned', 'terminatedWithError'],
  initial: ['acknowledged', 'done.ready', 'done.abandoned', 'terminatedWithError'],
  terminal: ['done.ready', 'done.abandoned', 'terminatedWithError'],
  // prettier-ignore
  moves: [
    // from         by        to                     because
    ['acknowledged', 'Seller', 'inProgress',          itemFigure],
    ['inProgress',   'Seller', 'done.ready',          itemFigure],
    ['inProgress',   'Seller', 'done.abandoned',      itemFigure],
    ['inProgress',   'Seller', 'terminatedWithError', itemFigure],
  ],
});

export const poqLifecycles: readonly Lifecycle[] = [qualification, qualificationItem];
