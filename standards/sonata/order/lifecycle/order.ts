import { lifecycle, type Lifecycle } from '../../../lifecycle';

const orderFigure = 'MEF123:6.1.9';
const itemFigure = 'MEF123:6.1.10';
const cancel = 'createCancelProductOrder';
const modify = 'createModifyProductOrderItemRequestedDeliveryDate';

/** Figure 13, table 8. */
export const productOrder = lifecycle({
  of: 'productOrder',
  clause: orderFigure,
  states: [
    'acknowledged',
    'inProgress',
    'pending.assessingModification',
    'held.assessingCharge',
    'assessingCancellation',
    'pendingCancellation',
    'completed',
    'partial',
    'failed',
    'cancelled',
    'rejected',
  ],
  initial: ['acknowledged'],
  terminal: ['completed', 'partial', 'failed', 'cancelled', 'rejected'],
  // prettier-ignore
  moves: [
    // from                          by             to                              because
    ['acknowledged',                  'Seller',      'inProgress',                    orderFigure],
    ['acknowledged',                  'Seller',      'rejected',                      orderFigure],
    ['inProgress',                    modify,        'pending.assessingModification', orderFigure],
    ['pending.assessingModification', 'Seller',      'inProgress',                    orderFigure],
    ['inProgress',                    'Seller',      'held.assessingCharge',          orderFigure],
    ['held.assessingCharge',          'patchCharge', 'inProgress',                    orderFigure],
    ['inProgress',                    cancel,        'assessingCancellation',         orderFigure],
    ['assessingCancellation',         'Seller',      'inProgress',                    orderFigure],
    ['assessingCancellation',         'Seller',      'pendingCancellation',           orderFigure],
    ['inProgress',                    'Seller',      'pendingCancellation',           orderFigure],
    ['pendingCancellation',           'Seller',      'cancelled',                     orderFigure],
    ['inProgress',                    'Seller',      'completed',                     orderFigure],
    ['inProgress',                    'Seller',      'failed',                        orderFigure],
    ['inProgress',                    'Seller',      'partial',                       orderFigure],
  ],
});

/** Figure 14, table 9. */
export const productOrderItem = lifecycle({
  of: 'productOrderItem',
  clause: itemFigure,
  states: [
    'acknowledged',
    'inProgress',
    'held',
    'pending',
    'completed',
    'failed',
    'cancelled',
    'rejected',
    'rejected.validated',
    'rejected.unassessed',
  ],
  initial: ['acknowledged'],
  terminal: ['completed', 'failed', 'cancelled', 'rejected', 'rejected.validated', 'rejected.unassessed'],
  // prettier-ignore
  moves: [
    // from          by             to                     because
    ['acknowledged', 'Seller',      'inProgress',          itemFigure],
    ['acknowledged', 'Seller',      'rejected',            itemFigure],
    ['acknowledged', 'Seller',      'rejected.validated',  itemFigure],
    ['acknowledged', 'Seller',      'rejected.unassessed', itemFigure],
    ['inProgress',   'Seller',      'completed',           itemFigure],
    ['inProgress',   'Seller',      'failed',              itemFigure],
    ['inProgress',   'Seller',      'held',                itemFigure],
    ['inProgress',   'Seller',      'pending',             itemFigure],
    ['held',         'patchCharge', 'inProgress',          itemFigure],
    ['held',         'patchCharge', 'failed',              itemFigure],
    ['pending',      'Seller',      'inProgress',          itemFigure],
    ['pending',      'Seller',      'cancelled',           itemFigure],
    ['pending',      'Seller',      'failed',              itemFigure],
    // Not in the figure: tables 8 and 9, where the Seller cancels the order without a request to assess.
    ['inProgress',   'Seller',      'cancelled',           orderFigure],
    ['held',         'Seller',      'cancelled',           orderFigure],
  ],
});

/** The lifecycles of an order and of its items. */
export const orderAndItem: readonly Lifecycle[] = [productOrder, productOrderItem];
