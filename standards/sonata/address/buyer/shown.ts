import type { Exchange } from '../../../exchange';
import { lookup } from '../../../lookup';
import { isObject, list, member } from '../../../reading';
import type { Timeline } from '../../../timeline';

type Address = Record<string, any>;

/** The addresses that an answer to a validation shows: the best match, the alternatives, and what belongs to them. */
export function addressesIn(answer: unknown): Address[] {
  const found = [member(answer, 'bestMatchGeographicAddress'), ...list(member(answer, 'alternateGeographicAddress'))].filter(isObject);
  return [...found, ...found.map((address) => address.associatedGeographicAddress).filter(isObject)];
}

const validated = ({ response }: Exchange) => addressesIn(response?.body);
const read = ({ response }: Exchange) => [response?.body].filter(isObject);

/** Addresses that the Seller has shown, validated or read, by something of theirs. */
function shownBy(keyOf: (address: Address) => string | undefined): (timeline: Timeline, key: string) => Address[] {
  const [ofValidations, ofReads] = [validated, read].map((addresses) => lookup((exchange: Exchange) => addresses(exchange).map(keyOf)));
  return (timeline, key) => {
    const validations = ofValidations!(timeline.exchanges('createGeographicAddressValidation'), key).flatMap(validated);
    const reads = ofReads!(timeline.exchanges('retrieveGeographicAddress'), key).flatMap(read);
    return [...validations, ...reads].filter((address) => keyOf(address) === key);
  };
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);

export const shownById = shownBy(({ id }) => asText(id));
export const shownInCountry = shownBy(({ country }) => asText(country)?.toLowerCase());

/** The ids of all addresses that the Seller has shown. */
export function idsOfShown(timeline: Timeline): unknown[] {
  const validations = timeline.exchanges('createGeographicAddressValidation').flatMap(validated);
  return [...validations, ...timeline.exchanges('retrieveGeographicAddress').flatMap(read)].map(({ id }): unknown => id);
}
