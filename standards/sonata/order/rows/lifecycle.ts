import type { Row } from '../../../requirement';

const operation = 'retrieveProductOrder';
const charge = ['order.charge'] as const;

/** Rows of MEF 123 on what becomes of an order and its items. */
// prettier-ignore
export const lifecycleRows = {
  R19: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R20', says: 'keeps the full history of the states of an order' },
  R22: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R32', says: 'shows the state of each item' },
  R23: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R51', says: 'keeps the full history of the states of each item' },
  R24: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R34', says: 'accepts to expedite no item that the Buyer did not want expedited' },
  R25: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R35', needs: ['order.charge', 'order.modifyDeliveryDate'], says: 'accepts to expedite an item only when the charge for that is settled' },
  R26: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R39', needs: charge, says: 'shows the charges of an item that waits for an answer to them' },
  R27: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R36', says: 'expects no completion of an item that is cancelled or has failed' },
  R28: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R37', says: 'says when it expects to complete an item in progress (in an answer to a create)' },
  R29: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R38', says: 'shows no completion date of an item that is not completed (in an answer to a create)' },
  R45: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R21', says: 'shows when a completed order was completed' },
  R46: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R40', says: 'says when it expects to complete an item in progress' },
  R47: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R42', needs: ['order.cancel'], says: 'expects no completion of an item that is cancelled' },
  R48: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R41', says: 'shows when a completed item was completed' },
  R49: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R52', says: 'shows no completion date of an item that is not completed' },
  R50: { binds: 'Seller', level: 'MUST', operation, from: 'MEF57.2:R53', needs: ['order.revisesDates'], says: 'explains in a note why it revised the date that it expects' },
  '6.1.9':  { binds: 'Seller', level: 'MUST', says: 'moves an order only as figure 13 shows, and ends it as table 8 says of its items' },
  '6.1.10': { binds: 'Seller', level: 'MUST', says: 'moves an item only as figure 14 shows' },
} as const satisfies Record<string, Row>;
