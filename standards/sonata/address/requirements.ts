import { AGREED_AT_ONBOARDING, requirements } from '../../requirement';

const validate = 'createGeographicAddressValidation';
const retrieve = 'retrieveGeographicAddress';

// prettier-ignore
export const { table: addressRequirements, verifies } = requirements('MEF121', 'grace', {
  R1:  { binds: 'Buyer',  level: 'MUST',   says: 'is able to validate an address and to read one by its id', from: 'MEF79:R1' },
  R2:  { binds: 'Buyer',  level: 'MUST',   needs: ['address.severalBuyers'], says: 'names itself by buyerId when the requester acts for several Buyers', from: 'MEF79:R80' },
  R3:  { binds: 'Buyer',  level: 'MUST',   needs: ['address.oneBuyer'], says: 'leaves buyerId out when the requester acts for one Buyer', from: 'MEF79:R81' },
  R4:  { binds: 'Buyer',  level: 'MUST',   needs: ['address.severalSellers'], says: 'names the Seller by sellerId when the responder acts for several Sellers', from: 'MEF79:R82' },
  R5:  { binds: 'Buyer',  level: 'MUST',   needs: ['address.oneSeller'], says: 'leaves sellerId out when the responder acts for one Seller', from: 'MEF79:R83' },
  R6:  { binds: 'both',   level: 'MUST',   says: 'leaves out no member that the API definition requires' },
  R7:  { binds: 'Buyer',  level: 'MUST',   says: 'describes places as FieldedAddress or as FormattedAddress, or both', from: 'MEF79:R84' },
  R8:  { binds: 'Seller', level: 'MUST',   operation: validate, says: 'understands FieldedAddress or FormattedAddress, or both', from: 'MEF79:R85' },
  R9:  { binds: 'both',   level: 'MUST',   says: 'uses the spatial references that were agreed', excluded: AGREED_AT_ONBOARDING },
  R10: { binds: 'both',   level: 'MUST',   says: 'sends bodies that fit the API definition' },
  R11: { binds: 'Buyer',  level: 'MUST',   operation: validate, says: 'submits no address with an id', from: 'MEF79:R5, MEF79:R89, MEF79:R7, MEF79:R94, MEF79.0.2:A2-R1, MEF79.0.2:A2-R17, MEF79.0.2:A2-R3, MEF79.0.2:A2-R23' },
  R12: { binds: 'Buyer',  level: 'MUST',   operation: validate, says: 'always asks for alternatives' },
  R13: { binds: 'Buyer',  level: 'MUST',   operation: validate, says: 'gives the postcode where the country has them' },
  R14: { binds: 'Buyer',  level: 'MUST',   operation: validate, needs: ['address.fielded'], says: 'gives the street number where there are any' },
  D1:  { binds: 'Seller', level: 'SHOULD', operation: validate, says: 'gives a valid address an id when it has none yet' },
  D2:  { binds: 'Buyer',  level: 'SHOULD', says: 'uses that id afterwards instead of the address' },
  R15: { binds: 'Seller', level: 'MUST',   operation: validate, says: 'never changes what the Buyer sent' },
  R16: { binds: 'Seller', level: 'MUST',   operation: validate, says: 'answers with addresses of the type that was submitted', from: 'MEF79:R10, MEF79:R11, MEF79.0.2:A2-R5, MEF79.0.2:A2-R6' },
  D3:  { binds: 'Seller', level: 'SHOULD', operation: validate, says: 'shows the id of a FieldedAddress or FormattedAddress', from: 'MEF79:D7, MEF79:D8' },
  D4:  { binds: 'Seller', level: 'SHOULD', operation: validate, says: 'shows the id of a MEFGeographicPoint or GeographicAddressLabel', from: 'MEF79.0.2:A2-D1, MEF79.0.2:A2-D2' },
  R17: { binds: 'Seller', level: 'MUST',   operation: validate, says: 'answers a point or a label with the best match alone' },
  R18: { binds: 'Seller', level: 'MUST',   operation: validate, says: 'answers 200 with neither best match nor alternatives when nothing matches', from: 'MEF79.0.2:A2-R7, MEF79.0.2:A2-R8' },
  D5:  { binds: 'Seller', level: 'SHOULD', operation: validate, says: 'calls the result "fail" when nothing matches' },
  D6:  { binds: 'Seller', level: 'SHOULD', operation: validate, says: 'calls the result "success" when there is a best match' },
  D7:  { binds: 'Seller', level: 'SHOULD', operation: validate, says: 'calls the result "partial" when there are only alternatives', needs: ['address.alternatives'] },
  R19: { binds: 'Seller', level: 'MUST',   operation: validate, says: 'refuses an address that too many match, with 422 and the code tooManyRecords', needs: ['address.tooMany'] },
  O1:  { binds: 'Seller', level: 'MAY',    operation: validate, says: 'adds to a point or a label the FieldedAddress that belongs to it', from: 'MEF79.0.2:A2-O1, MEF79.0.2:A2-O2' },
  R20: { binds: 'Seller', level: 'MUST',   operation: retrieve, says: 'answers 404 when it knows no address of that id' },
  R21: { binds: 'Seller', level: 'MUST',   says: 'never uses an id for two addresses, of whatever types' },
  '6.1.1': { binds: 'Seller', level: 'SHOULD', operation: validate, says: 'refuses a submitted address that carries an id, which is its own to give' },
  '6.1.2': { binds: 'Seller', level: 'MUST',   operation: validate, says: 'finds an address that it knows, in each form that it declares' },
  '6.2':   { binds: 'Seller', level: 'MUST',   operation: retrieve, says: 'shows the address that the id names', needs: ['address.identifiers'] },
  '7.1.1': { binds: 'Seller', level: 'MUST',   says: 'answers an error with a declared status, a JSON body of the error model and a code of that status' },
  '7.1.1.2': { binds: 'Seller', level: 'MUST', operation: validate, says: 'refuses a body that is no JSON or does not fit the API definition' },
  '7.1.1.3': { binds: 'Seller', level: 'MUST', says: 'asks whoever has no valid credentials for them, with 401' },

  // The Buyer's part of what the guide leaves unnumbered; where it leaves it to the parties, by what they agreed
  '5.2.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'asks for nothing that the API does not have: path, method, query parameter' },
  '5.5-Buyer':   { binds: 'Buyer', level: 'SHOULD', needs: ['address.tokens'], says: 'uses a token until it ends, and gets another when it does' },
  '6.2-Buyer':   { binds: 'Buyer', level: 'SHOULD', operation: retrieve, says: 'names an address by the id that the Seller gave it' },
  '7.1.1-Buyer': { binds: 'Buyer', level: 'SHOULD', says: 'does not insist on what was refused, and repeats what met a passing error within bounds' },
});
