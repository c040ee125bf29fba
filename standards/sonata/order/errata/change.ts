import type { Erratum } from '../../../erratum';

/** Contradictions of MEF 123 on delivery dates, cancellations and charges. */
export const changeErrata: readonly Erratum[] = [
  {
    name: 'chargedWhileHeld',
    says: {
      'MEF123 R85': 'a charge of an item is raised while the item is inProgress or pending',
      'MEF123 6.11.1, figure 25': 'the item is held first, and the charge is raised then',
      'MEF123 6.11': 'the item is held after the notification of the charge',
    },
    readings: ['heldToo', 'asNumbered'],
    because:
      'the flow of the use case holds the item first; what matters is that nothing is charged for an item that is not being worked on',
    touches: ['MEF123:R85'],
  },
  {
    name: 'orderChargedWhileHeld',
    says: {
      'MEF123 R84': 'a charge of an order is raised in assessingCancellation or pending.assessingModification',
      'MEF123 6.11': 'the order is put in held.assessingCharge when a charge is raised',
    },
    readings: ['asNumbered', 'heldToo'],
    because: 'charges of a whole order come of its cancellation only (7.2.6.1), and then the order is not held',
    touches: ['MEF123:R84'],
  },
  {
    name: 'itemAwaitingCharge',
    says: {
      'MEF123 R26': 'an item in held.assessingCharge shows its charges',
      'MEF123 table 9, API definition': 'held.assessingCharge is a state of orders; an item is held',
      'MEF123 7.2.2.3': 'the charges that an item shows are those that are completed and of which something was accepted',
    },
    readings: ['heldItem', 'itemOfHeldOrder'],
    because: 'the state of an item that waits for an answer to its charges is held, and the numbered requirement stands above descriptions',
    touches: ['MEF123:R26'],
  },
  {
    name: 'unansweredCharge',
    says: {
      'MEF123 R96, 7.2.6.5': 'a charge that is not answered in time goes to timeout',
      'MEF123 7.2.6.1, API definition': 'a charge that is not answered in time goes to completed (description of responseDueDate)',
      'MEF123 table 14': 'timeout is the state of a charge of which an item was declined',
    },
    readings: ['timeout', 'completed', 'timeoutWhenDeclined'],
    because: 'the numbered requirement stands above descriptions, and table 14 repeats there what table 15 says of declined items',
    touches: ['MEF123:R96', 'MEF123:6.12'],
  },
  {
    name: 'cancelSellerContactRole',
    says: {
      'MEF123 R76, R79': "the Seller's contact for a cancellation has the role cancelProductOrderSellerContact",
      'MEF123 6.8, the example': 'it has the role sellerContact',
    },
    readings: ['cancelProductOrderSellerContact', 'sellerContactToo'],
    because: 'the requirement and the type agree; only the example differs',
    touches: ['MEF123:R76', 'MEF123:R79'],
  },
  {
    name: 'chargeStateFilter',
    says: {
      'MEF123 O17': 'charges can be filtered by their state',
      'API definition': 'listCharge has no such query parameter',
    },
    readings: ['notSent', 'sent'],
    because: 'a Seller may refuse a query parameter that the API definition does not know',
    touches: ['MEF123:R98', 'MEF123:R99'],
  },
  {
    name: 'cancelListReason',
    says: {
      'MEF123 R77, CancelProductOrder_Create': 'the kind of reason is shown in a list if it is set, and a Buyer need not set it',
      'API definition': 'CancelProductOrder_Find requires cancellationReasonType',
    },
    readings: ['ifSet', 'always'],
    because: 'a Seller cannot know a reason that the Buyer did not give',
    touches: ['MEF123:R10', 'MEF123:R77'],
    forgives: [{ reading: 'ifSet', on: 'listCancelProductOrder', pointer: '/*/cancellationReasonType', absence: true }],
  },
  {
    name: 'changeNames',
    says: {
      'MEF123 6.11, 6.12':
        'expediteIndicatorAccepted; states assessingCharge, declined and complete; flat productOrderId and productOrderItemId in the example of a charge',
      'MEF123 6.8, the example': 'productOrder.id and a note',
      'API definition':
        'expediteAcceptedIndicator; inProgress.assessingCharge, done.declined and completed; productOrderItem; productOrder.productOrderId and no note',
    },
    readings: ['apiDefinition'],
    because: 'both sides validate against the API definition: no other spelling can pass',
    touches: ['MEF123:R10'],
  },
];
