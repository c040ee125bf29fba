import { AGREED_AT_ONBOARDING, requirements } from '../../requirement';

const list = 'listGeographicSite';
const retrieve = 'retrieveGeographicSite';

// prettier-ignore
export const { table: siteRequirements, verifies } = requirements('MEF122', 'grace', {
  R1:  { binds: 'Buyer',  level: 'MUST', says: 'is able to list sites and to read one by its id', from: 'MEF79:R1' },
  R2:  { binds: 'Buyer',  level: 'MUST', needs: ['site.severalBuyers'], says: 'names itself by buyerId when the requester acts for several Buyers', from: 'MEF79:R80' },
  R3:  { binds: 'Buyer',  level: 'MUST', needs: ['site.oneBuyer'], says: 'leaves buyerId out when the requester acts for one Buyer', from: 'MEF79:R81' },
  R4:  { binds: 'Buyer',  level: 'MUST', needs: ['site.severalSellers'], says: 'names the Seller by sellerId when the responder acts for several Sellers', from: 'MEF79:R82' },
  R5:  { binds: 'Buyer',  level: 'MUST', needs: ['site.oneSeller'], says: 'leaves sellerId out when the responder acts for one Seller', from: 'MEF79:R83' },
  R6:  { binds: 'both',   level: 'MUST', says: 'leaves out no member that the API definition requires', excludedFor: { Buyer: 'the requests of a Buyer have no body here, and no parameter of a search is required: nothing can be left out' } },
  R7:  { binds: 'Buyer',  level: 'MUST', needs: ['site.byAddressValues'], says: 'describes places as FieldedAddress or as FormattedAddress, or both', from: 'MEF79:R84' },
  R8:  { binds: 'Seller', level: 'MUST', says: 'describes places as FieldedAddress or as FormattedAddress, or both', from: 'MEF79:R85' },
  R9:  { binds: 'both',   level: 'MUST', says: 'sends bodies and headers that fit the API definition' },
  R10: { binds: 'Buyer',  level: 'MUST', operation: list, says: 'says where the site is, by the id of the address or by its values', from: 'MEF79:R17' },
  R11: { binds: 'Seller', level: 'MUST', operation: list, says: 'answers a search that nothing matches with 200 and an empty list' },
  R12: { binds: 'Seller', level: 'MUST', operation: list, says: 'refuses a search that too many sites match, with 422 and the code tooManyRecords', needs: ['site.tooMany'] },
  R13: { binds: 'Seller', level: 'MUST', operation: list, says: 'shows the id of every site', from: 'MEF79:R23' },
  R14: { binds: 'Seller', level: 'MUST', operation: list, says: 'shows at least one place of every site', from: 'MEF79:R24' },
  R15: { binds: 'Seller', level: 'MUST', operation: retrieve, says: 'answers 404 when it knows no site of that id' },
  R16: { binds: 'both',   level: 'MUST', says: 'knows the place representation FieldedAddress or FormattedAddress, or both', from: 'MEF79:R84, MEF79:R85', needsFor: { Buyer: ['site.byAddressValues'] } },
  R17: { binds: 'both',   level: 'MUST', says: 'uses the spatial references that were agreed', excluded: AGREED_AT_ONBOARDING },
  '6.1':     { binds: 'Seller', level: 'MUST', operation: list, says: 'lists the sites that match, and none that does not' },
  '6.2':     { binds: 'Seller', level: 'MUST', operation: retrieve, says: 'shows the site that the id names' },
  '7.1.1':   { binds: 'Seller', level: 'MUST', says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
  '7.1.1.2': { binds: 'Seller', level: 'SHOULD', operation: list, says: 'refuses a query that cannot mean anything' },
  '7.1.1.3': { binds: 'Seller', level: 'MUST', says: 'asks whoever has no valid credentials for them, with 401' },
  '7.2.1.2': { binds: 'Seller', level: 'MUST', says: 'tells nothing of a private site to a Buyer who is not entitled to know of it', needs: ['site.private'] },

  // The Buyer's part of what the guide leaves unnumbered; where it leaves it to the parties, by what they agreed
  '5.2.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'asks for nothing that the API does not have: path, method, query parameter' },
  '5.5-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['site.tokens'], says: 'uses a token until it ends, and gets another when it does' },
  '6.2-Buyer':   { binds: 'Buyer', level: 'SHOULD', operation: retrieve, says: 'names a site by the id that the Seller gave it' },
  '7.1.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'does not insist on what was refused, and repeats what met a passing error within bounds' },
});
