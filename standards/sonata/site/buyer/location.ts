import { describe } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import type { Timeline } from '../../../timeline';

const list = 'listGeographicSite';

/** By what a search says where the site is: members of a FieldedAddress, the last three of a FormattedAddress too. */
const addressValues = ['streetNr', 'streetName', 'streetType', 'city', 'postcode', 'country'];

/** Members of a MEFGeographicPoint and of a GeographicAddressLabel. */
const otherForms = ['spatialRef', 'x', 'y', 'z', 'externalReferenceType', 'externalReferenceId'];

/** Whether a search has a value for one of these parameters. */
const says = (query: URLSearchParams, names: readonly string[]) => names.some((name) => (query.get(name) ?? '') !== '');

/** Whether a search describes the place by values of its address. */
export const describesByAddress = (query: URLSearchParams) => says(query, addressValues);

/** Where the site is that the Buyer looks for: R10, and in which form it says so: R7, R16. */
export const locationRules: readonly Rule[] = [
  rule({
    verifies: 'MEF122:R10',
    on: list,
    examine: ({ query }) => {
      if (says(query, ['geographicAddress.id', ...addressValues])) return [];
      return [{ pointer: '', expected: 'geographicAddress.id, or values of an address', seen: describe([...query.keys()]) }];
    },
  }),
  rule({ verifies: ['MEF122:R7', 'MEF122:R16'], across: describesPlaces }),
];

/** Whoever can describe a place by its address may describe others otherwise, where that is agreed. */
function describesPlaces(timeline: Timeline): Breach[] | undefined {
  const searches = timeline.exchanges(list).map((exchange) => ({ exchange, query: new URL(exchange.request.url).searchParams }));
  if (searches.some(({ query }) => describesByAddress(query))) return [];
  const otherwise = searches.find(({ query }) => says(query, otherForms));
  if (!otherwise || timeline.agreed.unprovoked) return undefined;
  const expected = `places by values of a FieldedAddress or of a FormattedAddress: ${addressValues.join(', ')}`;
  return [{ in: 'request', pointer: '', expected, seen: describe([...otherwise.query.keys()]), exchange: otherwise.exchange }];
}
