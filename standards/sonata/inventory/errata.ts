import type { Erratum } from '../../erratum';
import { productRelationshipNames } from '../products/accessEline';

/** Whether a product may be asked for in part. */
export const productFields: Erratum = {
  name: 'productFields',
  says: {
    'API definition': 'retrieveProduct has a query parameter `fields`, which it does not explain',
    'MEF 116 6.2': 'knows no such parameter: an answer is the whole product',
  },
  readings: ['partial', 'whole'],
  because: 'whoever sends `fields` asks for less: an answer in part is no fault, and one in whole is none either',
  touches: ['MEF116:R6', 'MEF116:R10', 'MEF116:R13', 'MEF116:R14'],
};

/** Whether a product that was installed at an address must show a site. */
export const productPlace: Erratum = {
  name: 'productPlace',
  says: {
    'MEF 106': 'an Operator UNI has an INSTALL_LOCATION, which an order may give as an address',
    'API definition': 'a product has no place, only `relatedSite`, which is optional and refers to a site by its id',
  },
  readings: ['siteIfShown', 'siteRequired'],
  because: 'a Seller without a site at that address has nothing to show; what it does show must be in the right role',
  touches: ['MEF116:R10'],
};

/** How the roles of the six contacts are spelt. */
export const contactRoleSpelling: Erratum = {
  name: 'contactRoleSpelling',
  says: {
    'MEF 116 table 5': 'six roles, in lowerCamelCase',
    'MEF 116 6.2, the example': 'the two assurance roles end in a blank',
  },
  readings: ['exact', 'trimmed'],
  because: 'the table belongs to the requirement; the blank is a slip of the pen',
  touches: ['MEF116:R14'],
};

/** A product that is not in use yet has no day on which it came into use, and must show one. */
export const startOfPendingProduct: Erratum = {
  name: 'startOfPendingProduct',
  says: {
    'API definition': '`startDate` is required of a product that is read by its id, in every status',
    'MEF 116 7.2.1.1': '`startDate` is when the product is in use for the first time, which a pendingActive one has not been',
  },
  readings: ['required', 'optional'],
  because: 'the definition has no exception: any date will do, for instance the planned one',
  touches: ['MEF116:R9'],
  forgives: [{ reading: 'optional', on: 'retrieveProduct', pointer: '/startDate', absence: true }],
};

export const inventoryErrata: readonly Erratum[] = [
  productFields,
  productPlace,
  contactRoleSpelling,
  startOfPendingProduct,
  productRelationshipNames,
];
