import { BINDS_THE_BUYER, requirements } from '../../requirement';

const paged = ['serviceInventory.pagination'] as const;

// prettier-ignore
export const { table: serviceInventoryRequirements, verifies } = requirements('Mplify135.1', 'kylie', {
  // 4, 5 The API
  '4.1': { binds: 'Seller', level: 'MUST', says: 'shows a client the services that this client ordered, and no others' },
  R1:  { binds: 'Seller', level: 'MUST', says: 'offers every operation of Table 4: services are listed and read, listeners come, are shown and go' },
  O1:  { binds: 'Buyer',  level: 'MAY',  says: 'offers listeners for the notifications of Table 5', excluded: BINDS_THE_BUYER },
  O2:  { binds: 'Buyer',  level: 'MAY',  says: 'registers for notifications', excluded: BINDS_THE_BUYER },
  R2:  { binds: 'Seller', level: 'MUST', says: 'sends notifications of all three types of Table 5' },
  R3:  { binds: 'both',   level: 'MUST', says: 'carries the attributes of a service in its serviceConfiguration' },
  R4:  { binds: 'both',   level: 'MUST', says: 'names the service specification by the @type of the configuration' },
  R5:  { binds: 'both',   level: 'MUST', says: 'shows service attributes that fit the specification named by @type' },
  R6:  { binds: 'both',   level: 'MUST', says: 'sends bodies that fit the API definition and the service specification' },
  R7:  { binds: 'both',   level: 'MUST', says: 'uses no attribute and no notification that the standard does not define' },
  R8:  { binds: 'both',   level: 'MUST', operation: 'serviceGet', says: 'keeps the rules that the service specification has for relations, contacts and places' },
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
  O6:  { binds: 'Buyer',  level: 'MAY',  says: 'registers for notifications', excluded: BINDS_THE_BUYER },
  R12: { binds: 'Seller', level: 'MUST', operation: 'serviceInventory.registerListener', says: 'understands eventType in the query of a registration, in both ways of naming several' },
  '6.3': { binds: 'Seller', level: 'MUST', operation: 'serviceInventory.registerListener', says: 'takes a registration under an id, shows it, and ends it when told to' },
  R13: { binds: 'Seller', level: 'MUST', says: 'notifies nobody that has not registered' },
  R14: { binds: 'Seller', level: 'MUST', says: 'notifies those that have registered' },
  '6.4': { binds: 'Seller', level: 'MUST', says: 'notifies each change once, as it happened, and no change of state at the creation' },

  // 7 Details
  '7.1.1': { binds: 'Seller', level: 'MUST', says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
  '7.3.2': { binds: 'Seller', level: 'MUST', needs: ['serviceInventory.attributeEvents'], says: 'notifies a change of attributes' },
});
