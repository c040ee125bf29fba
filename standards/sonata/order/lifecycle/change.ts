import { lifecycle, type Lifecycle } from '../../../lifecycle';

const dateFigure = 'MEF123:6.5';
const cancelFigure = 'MEF123:6.8';
const chargeFigure = 'MEF123:6.11';

const taskStates = ['acknowledged', 'inProgress.assessingCharge', 'done', 'done.declined', 'rejected'] as const;
const finalTaskStates = ['done', 'done.declined', 'rejected'] as const;

/** Figure 17, table 12. */
export const deliveryDateModification = lifecycle({
  of: 'modifyDeliveryDate',
  clause: dateFigure,
  states: taskStates,
  initial: ['acknowledged'],
  terminal: finalTaskStates,
  // prettier-ignore
  moves: [
    // from                         by             to                            because
    ['acknowledged',               'Seller',      'rejected',                   dateFigure],
    ['acknowledged',               'Seller',      'done',                       dateFigure],
    ['acknowledged',               'Seller',      'inProgress.assessingCharge', 'MEF123:6.11.2'],
    ['inProgress.assessingCharge', 'patchCharge', 'done',                       'MEF123:6.11.2'],
    ['inProgress.assessingCharge', 'patchCharge', 'done.declined',              'MEF123:6.12'],
    ['inProgress.assessingCharge', 'Seller',      'done.declined',              'MEF123:R96'],
  ],
});

/** Figure 20, table 13. */
export const cancellation = lifecycle({
  of: 'cancelProductOrder',
  clause: cancelFigure,
  states: taskStates,
  initial: ['acknowledged'],
  terminal: finalTaskStates,
  // prettier-ignore
  moves: [
    // from                         by             to                            because
    ['acknowledged',               'Seller',      'rejected',                   cancelFigure],
    ['acknowledged',               'Seller',      'done',                       cancelFigure],
    ['acknowledged',               'Seller',      'inProgress.assessingCharge', 'MEF123:6.11.3'],
    ['inProgress.assessingCharge', 'patchCharge', 'done',                       'MEF123:6.11.3'],
    ['inProgress.assessingCharge', 'patchCharge', 'done.declined',              'MEF123:6.12'],
    ['inProgress.assessingCharge', 'Seller',      'done.declined',              'MEF123:R96'],
  ],
});

/** Figure 23, table 14. */
export const chargeStates = lifecycle({
  of: 'charge',
  clause: chargeFigure,
  states: ['awaitingResponse', 'completed', 'timeout', 'withdrawnBySeller'],
  initial: ['awaitingResponse'],
  terminal: ['completed', 'timeout', 'withdrawnBySeller'],
  // prettier-ignore
  moves: [
    // from              by             to                    because
    ['awaitingResponse', 'patchCharge', 'completed',         chargeFigure],
    ['awaitingResponse', 'Seller',      'withdrawnBySeller', chargeFigure],
    ['awaitingResponse', 'Seller',      'timeout',           'MEF123:R96'],
  ],
});

/** Figure 24, table 15. */
export const chargeItemStates = lifecycle({
  of: 'chargeItem',
  clause: chargeFigure,
  states: ['awaitingResponse', 'acceptedByBuyer', 'declinedByBuyer', 'withdrawnBySeller'],
  initial: ['awaitingResponse'],
  terminal: ['acceptedByBuyer', 'declinedByBuyer', 'withdrawnBySeller'],
  // prettier-ignore
  moves: [
    // from              by             to                    because
    ['awaitingResponse', 'patchCharge', 'acceptedByBuyer',   chargeFigure],
    ['awaitingResponse', 'patchCharge', 'declinedByBuyer',   chargeFigure],
    ['awaitingResponse', 'Seller',      'declinedByBuyer',   'MEF123:R96'],
    ['awaitingResponse', 'Seller',      'withdrawnBySeller', chargeFigure],
  ],
});

/** The lifecycles of a delivery date modification, a cancellation, a charge and its items. */
export const changes: readonly Lifecycle[] = [deliveryDateModification, cancellation, chargeStates, chargeItemStates];
