import { AGREED_AT_ONBOARDING, BINDS_THE_BUYER, requirements } from '../../requirement';

const waiting = ['serviceOrder.waits'] as const;
const paged = ['serviceOrder.pagination'] as const;

// prettier-ignore
export const { table: serviceOrderRequirements, verifies } = requirements('Mplify99.1', 'kylie', {
  // 5 The API
  R1:  { binds: 'Seller', level: 'MUST', says: 'offers every operation of Table 4: orders are made, listed and read, listeners come, are shown and go' },
  O1:  { binds: 'Buyer',  level: 'MAY',  says: 'offers listeners for the notifications of Table 5', excluded: BINDS_THE_BUYER },
  O2:  { binds: 'Buyer',  level: 'MAY',  says: 'registers for notifications', excluded: BINDS_THE_BUYER },
  R2:  { binds: 'Seller', level: 'MUST', says: 'sends notifications of all four types of Table 5' },
  R3:  { binds: 'both',   level: 'MUST', says: 'carries the attributes of a service in its serviceConfiguration' },
  R4:  { binds: 'both',   level: 'MUST', says: 'names the service specification by the @type of the configuration' },
  R5:  { binds: 'both',   level: 'MUST', says: 'sends service attributes that fit the specification named by @type' },
  R6:  { binds: 'both',   level: 'MUST', says: 'sends bodies that fit the API definition and the service specification' },
  R7:  { binds: 'both',   level: 'MUST', says: 'uses no attribute that the standard does not define' },
  R8:  { binds: 'both',   level: 'MUST', operation: 'createServiceOrder', says: 'holds an order to the rules that the service specification has for relations, contacts and places' },
  '5.2.2': { binds: 'Seller', level: 'MUST', says: 'posts each notification where notifications of its type belong' },
  '5.6': { binds: 'Seller', level: 'MUST', says: 'lets in nobody that it cannot recognise, and shows a client nothing of another' },

  // 6.1.2 The client's request
  R9:  { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'asks for a start, a completion and at least one item', excluded: BINDS_THE_BUYER },
  R10: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'asks for at least one item', excluded: BINDS_THE_BUYER },
  D1:  { binds: 'both',   level: 'SHOULD', says: 'agrees on the roles of contacts', excluded: AGREED_AT_ONBOARDING },
  R11: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'gives every item an id, an action and a service', excluded: BINDS_THE_BUYER },
  R12: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'marks its notes as those of the client', excluded: BINDS_THE_BUYER },

  // 6.1.3 The serving SOF's response
  R13: { binds: 'Seller', level: 'MUST', says: 'gives back unchanged whatever the client set in the request' },
  R14: { binds: 'Seller', level: 'MUST', says: 'states id, state and date of the order' },
  R15: { binds: 'Seller', level: 'MUST', operation: 'retrieveServiceOrder', says: 'keeps the id of an order for all its life' },
  R16: { binds: 'Seller', level: 'MUST', says: 'marks its notes as those of the serving SOF' },
  R17: { binds: 'Seller', level: 'MUST', operation: 'retrieveServiceOrder', says: 'neither changes nor removes a note' },
  R18: { binds: 'Seller', level: 'MUST', says: 'states the state of every item' },
  R19: { binds: 'Seller', level: 'MUST', says: 'states no completion date before the items are completed' },
  '6.1': { binds: 'Seller', level: 'MUST', operation: 'createServiceOrder', says: 'refuses at once a request whose message is not in order, with the fitting error, and makes no order of it' },
  '6.1.3': { binds: 'Seller', level: 'MUST', says: 'answers each item of the request by one item, and adds none' },

  // 6.1.4 Add
  R20: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'states the desired state and the configuration of a service to add', excluded: BINDS_THE_BUYER },
  R21: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'names the item that an item of the same order is related to', excluded: BINDS_THE_BUYER },
  R22: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'names no order with an item of the same order', excluded: BINDS_THE_BUYER },
  R23: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'names item and order where it is related to an item of another order', excluded: BINDS_THE_BUYER },
  R24: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'gives no id to a service to add', excluded: BINDS_THE_BUYER },
  '6.1.4': { binds: 'Seller', level: 'MUST', operation: 'createServiceOrder', says: 'installs a service that is added, in each state that one may begin in' },

  // 6.1.5 Modify
  R25: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'names the service to modify and the configuration that it is to have', excluded: BINDS_THE_BUYER },
  R26: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'states id, state and configuration of a service to modify', excluded: BINDS_THE_BUYER },
  R27: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'sends the whole item as it is to be, what stays as it is included', excluded: BINDS_THE_BUYER },
  R28: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'keeps to the rules of modification of the service specification', excluded: BINDS_THE_BUYER },
  O3:  { binds: 'Seller', level: 'MAY',  operation: 'createServiceOrder', says: 'restricts by rules of its own which attributes can be modified', excluded: 'a permission: that a breach of the rules is refused as it must be is R29' },
  R29: { binds: 'Seller', level: 'MUST', operation: 'createServiceOrder', says: 'refuses with 422 a modification that breaks the rules of modification' },
  R30: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'sends all relations that the service is to have', excluded: BINDS_THE_BUYER },
  '6.1.5': { binds: 'Seller', level: 'MUST', operation: 'createServiceOrder', says: 'stores the relations that an item asks for, those to other items as relations to the services that these make' },

  // 6.1.6 Delete
  R31: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'names the service to delete', excluded: BINDS_THE_BUYER },
  R32: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'says nothing of the service to delete but its id', excluded: BINDS_THE_BUYER },
  '6.1.6': { binds: 'Seller', level: 'MUST', operation: 'createServiceOrder', says: 'terminates a service that is deleted' },

  // 6.1.7 States
  '6.1.7': { binds: 'Seller', level: 'SHOULD', says: 'explains by terminationError of the items why an order was rejected or failed' },
  Fig19:  { binds: 'Seller', level: 'MUST', says: 'moves an order only as the state figure shows, from acknowledged on' },
  Fig20:  { binds: 'Seller', level: 'MUST', says: 'moves an item only as the state figure shows, from acknowledged on' },
  Table7: { binds: 'Seller', level: 'MUST', says: 'puts an order into the state that the states of its items make' },

  // 6.2, 6.3 Reading
  O4:  { binds: 'Seller', level: 'MAY',  operation: 'listServiceOrder', says: 'is asked for orders by state and by bounds of four dates, and finds those that match and no others' },
  D1b: { binds: 'Seller', level: 'SHOULD', operation: 'listServiceOrder', needs: paged, says: 'gives no more than limit orders, beginning at offset, and counts them rightly' },
  CR1: { binds: 'Seller', level: 'MUST', operation: 'listServiceOrder', needs: paged, says: 'tells by X-Total-Count or X-Pagination-Throttled that a page was cut short' },
  R33: { binds: 'Seller', level: 'MUST', operation: 'listServiceOrder', says: 'answers a query that nothing matches with an empty list' },
  '6.2': { binds: 'Seller', level: 'MUST', operation: 'listServiceOrder', says: 'lists an order as it shows it by its id' },
  R34: { binds: 'Seller', level: 'MUST', operation: 'retrieveServiceOrder', says: 'answers 404 for an id under which the client has no order' },
  R35: { binds: 'Seller', level: 'MUST', says: 'shows the id of a service in its item once it has one, and never another' },

  // 6.4, 6.5 Notifications
  O5:  { binds: 'Buyer',  level: 'MAY',  says: 'registers for notifications', excluded: BINDS_THE_BUYER },
  R36: { binds: 'Seller', level: 'MUST', operation: 'serviceOrder.registerListener', says: 'understands eventType in the query of a registration, in both ways of naming several' },
  '6.4': { binds: 'Seller', level: 'MUST', operation: 'serviceOrder.registerListener', says: 'takes a registration under an id, shows it, and ends it when told to' },
  R37: { binds: 'Seller', level: 'MUST', says: 'notifies nobody that has not registered' },
  R38: { binds: 'Seller', level: 'MUST', says: 'notifies those that have registered' },
  R39: { binds: 'Seller', level: 'MUST', says: 'names the item in a notification of an item' },
  '6.5': { binds: 'Seller', level: 'MUST', says: 'notifies each change of state once, as it happened, and none at the creation' },
  'Table7.pending': { binds: 'Seller', level: 'MUST', needs: waiting, says: 'tells by a notification that it waits for information' },

  // 6.6 The life of a service
  Table9: { binds: 'Seller', level: 'MUST', operation: 'createServiceOrder', says: 'makes the moves of a service that the table has, and refuses those that it does not have' },

  // 7 Details
  '7.1.1':   { binds: 'Seller', level: 'MUST', says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
  '7.2.1.1': { binds: 'Seller', level: 'SHOULD', needs: ['serviceOrder.schedules'], says: 'begins an order no earlier than the client wishes' },
  '7.2.2.5': { binds: 'Seller', level: 'MUST', says: 'leaves the order out of a reference to an item of the same order' },
  '7.2.6.7': { binds: 'Seller', level: 'MUST', needs: ['serviceOrder.coordination'], says: 'works on items in the order that their coordinated actions ask for' },
});
