import type { Row } from '../../../requirement';

const charge = ['order.charge'] as const;
const withCancel = ['order.charge', 'order.cancel'] as const;
const withDate = ['order.charge', 'order.modifyDeliveryDate'] as const;

/** Rows of MEF 123 on charges that a Seller raises on a running order: use cases 11 to 14, and their notifications. */
// prettier-ignore
export const chargeRows = {
  CR3: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:CR3', says: 'offers all operations on charges, and notifications, when it offers one of them' },

  // Use case 11: the Seller raises a charge
  R80: { binds: 'Seller', level: 'MUST', needs: charge, says: 'gathers in a charge only what concerns one order, or one item of it', excluded: 'a charge item says nothing of the order item that it is for, so what it concerns cannot be seen' },
  R81: { binds: 'Seller', level: 'MUST', needs: withCancel, from: 'MEF57.2:R88', says: 'has at most one charge of an order wait for an answer at a time' },
  R82: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:R87', says: 'has at most one charge of an item wait for an answer at a time' },
  R83: { binds: 'Seller', level: 'MUST', needs: withCancel, from: 'MEF57.2:R89', says: 'never has a charge of an order and one of its items wait for an answer at the same time' },
  R84: { binds: 'Seller', level: 'MUST', needs: withCancel, says: 'raises a charge of an order only while it assesses its cancellation or modification' },
  R85: { binds: 'Seller', level: 'MUST', needs: charge, says: 'raises a charge of an item only while that is inProgress or pending' },
  R86: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:R8', operation: 'chargeCreateEvent', says: 'notifies of a new charge' },
  O14: { binds: 'Seller', level: 'MAY',  needs: ['order.charge', 'order.chargeEvents'], from: 'MEF57.2:O5', operation: 'chargeStateChangeEvent', says: 'notifies of the later states of a charge' },
  R87: { binds: 'Buyer',  level: 'MUST', needs: charge, from: 'MEF57.2:R7', says: 'registers for notifications of new charges' },
  O15: { binds: 'Buyer',  level: 'MAY',  needs: charge, from: 'MEF57.2:O4', says: 'registers for other notifications of charges' },
  R88: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:R82', operation: 'retrieveCharge', says: 'gives a charge its id, dates, state and items, and either its order or its item' },
  R89: { binds: 'Seller', level: 'MUST', needs: withCancel, from: 'MEF57.2:R84', operation: 'retrieveCharge', says: 'names the order in a charge for its cancellation' },
  R90: { binds: 'Seller', level: 'MUST', needs: withDate, from: 'MEF57.2:R83', operation: 'retrieveCharge', says: 'names the item and the request in a charge for another delivery date' },
  R91: { binds: 'Seller', level: 'MUST', needs: withCancel, from: 'MEF57.2:R82', operation: 'retrieveCharge', says: 'names the order and the cancellation in a charge for that' },
  R92: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:R85', operation: 'retrieveCharge', says: 'gives each charge item seven attributes' },
  R93: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:R86', operation: 'retrieveCharge', says: 'gives each charge item what its kind of price asks for' },
  '6.11': { binds: 'Seller', level: 'MUST', needs: charge, says: 'moves a charge and its items only as figures 23 and 24 and tables 14 and 15 show' },
  '6.11.1': { binds: 'Seller', level: 'MUST', needs: charge, says: 'holds an item, and its order, while a charge of that item waits for an answer, and goes on when it is accepted' },
  '6.11.2': { binds: 'Seller', level: 'MUST', needs: withDate, says: 'does as a delivery date request asks when the charge for that is accepted' },
  '6.11.3': { binds: 'Seller', level: 'MUST', needs: withCancel, says: 'cancels an order when the charge for that is accepted' },

  // Use case 12: the Buyer answers
  R94: { binds: 'Buyer',  level: 'MUST', needs: charge, from: 'MEF57.2:R90', says: 'answers each item of a charge' },
  R95: { binds: 'Buyer',  level: 'MUST', needs: charge, from: 'MEF57.2:R91', says: 'answers all items of a charge at once' },
  O16: { binds: 'Buyer',  level: 'MAY',  needs: charge, from: 'MEF57.2:O14', says: 'adds notes to charge items' },
  R96: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:R92', says: 'takes a charge that was not answered in time for declined, and shows that as timeout' },
  R97: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:R124', says: 'neither withdraws nor changes a charge item that the Buyer has accepted' },
  '6.12': { binds: 'Seller', level: 'MUST', needs: charge, operation: 'patchCharge', says: 'keeps the answer to a charge, and drops what the charge was for when a blocking item is declined' },

  '7.2.2.3': { binds: 'Seller', level: 'SHOULD', needs: charge, operation: 'retrieveProductOrder', says: 'does not keep with an item a charge that was withdrawn, or of which everything was declined' },

  // Use cases 13 and 14
  O17: { binds: 'Buyer',  level: 'MAY',  from: 'MEF57.2:O20', says: 'filters the list of charges by seven attributes' },
  '6.13': { binds: 'Seller', level: 'MUST', needs: charge, operation: 'listCharge', says: 'lists the charges that match the filter, all of them and no others' },
  R98: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:R116', operation: 'listCharge', says: 'shows five attributes, where set, of each listed charge' },
  R99: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:R115', operation: 'listCharge', says: 'answers an empty list when no charge matches' },
  '6.14': { binds: 'Seller', level: 'MUST', needs: charge, operation: 'retrieveCharge', says: 'gives the charge that was asked for, and says notFound where this Buyer has none' },
  R100: { binds: 'Seller', level: 'MUST', needs: charge, from: 'MEF57.2:R119', operation: 'retrieveCharge', says: 'shows eight attributes, where set, of the charge that is asked for' },

} as const satisfies Record<string, Row>;
