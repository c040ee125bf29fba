import type { Erratum } from '../../erratum';
import type { ContactRule, ProductRule, RelationshipRule } from './productRule';

/** The products of MEF 106 and the `@type` that names each in release Grace. */
export const accessElineTypes = {
  ovc: 'urn:mef:lso:spec:sonata:access-eline-ovc:v5.0.0:all',
  operatorUni: 'urn:mef:lso:spec:sonata:carrier-ethernet-operator-uni:v5.0.0:all',
  enni: 'urn:mef:lso:spec:sonata:carrier-ethernet-enni-sp-so:v5.0.0:inventory',
} as const;

/** The ENNI exists before any trade over Sonata, so it is always referred to as a product. */
const toEnni = {
  names: ['CONNECTS_TO_ENNI', 'ENNI_REFERENCE'],
  to: accessElineTypes.enni,
  as: ['product'],
  candidatesIn: ['poq', 'quote'],
} as const satisfies Omit<RelationshipRule, 'need'>;

/** The UNI may be asked for in the same request. */
const toUni = {
  names: ['CONNECTS_TO_UNI', 'UNI_REFERENCE'],
  to: accessElineTypes.operatorUni,
  as: ['item', 'product'],
  candidatesIn: ['poq', 'quote'],
} as const satisfies Omit<RelationshipRule, 'need'>;

/** Contacts that every item needs, whatever the product. */
const everyItem: readonly ContactRule[] = [
  { role: 'quoteItemTechnicalContact', in: 'quote', need: 'mandatory', when: 'deferred', because: 'MEF115:R23' },
  { role: 'buyerProductOrderItemContact', in: 'order', need: 'mandatory', because: 'MEF123:R14' },
  { role: 'buyerImplementationContact', in: 'order', need: 'mandatory', because: 'MEF123:R14' },
  { role: 'buyerTechnicalContact', in: 'order', need: 'mandatory', because: 'MEF123:R14' },
];

/** Contacts of an item with a place. The MEF 106 use cases send all three; only the quote guide demands its own. */
const everyLocatedItem: readonly ContactRule[] = [
  ...everyItem,
  { role: 'locationContact', in: 'poq', need: 'optional', because: 'MEF106:use case 2, MEF87:7.2.2.1' },
  { role: 'quoteItemLocationContact', in: 'quote', need: 'mandatory', when: 'deferred', because: 'MEF115:R24' },
  { role: 'orderItemServiceSiteContact', in: 'order', need: 'optional', because: 'MEF106:use case 5' },
];

/**
 * A delete names its product and nothing else (MEF115:R49, MEF123:R44), yet MEF115:R23 and MEF123:R14 ask every item for its contacts.
 * Sending them is no fault, nor is leaving them out.
 */
const deletedItem: readonly ContactRule[] = [
  { role: 'quoteItemTechnicalContact', in: 'quote', need: 'optional', because: 'MEF115:R23 against MEF115:R49' },
  { role: 'buyerProductOrderItemContact', in: 'order', need: 'optional', because: 'MEF123:R14 against MEF123:R44' },
  { role: 'buyerImplementationContact', in: 'order', need: 'optional', because: 'MEF123:R14 against MEF123:R44' },
  { role: 'buyerTechnicalContact', in: 'order', need: 'optional', because: 'MEF123:R14 against MEF123:R44' },
];

const sampleSpecification = ['MEF87:6.1', 'MEF115:5.5', 'MEF123:5.5'];
const repeatsInventory = ['MEF87:R38', 'MEF115:R46', 'MEF123:R40'];
const namesProductOnly = ['MEF87:R41', 'MEF115:R49', 'MEF123:R44'];

/** The envelope rules of Access E-Line. A product without a row for an action is not traded that way: the ENNI is only ever held. */
export const productRules: readonly ProductRule[] = [
  {
    product: accessElineTypes.ovc,
    action: 'add',
    in: ['poq', 'quote', 'order'],
    relationships: [
      { ...toEnni, need: 'mandatory' },
      { ...toUni, need: 'mandatory' },
    ],
    places: 'forbidden',
    contacts: everyItem,
    because: [...sampleSpecification, 'MEF87:6.3.3.1', 'MEF115:6.2.7.1', 'MEF123:6.1.6'],
  },
  {
    product: accessElineTypes.ovc,
    action: 'modify',
    in: ['poq', 'quote', 'order'],
    relationships: [
      { ...toEnni, need: 'unchanged', candidatesIn: [] },
      { ...toUni, need: 'unchanged', as: ['product'], candidatesIn: [] }, // the UNI exists by now
    ],
    places: 'forbidden',
    contacts: everyItem,
    because: [...sampleSpecification, ...repeatsInventory],
  },
  {
    product: accessElineTypes.ovc,
    action: 'delete',
    in: ['poq', 'quote', 'order'],
    relationships: 'forbidden',
    places: 'forbidden',
    contacts: deletedItem,
    because: namesProductOnly,
  },
  {
    product: accessElineTypes.ovc,
    action: 'held',
    in: ['inventory'],
    relationships: [
      { ...toEnni, need: 'mandatory', candidatesIn: [] },
      { ...toUni, need: 'mandatory', as: ['product'], candidatesIn: [] },
    ],
    places: 'forbidden',
    contacts: [],
    because: ['MEF116:R10', ...repeatsInventory],
  },
  {
    product: accessElineTypes.operatorUni,
    action: 'add',
    in: ['poq', 'quote', 'order'],
    relationships: [],
    places: [{ role: 'INSTALL_LOCATION', need: 'mandatory' }],
    contacts: everyLocatedItem,
    because: [...sampleSpecification, 'MEF87:6.3.4', 'MEF115:6.2.8'],
  },
  {
    product: accessElineTypes.operatorUni,
    action: 'modify',
    in: ['poq', 'quote', 'order'],
    relationships: [],
    places: [{ role: 'INSTALL_LOCATION', need: 'unchanged' }],
    contacts: everyLocatedItem,
    because: [...sampleSpecification, ...repeatsInventory],
  },
  {
    product: accessElineTypes.operatorUni,
    action: 'delete',
    in: ['poq', 'quote', 'order'],
    relationships: 'forbidden',
    places: 'forbidden',
    contacts: deletedItem,
    because: namesProductOnly,
  },
  {
    product: accessElineTypes.operatorUni,
    action: 'held',
    in: ['inventory'],
    relationships: [],
    places: [{ role: 'INSTALL_LOCATION', need: 'mandatory' }],
    contacts: [],
    because: ['MEF116:R10', ...repeatsInventory],
  },
  {
    product: accessElineTypes.enni,
    action: 'held',
    in: ['inventory'],
    relationships: [],
    places: [],
    contacts: [],
    because: ['MEF116:R10'],
  },
];

/** Which spelling of the two relationship types a message may use. */
export const productRelationshipNames: Erratum = {
  name: 'productRelationshipNames',
  says: {
    'MEF 106 use cases': 'CONNECTS_TO_ENNI and CONNECTS_TO_UNI',
    'MEF 87, MEF 115, MEF 116 and MEF 123': 'ENNI_REFERENCE and UNI_REFERENCE',
  },
  readings: ['either', 'connectsTo', 'reference'],
  because:
    'the product specification owns these names, yet four guides of the same release print the older ones: either spelling can be read from the documents',
  touches: ['MEF87:R15', 'MEF115:R10', 'MEF115:R25', 'MEF123:R11', 'MEF116:R10'],
};
