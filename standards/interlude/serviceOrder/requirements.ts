import { AGREED_AT_ONBOARDING, requirements } from '../../requirement';

const waiting = ['serviceOrder.waits'] as const;
const paged = ['serviceOrder.pagination'] as const;

/** What a client declares. */
const modified = ['serviceOrder.modify'] as const;
const kept = ['serviceOrder.modify', 'serviceOrder.keepsTheRest'] as const;
const ended = ['serviceOrder.delete'] as const;
const notified = ['serviceOrder.notifications'] as const;

// prettier-ignore
export const { table: serviceOrderRequirements, verifies } = requirements('Mplify99.1', 'kylie', {
  // 5 The API
  R1:  { binds: 'Seller', level: 'MUST', says: 'offers every operation of Table 4: orders are made, listed and read, listeners come, are shown and go' },
  O1:  { binds: 'Buyer',  level: 'MAY',  needs: notified, says: 'offers listeners for the notifications of Table 5' },
  O2:  { binds: 'Buyer',  level: 'MAY',  needs: notified, says: 'registers for notifications' },
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
  R9:  { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'asks for a start, a completion and at least one item' },
  R10: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'asks for at least one item' },
  D1:  { binds: 'both',   level: 'SHOULD', says: 'agrees on the roles of contacts', excluded: AGREED_AT_ONBOARDING },
  R11: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', says: 'gives every item an id, an action and a service' },
  R12: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: ['serviceOrder.notes'], says: 'marks its notes as those of the client' },

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
  R20: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: ['serviceOrder.add'], says: 'states the desired state and the configuration of a service to add' },
  R21: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: ['serviceOrder.related'], says: 'names the item that an item of the same order is related to' },
  R22: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: ['serviceOrder.related'], says: 'names no order with an item of the same order' },
  R23: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: ['serviceOrder.relatedElsewhere'], says: 'names item and order where it is related to an item of another order' },
  R24: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: ['serviceOrder.add'], says: 'gives no id to a service to add' },
  '6.1.4': { binds: 'Seller', level: 'MUST', operation: 'createServiceOrder', says: 'installs a service that is added, in each state that one may begin in' },

  // 6.1.5 Modify
  R25: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: modified, says: 'names the service to modify and the configuration that it is to have' },
  R26: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: modified, says: 'states id, state and configuration of a service to modify' },
  R27: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: kept, says: 'sends the whole item as it is to be, what stays as it is included' },
  R28: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: modified, says: 'keeps to the rules of modification of the service specification' },
  O3:  { binds: 'Seller', level: 'MAY',  operation: 'createServiceOrder', says: 'restricts by rules of its own which attributes can be modified', excluded: 'a permission: that a breach of the rules is refused as it must be is R29' },
  R29: { binds: 'Seller', level: 'MUST', operation: 'createServiceOrder', says: 'refuses with 422 a modification that breaks the rules of modification' },
  R30: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: kept, says: 'sends all relations that the service is to have' },
  '6.1.5': { binds: 'Seller', level: 'MUST', operation: 'createServiceOrder', says: 'stores the relations that an item asks for, those to other items as relations to the services that these make' },

  // 6.1.6 Delete
  R31: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: ended, says: 'names the service to delete' },
  R32: { binds: 'Buyer',  level: 'MUST', operation: 'createServiceOrder', needs: ended, says: 'says nothing of the service to delete but its id' },
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
  O5:  { binds: 'Buyer',  level: 'MAY',  needs: notified, says: 'registers for notifications' },
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

  // The client's part of what the guide leaves unnumbered; where it leaves it to the parties, by what they agreed
  '5.6-Buyer':    { binds: 'Buyer', level: 'SHOULD', needs: ['serviceOrder.tokens'], says: 'uses a token until it ends, and gets another when it does' },
  '6.1.7-Buyer':  { binds: 'Buyer', level: 'SHOULD', operation: 'retrieveServiceOrder', says: 'looks after an order until it is over, whatever comes of it' },
  '6.2-Buyer':    { binds: 'Buyer', level: 'MUST', needs: ['serviceOrder.list'], operation: 'listServiceOrder', says: 'asks for orders by values that the API definition has' },
  '6.2-pages':    { binds: 'Buyer', level: 'SHOULD', needs: ['serviceOrder.list'], operation: 'listServiceOrder', says: 'reads on where a page is not the last, from where it ended' },
  '6.3-Buyer':    { binds: 'Buyer', level: 'SHOULD', operation: 'retrieveServiceOrder', says: 'names an order by the id that the serving SOF gave it' },
  '6.3-pace':     { binds: 'Buyer', level: 'SHOULD', needs: ['serviceOrder.polling'], operation: 'retrieveServiceOrder', says: 'polls no faster than agreed' },
  '6.4-Buyer':    { binds: 'Buyer', level: 'SHOULD', needs: notified, operation: 'serviceOrder.registerListener', says: 'registers before it orders what it wants to be told of' },
  '6.5-Buyer':    { binds: 'Buyer', level: 'MUST', needs: notified, says: 'answers a notification with 204 and no body, or with an error of the API definition' },
  '6.5-all':      { binds: 'Buyer', level: 'SHOULD', needs: notified, says: 'takes notifications of every type, once more, late, of what it does not know, and with more in them than it knows' },
  '6.5-form':     { binds: 'Buyer', level: 'SHOULD', needs: notified, says: 'refuses what is no notification with 400' },
  '6.5-guard':    { binds: 'Buyer', level: 'SHOULD', needs: ['serviceOrder.notifications', 'serviceOrder.guardedListener'], says: 'takes no notification from a stranger' },
  'Table9-Buyer': { binds: 'Buyer', level: 'SHOULD', operation: 'createServiceOrder', says: 'asks for no beginning and no move of a service that table 9 does not have, as far as it knows its state' },
  '7.1.1-Buyer':  { binds: 'Buyer', level: 'SHOULD', says: 'does not insist on what was refused, and repeats what met a passing error within bounds' },
});
