import { AGREED_AT_ONBOARDING, type Row } from '../../../requirement';
import { buyerRows } from './buyer';
import { lifecycleRows } from './lifecycle';
import { notificationRows } from './notification';

const patch = ['order.patch'] as const;
const MAY_ASK_FOR =
  'a permission: what the Seller asks for besides is settled at onboarding, and a Seller that asks for nothing breaks nothing';

/** Rows of MEF 123 on the order itself: what the parties send, how it is updated, listed and read. */
// prettier-ignore
export const orderRows = {
  // 5: the API as a whole
  R1:  { binds: 'Seller', level: 'MUST', from: 'MEF57.2:R1', says: 'lets the Buyer create, list and read product orders' },
  O1:  { binds: 'Seller', level: 'MAY',  from: 'MEF57.2:O1', says: 'offers the operations of table 5', excluded: 'a permission: what the ICS declares of it is tested by the rows of those operations' },
  R2:  { binds: 'Buyer',  level: 'MUST', needs: ['order.severalBuyers'], from: 'MEF79:R80', says: 'names itself by buyerId when the requester acts for several Buyers' },
  R3:  { binds: 'Buyer',  level: 'MUST', needs: ['order.oneBuyer'], from: 'MEF79:R81', says: 'leaves buyerId out when the requester acts for one Buyer' },
  R4:  { binds: 'Buyer',  level: 'MUST', needs: ['order.severalSellers'], from: 'MEF79:R82', says: 'names the Seller by sellerId when the responder acts for several Sellers' },
  R5:  { binds: 'Buyer',  level: 'MUST', needs: ['order.oneSeller'], from: 'MEF79:R83', says: 'leaves sellerId out when the responder acts for one Seller' },
  R7:  { binds: 'both',   level: 'MUST', says: 'carries the attributes of a product in its productConfiguration' },
  R8:  { binds: 'both',   level: 'MUST', says: 'names the product specification by the @type of the configuration' },
  R9:  { binds: 'both',   level: 'MUST', says: 'shows attributes that fit the specification named by @type' },
  R10: { binds: 'both',   level: 'MUST', says: 'sends bodies that fit the API definition and the product schema' },
  R11: { binds: 'both',   level: 'MUST', operation: 'createProductOrder', says: 'respects the rules that a product specification has for relations, contacts and places' },

  // Use case 1: the request
  R12: { binds: 'Buyer',  level: 'MUST', from: 'MEF57.2:R14', says: 'orders at least one item' },
  R13: { binds: 'Buyer',  level: 'MUST', from: 'MEF57.2:R61', says: 'names a productOrderContact' },
  O2:  { binds: 'both',   level: 'MAY',  from: 'MEF57.2:O3',  says: 'agrees on further contact roles', excluded: AGREED_AT_ONBOARDING },
  R14: { binds: 'Buyer',  level: 'MUST', from: 'MEF57.2:R22', says: 'gives each item an id, an action, a requested date and three contacts' },
  O3:  { binds: 'Seller', level: 'MAY',  from: 'MEF57.2:O8',  says: 'asks for one billing account over all items', excluded: MAY_ASK_FOR },
  O4:  { binds: 'Seller', level: 'MAY',  from: 'MEF57.2:O7',  says: 'asks for a qualification before the order', excluded: MAY_ASK_FOR },
  CR5: { binds: 'Buyer',  level: 'MUST', needs: ['order.afterQualification'], from: 'MEF57.2:CR5', says: 'names the qualification item where the Seller asks for it' },
  O5:  { binds: 'Seller', level: 'MAY',  from: 'MEF57.2:O8',  says: 'asks for a quote before the order', excluded: MAY_ASK_FOR },
  CR6: { binds: 'Buyer',  level: 'MUST', needs: ['order.afterQuote'], from: 'MEF57.2:CR6', says: 'names the quote item where the Seller asks for it' },
  R15: { binds: 'Buyer',  level: 'MUST', from: 'MEF57.2:R25', says: 'gives the restoration priority where it wants one', excluded: 'whether the Buyer wants a priority shows only by its giving one: an order without it breaks nothing that can be seen' },

  // Use case 1: the answer
  R16: { binds: 'Seller', level: 'MUST', operation: 'createProductOrder', from: 'MEF57.2:R19', says: 'repeats an order as it was sent' },
  R17: { binds: 'Seller', level: 'MUST', operation: 'createProductOrder', from: 'MEF57.2:R16', says: 'gives an order its id, its state and a sellerContact' },
  R18: { binds: 'Seller', level: 'MUST', operation: 'retrieveProductOrder', from: 'MEF57.2:R17', says: 'keeps the id of an order' },
  O6:  { binds: 'Seller', level: 'MAY',  from: 'MEF57.2:O9',  says: 'adds notes to an order that is not in a final state', excluded: 'a permission: whose notes they are and that they stay is R20 and R21' },
  R20: { binds: 'Seller', level: 'MUST', from: 'MEF57.2:R9',  needs: ['order.sellerNotes'], says: 'writes its own notes as seller' },
  R21: { binds: 'both',   level: 'MUST', from: 'MEF57.2:R13', needsFor: { Buyer: ['order.patch', 'order.notes'] }, says: 'leaves notes as they were written' },

  // Use cases 1a, 1b and 1c
  R30: { binds: 'Buyer',  level: 'MUST', from: 'MEF57.2:R24', says: 'describes the product that it adds' },
  R31: { binds: 'Buyer',  level: 'MUST', from: 'MEF57.2:R45', says: 'relates an item to another of the same order by productOrderItemRelationship' },
  R32: { binds: 'Buyer',  level: 'MUST', from: 'MEF57.2:R45', says: 'names the offering of the product that it adds' },
  R33: { binds: 'Buyer',  level: 'MUST', from: 'MEF57.2:R47', says: 'names the billing account of the product that it adds' },
  R34: { binds: 'Buyer',  level: 'MUST', from: 'MEF57.2:R43', says: 'asks for a term for the product that it adds' },
  R35: { binds: 'Buyer',  level: 'MUST', needs: ['order.rollingTerms'], from: 'MEF57.2:R44', says: 'gives the roll interval of a term that rolls' },
  R36: { binds: 'Buyer',  level: 'MUST', says: 'gives no id to the product that it adds' },
  R37: { binds: 'Seller', level: 'MUST', from: 'MEF57.2:R49', says: 'rejects an item whose term it does not offer' },
  R38: { binds: 'Seller', level: 'MUST', from: 'MEF57.2:R50', says: 'rejects an item whose term is not that of the quote which it refers to' },
  R39: { binds: 'Buyer',  level: 'MUST', needs: ['order.modify'], from: 'MEF57.2:R24', says: 'names the product that it changes, and describes it as it is to be' },
  R40: { binds: 'Buyer',  level: 'MUST', needs: ['order.modify'], says: 'repeats offering, relations and places of the product that it changes' },
  R41: { binds: 'Buyer',  level: 'MUST', needs: ['order.modify'], from: 'MEF57.2:R55', says: 'relates a changed item to another of the same order by productOrderItemRelationship' },
  R42: { binds: 'Buyer',  level: 'MUST', needs: ['order.modify'], from: 'MEF57.2:R54', says: 'asks for a term for the product that it changes' },
  O7:  { binds: 'Buyer',  level: 'MAY',  from: 'MEF57.2:O12', says: 'names the billing account of the product that it changes', excluded: 'a permission: an order with a billing account and one without are both right, and which accounts there are is settled at onboarding' },
  O8:  { binds: 'Seller', level: 'MAY',  from: 'MEF57.2:O10', says: 'asks for one billing account over all changed items', excluded: MAY_ASK_FOR },
  R43: { binds: 'Buyer',  level: 'MUST', needs: ['order.delete'], from: 'MEF57.2:R58', says: 'names the product that it disconnects' },
  R44: { binds: 'Buyer',  level: 'MUST', needs: ['order.delete'], from: 'MEF57.2:R59', says: 'says no more of an item that disconnects a product' },
  '6.1.8': { binds: 'Seller', level: 'MUST', operation: 'createProductOrder', says: 'lets the Buyer order a new product, a change to one it has, and the end of one it has' },

  ...lifecycleRows,

  R51: { binds: 'both',   level: 'MUST', says: 'agrees on the spatial reference of geographic points', excluded: AGREED_AT_ONBOARDING },

  // Use case 2: update
  R52: { binds: 'Buyer',  level: 'MUST', needs: patch, from: 'MEF57.2:R62', says: 'updates at least one attribute that can be updated' },
  R53: { binds: 'Buyer',  level: 'MUST', needs: ['order.patchItems'], from: 'MEF57.2:R69', says: 'updates at least one attribute of the items that it names' },
  R54: { binds: 'Buyer',  level: 'MUST', needs: ['order.patchItems'], from: 'MEF57.2:R68', says: 'names the item that it updates by its id' },
  R55: { binds: 'Buyer',  level: 'MUST', needs: ['order.patchItems'], from: 'MEF57.2:R69', says: 'updates of an item what can be updated' },
  R56: { binds: 'both',   level: 'MUST', needs: patch, operation: 'patchProductOrder', from: 'MEF57.2:R4', says: "has the Seller's contacts changed by nobody but the Seller" },
  R57: { binds: 'Buyer',  level: 'MUST', needs: ['order.notes'], from: 'MEF57.2:R11', says: 'writes its own notes as buyer' },
  R58: { binds: 'Buyer',  level: 'MUST', needs: ['order.patch', 'order.notes'], from: 'MEF57.2:R14', says: 'appends a note to those that are there' },
  '6.2': { binds: 'Seller', level: 'MUST', needs: patch, operation: 'patchProductOrder', says: 'updates what the Buyer may update, nothing else, and shows the order as it is then' },
  '7.2.1.3': { binds: 'Seller', level: 'MUST', needs: patch, operation: 'patchProductOrder', says: 'permits nothing more to be done to an order in a final state' },

  // Use cases 3 and 4
  O9:  { binds: 'Buyer',  level: 'MAY',  from: 'MEF57.2:O16', says: 'filters the list of orders by nine attributes of the order' },
  O10: { binds: 'Buyer',  level: 'MAY',  from: 'MEF57.2:O17', says: 'filters the list of orders by the dates of their items' },
  R59: { binds: 'Seller', level: 'MUST', operation: 'listProductOrder', from: 'MEF57.2:R99', says: 'shows seven attributes, where set, of each listed order' },
  R60: { binds: 'Seller', level: 'MUST', operation: 'listProductOrder', from: 'MEF57.2:R101', says: 'answers an empty list when no order matches' },
  '6.3': { binds: 'Seller', level: 'MUST', operation: 'listProductOrder', says: 'lists the orders that match the filter, all of them and no others' },
  R61: { binds: 'Seller', level: 'MUST', operation: 'retrieveProductOrder', says: 'shows the id of a product from when it has one' },
  R62: { binds: 'Seller', level: 'MUST', operation: 'retrieveProductOrder', from: 'MEF57.2:R103', says: 'shows of an order and its items what tables 10 and 11 ask for in their states' },
  '6.4': { binds: 'Seller', level: 'MUST', operation: 'retrieveProductOrder', says: 'gives the order that was asked for, and says notFound where this Buyer has none' },

  ...notificationRows,

  // 7: API details
  R107: { binds: 'Seller', level: 'MUST', operation: 'listProductOrder', says: 'tells by X-Total-Count or X-Pagination-Throttled that a page was cut short' },
  R108: { binds: 'Buyer',  level: 'MUST', says: 'refers to a place by GeographicAddressRef or GeographicSiteRef' },
  R109: { binds: 'both',   level: 'MUST', says: 'settles what business days, hours and minutes mean', excluded: AGREED_AT_ONBOARDING },
  '7.1.1': { binds: 'Seller', level: 'MUST', says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
  '7.1.2': { binds: 'Seller', level: 'MUST', operation: 'listProductOrder', says: 'gives no more than limit entries, beginning at offset, and counts them rightly' },
  '7.2.2.8':  { binds: 'Seller', level: 'SHOULD', operation: 'createProductOrder', says: 'delivers what it has qualified when an item refers to that' },
  '7.2.2.10': { binds: 'Seller', level: 'SHOULD', says: 'relates the products that items of one order make, as the items are related' },
  '7.2.2.14': { binds: 'Seller', level: 'SHOULD', operation: 'createProductOrder', says: 'delivers what it has quoted when an item of the same Buyer refers to that' },

  ...buyerRows,
} as const satisfies Record<string, Row>;
