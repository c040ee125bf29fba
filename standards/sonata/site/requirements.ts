import { AGREED_AT_ONBOARDING, BINDS_THE_BUYER, requirements } from '../../requirement';

const list = 'listGeographicSite';
const retrieve = 'retrieveGeographicSite';

// prettier-ignore
export const { table: siteRequirements, verifies } = requirements('MEF122', 'grace', {
  R1:  { binds: 'Buyer',  level: 'MUST', says: 'is able to list sites and to read one by its id', from: 'MEF79:R1', excluded: BINDS_THE_BUYER },
  R2:  { binds: 'Buyer',  level: 'MUST', says: 'names itself by buyerId when the requester acts for several Buyers', from: 'MEF79:R80', excluded: BINDS_THE_BUYER },
  R3:  { binds: 'Buyer',  level: 'MUST', says: 'leaves buyerId out when the requester acts for one Buyer', from: 'MEF79:R81', excluded: BINDS_THE_BUYER },
  R4:  { binds: 'Buyer',  level: 'MUST', says: 'names the Seller by sellerId when the responder acts for several Sellers', from: 'MEF79:R82', excluded: BINDS_THE_BUYER },
  R5:  { binds: 'Buyer',  level: 'MUST', says: 'leaves sellerId out when the responder acts for one Seller', from: 'MEF79:R83', excluded: BINDS_THE_BUYER },
  R6:  { binds: 'both',   level: 'MUST', says: 'leaves out no member that the API definition requires' },
  R7:  { binds: 'Buyer',  level: 'MUST', says: 'describes places as FieldedAddress or as FormattedAddress, or both', from: 'MEF79:R84', excluded: BINDS_THE_BUYER },
  R8:  { binds: 'Seller', level: 'MUST', says: 'describes places as FieldedAddress or as FormattedAddress, or both', from: 'MEF79:R85' },
  R9:  { binds: 'both',   level: 'MUST', says: 'sends bodies and headers that fit the API definition' },
  R10: { binds: 'Buyer',  level: 'MUST', operation: list, says: 'says where the site is, by the id of the address or by its values', from: 'MEF79:R17', excluded: BINDS_THE_BUYER },
  R11: { binds: 'Seller', level: 'MUST', operation: list, says: 'answers a search that nothing matches with 200 and an empty list' },
  R12: { binds: 'Seller', level: 'MUST', operation: list, says: 'refuses a search that too many sites match, with 422 and the code tooManyRecords', needs: ['site.tooMany'] },
  R13: { binds: 'Seller', level: 'MUST', operation: list, says: 'shows the id of every site', from: 'MEF79:R23' },
  R14: { binds: 'Seller', level: 'MUST', operation: list, says: 'shows at least one place of every site', from: 'MEF79:R24' },
  R15: { binds: 'Seller', level: 'MUST', operation: retrieve, says: 'answers 404 when it knows no site of that id' },
  R16: { binds: 'both',   level: 'MUST', says: 'knows the place representation FieldedAddress or FormattedAddress, or both', from: 'MEF79:R84, MEF79:R85' },
  R17: { binds: 'both',   level: 'MUST', says: 'uses the spatial references that were agreed', excluded: AGREED_AT_ONBOARDING },
  '6.1':     { binds: 'Seller', level: 'MUST', operation: list, says: 'lists the sites that match, and none that does not' },
  '6.2':     { binds: 'Seller', level: 'MUST', operation: retrieve, says: 'shows the site that the id names' },
  '7.1.1':   { binds: 'Seller', level: 'MUST', says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
  '7.1.1.2': { binds: 'Seller', level: 'SHOULD', operation: list, says: 'refuses a query that cannot mean anything' },
  '7.1.1.3': { binds: 'Seller', level: 'MUST', says: 'asks whoever has no valid credentials for them, with 401' },
  '7.2.1.2': { binds: 'Seller', level: 'MUST', says: 'tells nothing of a private site to a Buyer who is not entitled to know of it', needs: ['site.private'] },
});
