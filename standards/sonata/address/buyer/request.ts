import { describe, isObject, isPresent, member } from '../../../reading';
import { rule, type Outcome, type Rule, type Seen } from '../../../rule';
import { foreignMembers } from '../../../buyer/request';
import { addressesIn, shownInCountry } from './shown';

const on = 'createGeographicAddressValidation';
const at = '/submittedGeographicAddress';

/** What a Buyer says of the address that it wants to have validated: R11 to R14. */
export const requestRules: readonly Rule[] = [
  rule({ verifies: 'MEF121:R11', on, examine: (seen) => ofAddress(seen, (address) => foreignMembers(address, ['id'], at)) }),
  rule({
    verifies: 'MEF121:R12',
    on,
    examine: ({ request }) => {
      const wanted: unknown = member(request, 'provideAlternative');
      return wanted === true ? [] : [{ pointer: '/provideAlternative', expected: 'true', seen: describe(wanted) }];
    },
  }),
  rule({ verifies: 'MEF121:R13', on, examine: (seen) => ofAddress(seen, postcode) }),
  rule({ verifies: 'MEF121:R14', on, examine: (seen) => ofAddress(seen, streetNumber) }),
];

type Address = Record<string, any>;

function ofAddress(seen: Seen, examine: (address: Address, seen: Seen) => Outcome): Outcome {
  const submitted: unknown = member(seen.request, 'submittedGeographicAddress');
  return isObject(submitted) ? examine(submitted, seen) : undefined;
}

const isSame = (name: string, one: Address, other: Address) => String(one[name]).toLowerCase() === String(other[name]).toLowerCase();

const countryOf = ({ country }: Address) => String(country).toLowerCase();

/** That a country has postcodes is shown by the Seller's addresses there: no list of countries is needed that would grow old. */
function postcode(address: Address, { response, before }: Seen): Outcome {
  if (!['FieldedAddress', 'FormattedAddress'].includes(address['@type'])) return undefined;
  if (isPresent(address.postcode)) return [];
  const there = [
    ...addressesIn(response).filter((known) => isSame('country', known, address)),
    ...shownInCountry(before, countryOf(address)),
  ];
  const known = there.find((one) => isPresent(one.postcode));
  if (!known) return undefined;
  const expected = `a postcode, as addresses in ${describe(address.country)} have: ${describe(known.postcode)}`;
  return [{ pointer: `${at}/postcode`, expected, seen: describe(address.postcode) }];
}

/** A street has numbers when all that the Seller has there have one; a house without a number is found without it. */
function streetNumber(address: Address, { response }: Seen): Outcome {
  if (address['@type'] !== 'FieldedAddress') return undefined;
  if (isPresent(address.streetNr)) return [];
  const there = addressesIn(response).filter((known) => ['streetName', 'city', 'country'].every((name) => isSame(name, known, address)));
  if (there.length === 0) return undefined;
  const isNumbered = there.every(({ streetNr }) => isPresent(streetNr));
  return isNumbered ? [{ pointer: `${at}/streetNr`, expected: 'a street number, as the houses there have', seen: 'absent' }] : [];
}
