import type { CapabilityTable } from '../../capability';

export const orderCapabilities = {
  'order.sellerNotes': { says: 'writes notes of its own on orders and items' },
  'order.revisesDates': {
    says: 'revises the dates on which it expects to complete items',
    implies: ['order.sellerNotes'],
    because: 'MEF123:R50',
  },
  'order.partial': { says: 'completes a part of an order when another part fails' },
  'order.cancelsItself': { says: 'cancels orders that the Buyer has not asked it to cancel' },
  'order.patch': { says: 'lets the Buyer update what may be updated of an order' },
  'order.cancel': { says: 'lets the Buyer ask for the cancellation of an order' },
  'order.charge': {
    says: 'raises charges on running orders, for their cancellation and for other delivery dates',
    implies: ['order.notifications'],
    because: 'MEF123:CR3',
  },
  'order.chargeEvents': { says: 'notifies of the later states of a charge, too', implies: ['order.charge'], because: 'MEF123:O14' },
  'order.chargeWithdrawal': { says: 'withdraws charges that prove wrong', implies: ['order.charge'], because: 'MEF123:6.11' },
  'order.changeEvents': {
    says: 'notifies of the states of cancellations and of delivery date requests',
    implies: ['order.notifications'],
    because: 'MEF123:O18',
  },
  'order.modifyDeliveryDate': { says: 'lets the Buyer ask for another delivery date of an order item' },
  'order.stateEvents': {
    says: 'notifies of the states of orders and of their items',
    implies: ['order.notifications'],
    because: 'MEF123:O18',
  },
  'order.expectedDateEvents': {
    says: 'notifies when it sets the date on which it expects to complete an item',
    implies: ['order.notifications'],
    because: 'MEF123:O18',
  },
  'order.milestones': { says: 'notifies of the milestones that items reach', implies: ['order.notifications'], because: 'MEF123:O19' },
  'order.parties': { says: 'is asked by a Buyer, or as a Seller, that buyerId or sellerId must name' },
  'order.notifications': { says: 'accepts listeners at its hub and notifies them' },
} as const satisfies CapabilityTable;
