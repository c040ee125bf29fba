import type { Erratum } from '../../erratum';
import { productRelationshipNames } from '../products/accessEline';

/** What the member is called that says until when a qualification holds. */
export const poqItemValidity: Erratum = {
  name: 'poqItemValidity',
  says: {
    'MEF 87 R30': 'an item that came to nothing has no `validFor`',
    'API definition, MEF 87 7.2.2.6': 'an item has no member `validFor`; the date is `guaranteedUntilDate`, and that must be absent',
  },
  readings: ['guaranteedUntilDate', 'validFor'],
  because: 'the API definition and the table of the type know only guaranteedUntilDate',
  touches: ['MEF87:R30'],
};

/** Whether a qualification may end in error for what is missing outside its items. */
export const poqTerminatedWithoutItem: Erratum = {
  name: 'poqTerminatedWithoutItem',
  says: {
    'MEF 87 R49': 'terminatedWithError only if at least one item is',
    'MEF 87 7.2.1.4, the text': 'it is reached too when other information is missing in the request',
  },
  readings: ['itemOnly', 'anyInformation'],
  because: 'the numbered requirement binds; the text beside it explains',
  touches: ['MEF87:R49'],
};

/** What a request asks for that does not say whether it wants an immediate answer. */
export const poqFlags: Erratum = {
  name: 'poqFlags',
  says: {
    'MEF 87 R18': 'the Buyer must set instantSyncQualification',
    'API definition, MEF 87 6.3.1': 'it is optional, and false where it is absent; the guide notes the deviation',
  },
  readings: ['default', 'mandatory'],
  because: 'the guide itself says that the default holds; with `mandatory` nothing is concluded from an absent flag',
  touches: ['MEF87:R46'],
};

/** How a list shows by when the Buyer wants its answer. */
export const poqListDate: Erratum = {
  name: 'poqListDate',
  says: {
    'API definition, MEF 87 7.2.1.6, the list': 'a date',
    'API definition, MEF 87 7.2.1.1, the request and the qualification': 'a date-time, under the same name',
  },
  readings: ['date', 'dateTime'],
  because: 'both documents say so twice, and the example of a list agrees; `dateTime` accepts the moment that the Buyer sent as well',
  touches: ['MEF87:R14'],
  forgives: [{ reading: 'dateTime', on: 'listProductOfferingQualification', pointer: '/*/requestedPOQCompletionDate' }],
};

/** Contradictions that leave no choice: the API definition cannot be read otherwise. */
const settled: readonly Erratum[] = [
  {
    name: 'poqPartialAnswer',
    says: {
      'MEF 87 6.2.2': 'a deferred request is answered by a part of the qualification, at least its id and state',
      'API definition, MEF 87 R7': 'contacts and items, with their states, are required in that answer too',
    },
    readings: ['whole'],
    because: 'both sides validate against the API definition: what is part of it is still to be answered, not to be repeated',
    touches: ['MEF87:R7', 'MEF87:R8'],
  },
  {
    name: 'poqAddReference',
    says: {
      'MEF 79 R31': 'an item for a new product names its offering',
      'MEF 87 R33': 'it names exactly one of its offering and its specification',
    },
    readings: ['offeringOrSpecification'],
    because: 'the guide extends the business requirement on purpose; whether a Seller follows is a capability (poq.bySpecification)',
    touches: ['MEF87:6.3.3.1'],
  },
  {
    name: 'poqDeleteAction',
    says: { 'MEF 87 6.3.3.3, the example': '`action` is `remove`', 'API definition, MEF 87 R39 and R41': 'it is `delete`' },
    readings: ['delete'],
    because: '`remove` is no value of the enumeration',
    touches: ['MEF87:6.3.3'],
  },
  {
    name: 'poqProductType',
    says: { 'MEF 87 R35 and R41': 'speak of `product.@type`', 'API definition': 'the product has none; its configuration has one' },
    readings: ['configuration'],
    because: 'only the configuration has the member, and a delete has no configuration',
    touches: ['MEF87:6.3.3'],
  },
  {
    name: 'poqEventItem',
    says: { 'MEF 87 7.3.2': 'an event names no item', 'API definition': 'it has the optional member `poqItemId`' },
    readings: ['optional'],
    because: 'an optional member may be used; without it the Buyer must read the qualification again',
    touches: ['MEF87:6.2.3'],
  },
];

export const poqErrata: readonly Erratum[] = [
  poqItemValidity,
  poqTerminatedWithoutItem,
  poqFlags,
  poqListDate,
  productRelationshipNames,
  ...settled,
];
