import { AGREED_AT_ONBOARDING, requirements } from '../../requirement';

/** Of rows that bind both and speak of products. */
const noProducts = { Buyer: 'the requests of a Buyer have no body here, so it sends no product' };
const PERMISSION = 'a permission: that a list which was cut says so is R15';

// prettier-ignore
export const { table: inventoryRequirements, verifies } = requirements('MEF116', 'grace', {
  R1:  { binds: 'Buyer',  level: 'MUST', says: 'is able to list products and to read one of them', from: 'MEF81:R3' },
  R2:  { binds: 'Buyer',  level: 'MUST', needs: ['inventory.severalBuyers'], says: 'names itself by buyerId when the requester acts for several Buyers', from: 'MEF81:R12' },
  R3:  { binds: 'Buyer',  level: 'MUST', needs: ['inventory.oneBuyer'], says: 'leaves buyerId out when the requester acts for one Buyer', from: 'MEF81:R13' },
  R4:  { binds: 'Buyer',  level: 'MUST', needs: ['inventory.severalSellers'], says: 'names the Seller by sellerId when the responder acts for several Sellers', from: 'MEF81:R14' },
  R5:  { binds: 'Buyer',  level: 'MUST', needs: ['inventory.oneSeller'], says: 'leaves sellerId out when the responder acts for one Seller', from: 'MEF81:R15' },
  R6:  { binds: 'both',   level: 'MUST', operation: 'retrieveProduct', says: 'carries the attributes of a product in its productConfiguration', excludedFor: noProducts },
  R7:  { binds: 'both',   level: 'MUST', operation: 'retrieveProduct', says: 'names the product specification by the @type of the configuration', excludedFor: noProducts },
  R8:  { binds: 'both',   level: 'MUST', operation: 'retrieveProduct', says: 'shows attributes that fit the specification named by @type', excludedFor: noProducts },
  R9:  { binds: 'both',   level: 'MUST', says: 'sends bodies that fit the API definition and the product schema' },
  R10: { binds: 'both',   level: 'MUST', operation: 'retrieveProduct', says: 'keeps the rules that the product specification has for relations to products and to sites', excludedFor: noProducts },
  R11: { binds: 'both',   level: 'MUST', operation: 'listProduct', says: 'lists products without any filter', from: 'MEF81:R7' },
  O1:  { binds: 'Seller', level: 'MAY',  operation: 'listProduct', says: 'limits the length of a list', from: 'MEF81:O2', excluded: PERMISSION },
  O2:  { binds: 'Seller', level: 'MAY',  operation: 'listProduct', says: 'refuses a query whose list is too long, with 422 and the code tooManyRecords', from: 'MEF81:O3' },
  R12: { binds: 'Seller', level: 'MUST', operation: 'listProduct', says: 'answers a query that nothing matches with an empty list' },
  R13: { binds: 'Seller', level: 'MUST', operation: 'listProduct', says: 'lists each product with the eleven named attributes, those that it has', from: 'MEF81:R8' },
  R14: { binds: 'Seller', level: 'MUST', operation: 'retrieveProduct', says: 'names the assurance, commercial and SLA contacts of both sides', from: 'MEF81:R11' },
  R15: { binds: 'Seller', level: 'MUST', operation: 'listProduct', says: 'tells by X-Total-Count or X-Pagination-Throttled that a page was cut short' },
  R16: { binds: 'both',   level: 'MUST', says: 'settles what business days, hours and minutes mean', excluded: AGREED_AT_ONBOARDING },
  '4.1':     { binds: 'Seller', level: 'MUST', says: 'shows a Buyer the products of that Buyer and no others' },
  '6.1':     { binds: 'Seller', level: 'MUST', operation: 'listProduct', says: 'lists the products that match the filter, all of them and no others' },
  '6.2':     { binds: 'Seller', level: 'MUST', operation: 'retrieveProduct', says: 'gives the product that was asked for, and says notFound where there is none' },
  Table4:    { binds: 'Seller', level: 'MUST', operation: 'retrieveProduct', says: 'shows a product in the status that its orders have brought it to' },
  '7.1.1':   { binds: 'Seller', level: 'MUST', says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
  '7.1.1.2': { binds: 'Seller', level: 'SHOULD', operation: 'listProduct', says: 'refuses a query that cannot mean anything' },
  '7.1.2':   { binds: 'Seller', level: 'MUST', operation: 'listProduct', says: 'gives no more than limit entries, beginning at offset, and counts them rightly' },
  '7.2.1.1': { binds: 'Seller', level: 'MUST', operation: 'retrieveProduct', says: 'shows a product as it was ordered, and which order made it if it shows any' },
  '7.2.1.3': { binds: 'Seller', level: 'MUST', says: 'moves a product only as the state figure shows' },
  '7.2.1.4': { binds: 'Seller', level: 'SHOULD', operation: 'retrieveProduct', says: 'ends the status history of a product with its present status' },

  // The Buyer's part of what the guide leaves unnumbered; where it leaves it to the parties, by what they agreed
  '5.2.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'asks for nothing that the API does not have: path, method, query parameter' },
  '5.7-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['inventory.tokens'], says: 'uses a token until it ends, and gets another when it does' },
  '6.2-Buyer':   { binds: 'Buyer', level: 'SHOULD', operation: 'retrieveProduct', says: 'names a product by the id that the Seller gave it' },
  '7.1.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'does not insist on what was refused, and repeats what met a passing error within bounds' },
  '7.1.2-Buyer': { binds: 'Buyer', level: 'SHOULD', operation: 'listProduct', says: 'reads on where a page is not the last, from where it ended' },
});
