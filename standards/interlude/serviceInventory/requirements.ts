import { requirements } from '../../requirement';

const paged = ['serviceInventory.pagination'] as const;
const notified = ['serviceInventory.notifications'] as const;

const SENDS_NO_SERVICE = 'a client sends no service to an inventory: all that it sends there is a registration';

// prettier-ignore
export const { table: serviceInventoryRequirements, verifies } = requirements('Mplify135.1', 'kylie', {
  // 4, 5 The API
  '4.1': { binds: 'Seller', level: 'MUST', says: 'shows a client the services that this client ordered, and no others' },
  R1:  { binds: 'Seller', level: 'MUST', says: 'offers every operation of Table 4: services are listed and read, listeners come, are shown and go' },
  O1:  { binds: 'Buyer',  level: 'MAY',  needs: notified, says: 'offers listeners for the notifications of Table 5' },
  O2:  { binds: 'Buyer',  level: 'MAY',  needs: notified, says: 'registers for notifications' },
  R2:  { binds: 'Seller', level: 'MUST', says: 'sends notifications of all three types of Table 5' },
  R3:  { binds: 'both',   level: 'MUST', says: 'carries the attributes of a service in its serviceConfiguration', excludedFor: { Buyer: SENDS_NO_SERVICE } },
  R4:  { binds: 'both',   level: 'MUST', says: 'names the service specification by the @type of the configuration', excludedFor: { Buyer: SENDS_NO_SERVICE } },
  R5:  { binds: 'both',   level: 'MUST', says: 'shows service attributes that fit the specification named by @type', excludedFor: { Buyer: SENDS_NO_SERVICE } },
  R6:  { binds: 'both',   level: 'MUST', says: 'sends bodies that fit the API definition and the service specification' },
  R7:  { binds: 'both',   level: 'MUST', says: 'uses no attribute and no notification that the standard does not define' },
  R8:  { binds: 'both',   level: 'MUST', operation: 'serviceGet', says: 'keeps the rules that the service specification has for relations, contacts and places', excludedFor: { Buyer: SENDS_NO_SERVICE } },
  '5.2.2': { binds: 'Seller', level: 'MUST', says: 'posts each notification where notifications of its type belong' },
  '5.6': { binds: 'Seller', level: 'MUST', says: 'lets in nobody that it cannot recognise' },

  // 6.1 Reading one
  R9:  { binds: 'Seller', level: 'MUST', operation: 'serviceGet', says: 'answers 404 for an id under which the client has no service' },
  '6.1': { binds: 'Seller', level: 'MUST', operation: 'serviceGet', says: 'gives the service that was asked for' },
  Fig11: { binds: 'Seller', level: 'MUST', says: 'moves a service only as the state figure shows' },
  '6.1.1': { binds: 'Seller', level: 'MUST', operation: 'serviceGet', says: 'shows a service in the state and with the attributes that its orders have brought it to' },

  // 6.2 Listing
  O3:  { binds: 'Seller', level: 'MAY',  operation: 'serviceFind', says: 'is asked for services by fifteen attributes, and finds those that match and no others' },
  '6.2': { binds: 'Seller', level: 'MUST', operation: 'serviceFind', says: 'lists a service as it shows it by its id' },
  R10: { binds: 'both',   level: 'MUST', operation: 'serviceFind', says: 'lets the client list services without any filter' },
  R11: { binds: 'Seller', level: 'MUST', operation: 'serviceFind', says: 'answers a query that nothing matches with an empty list' },
  O4:  { binds: 'Seller', level: 'MAY',  operation: 'serviceFind', says: 'limits the length of a list', excluded: 'a permission: what follows from its use is O5 and CR1' },
  O5:  { binds: 'Seller', level: 'MAY',  operation: 'serviceFind', says: 'refuses a query whose list is too long, with 422 and the code tooManyRecords' },
  D1:  { binds: 'Seller', level: 'SHOULD', operation: 'serviceFind', needs: paged, says: 'gives no more than limit services, beginning at offset, and counts them rightly' },
  CR1: { binds: 'Seller', level: 'MUST', operation: 'serviceFind', needs: paged, says: 'tells by X-Total-Count or X-Pagination-Throttled that a page was cut short' },

  // 6.3, 6.4 Notifications
  O6:  { binds: 'Buyer',  level: 'MAY',  needs: notified, says: 'registers for notifications' },
  R12: { binds: 'Seller', level: 'MUST', operation: 'serviceInventory.registerListener', says: 'understands eventType in the query of a registration, in both ways of naming several' },
  '6.3': { binds: 'Seller', level: 'MUST', operation: 'serviceInventory.registerListener', says: 'takes a registration under an id, shows it, and ends it when told to' },
  R13: { binds: 'Seller', level: 'MUST', says: 'notifies nobody that has not registered' },
  R14: { binds: 'Seller', level: 'MUST', says: 'notifies those that have registered' },
  '6.4': { binds: 'Seller', level: 'MUST', says: 'notifies each change once, as it happened, and no change of state at the creation' },

  // 7 Details
  '7.1.1': { binds: 'Seller', level: 'MUST', says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
  '7.3.2': { binds: 'Seller', level: 'MUST', needs: ['serviceInventory.attributeEvents'], says: 'notifies a change of attributes' },

  // The client's part of what the guide leaves unnumbered; where it leaves it to the parties, by what they agreed
  '5.6-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['serviceInventory.tokens'], says: 'uses a token until it ends, and gets another when it does' },
  '6.1-Buyer':   { binds: 'Buyer', level: 'SHOULD', operation: 'serviceGet', says: 'names a service by the id that the serving SOF gave it' },
  '6.1-pace':    { binds: 'Buyer', level: 'SHOULD', needs: ['serviceInventory.polling'], operation: 'serviceGet', says: 'polls no faster than agreed' },
  '6.2-pages':   { binds: 'Buyer', level: 'SHOULD', operation: 'serviceFind', says: 'reads on where a page is not the last, from where it ended' },
  '6.4-Buyer':   { binds: 'Buyer', level: 'MUST', needs: notified, says: 'answers a notification with 204 and no body, or with an error of the API definition' },
  '6.4-all':     { binds: 'Buyer', level: 'SHOULD', needs: notified, says: 'takes notifications of every type, once more, late, of what it does not know, and with more in them than it knows' },
  '6.4-form':    { binds: 'Buyer', level: 'SHOULD', needs: notified, says: 'refuses what is no notification with 400' },
  '6.4-guard':   { binds: 'Buyer', level: 'SHOULD', needs: ['serviceInventory.notifications', 'serviceInventory.guardedListener'], says: 'takes no notification from a stranger' },
  '7.1.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'does not insist on what was refused, and repeats what met a passing error within bounds' },
});
