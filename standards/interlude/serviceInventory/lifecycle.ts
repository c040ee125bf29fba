import { lifecycle, type Lifecycle } from '../../lifecycle';

const figure = 'Mplify135.1:Fig11';
const order = 'createServiceOrder';

/** Mplify 135.1 figure 11, and Mplify 99.1 figure 24 with table 9. Orders move a service; the inventory itself offers no operation that does. */
export const serviceLifecycle = lifecycle({
  of: 'service',
  clause: figure,
  states: ['feasibilityChecked', 'designed', 'reserved', 'inactive', 'active', 'terminated'],
  initial: ['feasibilityChecked', 'designed', 'reserved', 'inactive', 'active'],
  terminal: ['terminated'],
  // prettier-ignore
  moves: [
    // from                 by     to            because
    ['feasibilityChecked', order, 'designed',   figure],
    ['feasibilityChecked', order, 'reserved',   figure],
    ['feasibilityChecked', order, 'inactive',   figure],
    ['feasibilityChecked', order, 'active',     figure],
    ['feasibilityChecked', order, 'terminated', figure],
    ['designed',           order, 'reserved',   figure],
    ['designed',           order, 'inactive',   figure],
    ['designed',           order, 'active',     figure],
    ['designed',           order, 'terminated', figure],
    ['reserved',           order, 'designed',   figure],
    ['reserved',           order, 'inactive',   figure],
    ['reserved',           order, 'active',     figure],
    ['reserved',           order, 'terminated', figure],
    ['inactive',           order, 'active',     figure],
    ['inactive',           order, 'terminated', figure],
    ['active',             order, 'inactive',   figure],
    ['active',             order, 'terminated', figure],
  ],
});

export const serviceInventoryLifecycles: readonly Lifecycle[] = [serviceLifecycle];
