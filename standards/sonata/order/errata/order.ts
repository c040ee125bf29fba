import type { Erratum } from '../../../erratum';
import { productRelationshipNames } from '../../products/accessEline';

/** Contradictions of MEF 123 on the order itself. */
export const ofOrder: readonly Erratum[] = [
  productRelationshipNames,
  {
    name: 'expectedDateOfStopped',
    says: {
      'MEF123 R27, R47': 'an item that is cancelled or has failed shows no expectedCompletionDate',
      'MEF123 table 11': 'it is required to show one',
    },
    readings: ['forbidden', 'required', 'open'],
    because: 'two numbered requirements stand against one cell of a table, and nothing is expected of an item that has stopped',
    touches: ['MEF123:R27', 'MEF123:R47', 'MEF123:R62'],
  },
  {
    name: 'productIdOfCompleted',
    says: {
      'MEF123 R61': 'the identifier of a product is shown once it is assigned, and no text says when that is',
      'MEF123 6.1.8, 7.2.2.8': 'it identifies a product in service, as that of a completed item is',
      'MEF123 table 11': 'has no row for it, in no state',
    },
    readings: ['assigned', 'onceShown'],
    because: 'without it the Buyer can neither find in the inventory nor change what it was told is completed',
    touches: ['MEF123:R61'],
  },
  {
    name: 'itemSellerContact',
    says: {
      'MEF123 table 11': 'the Seller is required to give contacts for each item besides those of the Buyer (E / R)',
      'MEF123 7.2.2.1': 'the Seller has two contact roles for items, for faults and for data protection, and no text asks for either',
    },
    readings: ['free', 'required'],
    because: 'without a role that must be there, nothing tells which contact would be missing',
    touches: ['MEF123:R62'],
  },
  {
    name: 'cancellationReason',
    says: {
      'MEF123 table 10': 'a cancelled order shows its cancellationReason (E / R)',
      'MEF123 7.2.1.3, 7.2.5.1': "the reason is optional: the Seller copies the Buyer's, and the Buyer need not give one",
    },
    readings: ['copied', 'required'],
    because: 'a reason that nobody gave cannot be shown',
    touches: ['MEF123:R62'],
  },
  {
    name: 'unofferedTerm',
    says: {
      'MEF123 R37, R38': 'an item whose term is not offered, or not the quoted one, goes to the state rejected',
      'MEF123 6.1.9': 'what the basic checks find is answered with an error before there is an order',
    },
    readings: ['rejected', 'refusedToo'],
    because: 'the numbered requirements name the state, and a refusal leaves no item that could have it',
    touches: ['MEF123:R37', 'MEF123:R38'],
  },
  {
    name: 'deletedItem',
    says: {
      'MEF123 R44': 'an item that disconnects a product names the product and nothing else',
      'MEF123 R14': 'every item has a requested date and three contacts',
    },
    readings: ['productOnly', 'withContacts'],
    because: 'the special requirement goes before the general one, and the example of 6.1.8 follows it',
    touches: ['MEF123:6.1.8'],
  },
  {
    name: 'expectedDateEvent',
    says: {
      'MEF123 6.15': 'the type of the notification of a new expected date is productOrderItemExpectedCompletionDateSetEvent',
      'MEF123 table 6, R106, 7.3.4, API definition': 'it is productOrderItemExpectedCompletionDateSet',
    },
    readings: ['productOrderItemExpectedCompletionDateSet', 'productOrderItemExpectedCompletionDateSetEvent'],
    because: 'the API definition knows only the shorter name, for the path as for the type',
    touches: ['MEF123:R101'],
  },
  {
    name: 'buyerNoteSource',
    says: {
      'MEF123 R57': 'the Buyer writes its notes with source=note',
      'MEF123 7.2.9.4, API definition': 'the sources are buyer and seller',
    },
    readings: ['buyer'],
    because: 'note is no value of the type: a slip of the pen',
    touches: ['MEF123:R10'],
  },
];
