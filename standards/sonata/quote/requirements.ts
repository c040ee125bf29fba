import { AGREED_AT_ONBOARDING, requirements } from '../../requirement';

const notified = ['quote.notifications'] as const;
const byDeferral = ['quote.deferred', 'quote.notifications'] as const;

// prettier-ignore
export const { table: quoteRequirements, verifies } = requirements('MEF115', 'grace', {
  // 5 The API
  R1:  { binds: 'Buyer',  level: 'MUST', needs: ['quote.severalBuyers'], from: 'MEF79:R80', says: 'names itself by buyerId when the requester acts for several Buyers' },
  R2:  { binds: 'Buyer',  level: 'MUST', needs: ['quote.oneBuyer'], from: 'MEF79:R81', says: 'leaves buyerId out when the requester acts for one Buyer' },
  R3:  { binds: 'Buyer',  level: 'MUST', needs: ['quote.severalSellers'], from: 'MEF79:R82', says: 'names the Seller by sellerId when the responder acts for several' },
  R4:  { binds: 'Buyer',  level: 'MUST', needs: ['quote.oneSeller'], from: 'MEF79:R83', says: 'leaves sellerId out when the responder acts for one Seller' },
  R5:  { binds: 'Seller', level: 'MUST', needs: ['quote.notifications', 'quote.parties'], says: 'repeats in a notification the buyerId and sellerId of the request' },
  R6:  { binds: 'both',   level: 'MUST', says: 'carries the attributes of a product in MEFProductConfiguration' },
  R7:  { binds: 'both',   level: 'MUST', says: 'names the type of the product by @type' },
  R8:  { binds: 'both',   level: 'MUST', says: 'sends product attributes that fit the product specification named by @type' },
  R9:  { binds: 'both',   level: 'MUST', says: 'sends bodies that fit the API definition and the product schema' },
  R10: { binds: 'both',   level: 'MUST', from: 'MEF80:R23', says: 'keeps the rules of the product specification on relations, contacts and places' },
  '5.2.2': { binds: 'Seller', level: 'MUST', needs: notified, says: 'posts each notification where notifications of its type belong' },
  '5.5': { binds: 'Seller', level: 'MUST', operation: 'createQuote', says: 'refuses a request that breaks the rules of its product with 422 and a list of what is wrong' },
  '5.7': { binds: 'Seller', level: 'MUST', says: 'lets in nobody that it cannot recognise, and shows a Buyer nothing of another' },

  // 6.1, 6.2.1-6.2.3 Entities and kinds of response
  R11: { binds: 'both',   level: 'MUST', says: 'leaves out no member that the API definition requires' },
  R12: { binds: 'Buyer',  level: 'MUST', from: 'MEF80:R12', says: 'asks for one item or more' },
  R13: { binds: 'Seller', level: 'MUST', says: 'gives back unchanged whatever the Buyer set in the request' },
  R14: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R11', says: 'accepts requests for an immediate and for a deferred answer, whichever of the two answers it gives' },
  '6.2.1': { binds: 'Seller', level: 'MUST', operation: 'createQuote', says: 'refuses a request that is not valid, with the fitting error' },
  '6.2.2': { binds: 'Seller', level: 'MUST', operation: 'createQuote', needs: ['quote.deferred'], says: 'acknowledges a request that it will answer later' },

  // 6.2.4 The Buyer's request
  R15: { binds: 'Buyer',  level: 'MUST', from: 'MEF80:R13', says: 'states the level that it asks for' },
  R16: { binds: 'Buyer',  level: 'MUST', from: 'MEF80:R13', says: 'says whether it wants an immediate answer' },
  R17: { binds: 'Buyer',  level: 'MUST', from: 'MEF80:R13', says: 'sends at least one item' },
  R18: { binds: 'Buyer',  level: 'MUST', needs: ['quote.deferred'], from: 'MEF80:R16', says: 'names its contact in a deferred request' },
  R19: { binds: 'Buyer',  level: 'MUST', needs: ['quote.deferred'], from: 'MEF80:R17, MEF80:R18', says: 'sets a completion date in a deferred request' },
  O1:  { binds: 'Seller', level: 'MAY',  from: 'MEF80:O5', says: 'asks for a reference to a qualification item in every request', excluded: AGREED_AT_ONBOARDING },
  R20: { binds: 'Buyer',  level: 'MUST', from: 'MEF80:R14', says: 'gives every item an id' },
  R21: { binds: 'Buyer',  level: 'MUST', from: 'MEF80:R14', says: 'gives every item an action' },
  R22: { binds: 'Buyer',  level: 'MUST', from: 'MEF80:R13', says: 'gives every item a product' },
  R23: { binds: 'Buyer',  level: 'MUST', needs: ['quote.deferred'], from: 'MEF80:R15', says: 'names a technical contact for every item of a deferred request' },
  R24: { binds: 'Buyer',  level: 'MUST', needs: ['quote.deferred'], from: 'MEF80:R24', says: 'names a location contact for every located item of a deferred request' },
  R25: { binds: 'Buyer',  level: 'MUST', says: 'keeps the rules of the product specification on item contacts and relations' },

  // 6.2.5 The Seller's response
  R26: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R36', says: 'changes no attribute of the Buyer in its answer to the request' },
  R27: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R35', says: 'gives the quote an id' },
  R28: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R44', says: 'states the state of the quote' },
  R29: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R39', says: 'dates the quote' },
  R30: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R40', says: 'adds its own contact' },
  R31: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R46', says: 'states the state of every item' },
  R32: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R58', says: 'states the term of every item' },
  R33: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R42', needs: ['quote.budgetary'], says: 'gives a budgetary quote when one was asked for' },
  R34: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R40', needs: ['quote.firm'], says: 'gives a firm quote, perhaps subject to a feasibility check, when a firm one was asked for' },
  R35: { binds: 'Seller', level: 'MUST', operation: 'createQuote', from: 'MEF80:R46', needs: ['quote.feasibilityCheck'], says: 'marks at least one item of a quote that is subject to a feasibility check' },
  R36: { binds: 'Seller', level: 'MUST', operation: 'createQuote', needs: ['quote.immediate'], says: 'tells the history of a quote that it answers finished' },
  R37: { binds: 'Seller', level: 'MUST', from: 'MEF80:R61', needs: ['quote.rollingTerms'], says: 'states the interval of a term that rolls' },
  R38: { binds: 'Seller', level: 'MUST', from: 'MEF80:R62', needs: ['quote.endingTerms'], says: 'states no roll interval for a term that renews or ends in a disconnection' },
  R39: { binds: 'both',   level: 'MUST', from: 'MEF80:R63', says: 'agrees on the days of grace after an automatic renewal', excluded: AGREED_AT_ONBOARDING },
  R40: { binds: 'Seller', level: 'MUST', from: 'MEF80:R59', says: 'offers the duration that is closest to the one asked for, among those that it offers' },
  O2:  { binds: 'Seller', level: 'MAY',  from: 'MEF80:O13', says: 'offers another duration than was asked for', excluded: 'a permission: what follows from its use is R40 and R41' },
  R41: { binds: 'Seller', level: 'MUST', from: 'MEF80:R60', needs: ['quote.firm', 'quote.otherTerms'], says: 'calls an item with a shorter duration than asked for an orderable alternate' },

  // 6.2.7 Items by action
  R42: { binds: 'Buyer',  level: 'MUST', from: 'MEF80:R21', says: 'describes the product to add' },
  R43: { binds: 'Buyer',  level: 'MUST', from: 'MEF80:R21', says: 'names the offering of the product to add' },
  R44: { binds: 'Buyer',  level: 'MUST', from: 'MEF80:R27', says: 'gives no id to the product to add' },
  R45: { binds: 'Buyer',  level: 'MUST', needs: ['quote.modify'], from: 'MEF80:R28', says: 'names and describes the product to modify' },
  R46: { binds: 'Buyer',  level: 'MUST', needs: ['quote.modify'], from: 'MEF80:R29', says: 'repeats offering, relations and places of the product to modify' },
  R47: { binds: 'Buyer',  level: 'MUST', needs: ['quote.delete'], from: 'MEF80:R30', says: 'names the product to delete' },
  R48: { binds: 'Buyer',  level: 'MUST', needs: ['quote.delete'], from: 'MEF80:R31', says: 'does not describe the product to delete' },
  R49: { binds: 'Buyer',  level: 'MUST', needs: ['quote.delete'], from: 'MEF80:R31', says: 'says nothing of the product to delete but its id' },

  // 6.3, 6.4 Reading
  R50: { binds: 'Seller', level: 'MUST', operation: 'listQuote', from: 'MEF80:R77', says: 'shows the nine named attributes of every quote in a list' },
  R51: { binds: 'Seller', level: 'MUST', operation: 'retrieveQuote', from: 'MEF80:R81, MEF80:R82', says: 'shows the attributes that Tables 5 to 8 ask for in each state' },
  R52: { binds: 'Seller', level: 'MUST', from: 'MEF80:R70', needs: ['quote.firm'], says: 'calls a quote orderable only when all its items are' },
  D1:  { binds: 'Seller', level: 'SHOULD', says: 'explains by terminationError of the items why it rejects a quote or cannot provide one' },
  '6.3': { binds: 'Seller', level: 'MUST', operation: 'listQuote', from: 'MEF80:O17', says: 'lists the quotes that match the criteria and no others, none at all where none match' },
  '6.4': { binds: 'Seller', level: 'MUST', operation: 'retrieveQuote', says: 'gives the quote that was asked for, and answers 404 for an id under which the Buyer has none' },

  // 6.5, 6.6 Cancel and decline
  R53: { binds: 'Seller', level: 'MUST', operation: 'cancelQuote', from: 'MEF80:R1', needs: ['quote.deferred'], says: 'lets the Buyer cancel a quote that is in progress or a draft' },
  R54: { binds: 'Seller', level: 'MUST', operation: 'rejectQuote', from: 'MEF80:R2', needs: ['quote.firm'], says: 'lets the Buyer decline a quote that can be ordered' },
  '6.5': { binds: 'Seller', level: 'SHOULD', operation: 'cancelQuote', says: 'answers 422 referenceNotFound when asked to cancel a quote that this Buyer does not have' },
  '6.6': { binds: 'Seller', level: 'SHOULD', operation: 'rejectQuote', says: 'answers 422 referenceNotFound when asked to decline a quote that this Buyer does not have' },
  'Note6.6': { binds: 'Seller', level: 'MUST', needs: ['quote.firm'], says: 'takes a quote for accepted when the Buyer places an order that refers to it' },

  // 6.7, 6.8 Notifications
  '6.7': { binds: 'Seller', level: 'MUST', needs: notified, operation: 'quote.registerListener', says: 'takes a registration under an id, and ends it when told to' },
  O3:  { binds: 'Seller', level: 'MAY',  from: 'MEF80:O19', says: 'lets the Buyer register for notifications', excluded: 'a permission: what follows from its use is CR1 and R55' },
  CR1: { binds: 'Seller', level: 'MUST', from: 'MEF80:CR3', needs: notified, says: 'sends notifications when it lets Buyers register for them' },
  R55: { binds: 'Seller', level: 'MUST', needs: notified, operation: 'quote.registerListener', says: 'understands eventType in the query of a registration' },
  O4:  { binds: 'Seller', level: 'MAY',  from: 'MEF80:O20', says: 'sends notifications', excluded: 'a permission: what follows from its use is CR2 to CR5' },
  R56: { binds: 'Seller', level: 'MUST', needs: ['quote.deferred'], says: 'sends notifications when it answers later' },
  CR2: { binds: 'Seller', level: 'MUST', from: 'MEF80:CR4', needs: notified, says: 'sends notifications of quotes that it answered at once and of those that it answered later' },
  CR3: { binds: 'Seller', level: 'MUST', from: 'MEF80:CR5', needs: ['quote.immediate', 'quote.firm', 'quote.notifications'], says: 'tells when an orderable quote that it answered at once is declined, expires or is accepted' },
  CR4: { binds: 'Seller', level: 'MUST', from: 'MEF80:CR7', needs: notified, says: 'notifies the Buyers that registered' },
  CR5: { binds: 'Seller', level: 'MUST', from: 'MEF80:CR6', needs: notified, says: 'notifies nobody else' },
  R57: { binds: 'Seller', level: 'MUST', needs: byDeferral, says: 'names the item in a notification of an item' },

  // 7 Details
  R58: { binds: 'Seller', level: 'MUST', operation: 'listQuote', says: 'tells of a truncated page by X-Total-Count or X-Pagination-Throttled' },
  R59: { binds: 'Buyer',  level: 'MUST', needs: ['quote.deferred'], from: 'MEF80:R16', says: 'names its contact in a deferred request' },
  R60: { binds: 'Seller', level: 'MUST', from: 'MEF80:R36, MEF80:R45', says: 'answers each item of the request by one item, and adds none' },
  R61: { binds: 'Seller', level: 'MUST', from: 'MEF80:R43', says: 'names its contact in every answer that shows a quote' },
  R62: { binds: 'both',   level: 'MUST', says: 'takes relations with the same groupingKey and type as a list of candidates', excludedFor: { Seller: 'how it reads the candidates is the Seller\'s own: nothing in the answer shows it', Buyer: 'what a Buyer means by two relations nothing in its request shows' } },
  R63: { binds: 'Buyer',  level: 'MUST', says: 'refers to a known place by GeographicAddressRef or GeographicSiteRef' },
  R64: { binds: 'both',   level: 'MUST', says: 'uses an agreed spatialRef', excluded: AGREED_AT_ONBOARDING },
  R65: { binds: 'both',   level: 'MUST', says: 'means the same by business days, hours and minutes', excluded: AGREED_AT_ONBOARDING },
  '7.1.1':   { binds: 'Seller', level: 'MUST', says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
  '7.1.2':   { binds: 'Seller', level: 'MUST', operation: 'listQuote', says: 'keeps to the requested limit and offset, and counts right' },
  '7.2.1.3': { binds: 'Seller', level: 'MUST', says: 'states the validity of a quote by its end, and by nothing else' },
  '7.2.1.4': { binds: 'Seller', level: 'MUST', says: 'moves a quote only as figures 21 and 22 show' },
  Table9:  { binds: 'Seller', level: 'MUST', needs: ['quote.firm'], says: 'combines the states of a firm quote and its items only as the table allows' },
  Table10: { binds: 'Seller', level: 'MUST', needs: ['quote.budgetary'], says: 'combines the states of a budgetary quote and its items only as the table allows' },
  '7.2.2.5': { binds: 'Seller', level: 'MUST', says: 'moves an item only as figures 23 and 24 show' },
  '7.2.2.6': { binds: 'Seller', level: 'MUST', operation: 'createQuote', says: 'quotes what it has qualified when the request refers to that' },
  Table11: { binds: 'Seller', level: 'MUST', from: 'MEF80:R55, MEF80:R56', says: 'gives each kind of price what its kind needs' },

  // The Buyer's part of what the guide leaves unnumbered; where it leaves it to the parties, by what they agreed
  '5.2.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'asks for nothing that the API does not have: path, method, query parameter, or value of one' },
  '5.7-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['quote.tokens'], says: 'uses a token until it ends, and gets another when it does' },
  '6.2.2-Buyer': { binds: 'Buyer', level: 'SHOULD', needs: ['quote.deferred'], operation: 'retrieveQuote', says: 'looks after a quote until it is complete, whatever comes of it' },
  '6.2.2-pace':  { binds: 'Buyer', level: 'SHOULD', needs: ['quote.polling'], operation: 'retrieveQuote', says: 'polls no faster than agreed' },
  '6.4-Buyer':   { binds: 'Buyer', level: 'SHOULD', says: 'names what the Seller has by the ids that the Seller gave it' },
  '6.5-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['quote.cancel'], operation: 'cancelQuote', says: 'cancels no quote of which it knows that it is past that' },
  '6.6-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['quote.decline'], operation: 'rejectQuote', says: 'declines no quote of which it knows that it is no offer' },
  '6.7-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: notified, operation: 'quote.registerListener', says: 'registers before it asks for what it wants to be told of' },
  '6.8-Buyer':   { binds: 'Buyer', level: 'MUST', needs: notified, says: 'answers a notification with 204 and no body, or with an error of the API definition' },
  '6.8-all':     { binds: 'Buyer', level: 'SHOULD', needs: notified, says: 'takes notifications of every type, once more, late, of what it does not know, and with more in them than it knows' },
  '6.8-form':    { binds: 'Buyer', level: 'SHOULD', needs: notified, says: 'refuses what is no notification with 400' },
  '6.8-guard':   { binds: 'Buyer', level: 'SHOULD', needs: ['quote.notifications', 'quote.guardedListener'], says: 'takes no notification from a stranger' },
  '7.1.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'does not insist on what was refused, and repeats what met a passing error within bounds' },
  '7.1.2-Buyer': { binds: 'Buyer', level: 'SHOULD', needs: ['quote.list'], operation: 'listQuote', says: 'reads on where a page is not the last, from where it ended' },
});
