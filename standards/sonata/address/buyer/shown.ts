import { isObject, list, member } from '../../../reading';
import type { Timeline } from '../../../timeline';

/** The addresses that an answer to a validation shows: the best match, the alternatives, and what belongs to them. */
export function addressesIn(answer: unknown): Array<Record<string, any>> {
  const found = [member(answer, 'bestMatchGeographicAddress'), ...list(member(answer, 'alternateGeographicAddress'))].filter(isObject);
  return [...found, ...found.map((address) => address.associatedGeographicAddress).filter(isObject)];
}

/** Every address that the Seller has shown, validated or read. */
export function addressesShown(timeline: Timeline): Array<Record<string, any>> {
  const validated = timeline.exchanges('createGeographicAddressValidation').flatMap(({ response }) => addressesIn(response?.body));
  const read = timeline.exchanges('retrieveGeographicAddress').map(({ response }) => response?.body);
  return [...validated, ...read.filter(isObject)];
}
