import { isStrange } from '../../../buyer/knowledge';
import { describe, entries, isObject, list, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import type { Exchange } from '../../../exchange';
import type { Timeline } from '../../../timeline';
import { addressesShown } from './shown';

/** The ids of addresses: read as the Seller gave them, and used instead of the address once there is one (D2). */
export const identifierRules: readonly Rule[] = [
  rule({
    verifies: 'MEF121:6.2-Buyer',
    on: 'retrieveGeographicAddress',
    examine({ path, before, status }) {
      const given = addressesShown(before).map(({ id }): unknown => id);
      if (given.includes(path.id)) return [];
      if (!isStrange(path.id ?? '', () => given, { status, before })) return undefined;
      return [{ pointer: '', expected: 'the id of an address as the Seller gave it', seen: describe(path.id) }];
    },
  }),
  rule({ verifies: 'MEF121:D2', across: usesIdentifiers }),
];

/** Requests of later steps, and where the products stand in them whose places they name. */
const laterSteps: Readonly<Record<string, string>> = {
  createProductOfferingQualification: 'productOfferingQualificationItem',
  createQuote: 'quoteItem',
  createProductOrder: 'productOrderItem',
};

interface Validated {
  at: number;
  id: string;
  submitted: Record<string, any>;
  found: Record<string, any>;
}

function usesIdentifiers(timeline: Timeline): Breach[] | undefined {
  const known = validatedIn(timeline);
  const steps = Object.entries(laterSteps).flatMap(([operation, items]) =>
    timeline.exchanges(operation).flatMap((exchange) => placesIn(exchange, items)),
  );
  const about = steps.flatMap((step) => {
    const validated = known.find((one) => one.at <= step.exchange.at && isAbout(step.place, one));
    return validated ? [{ ...step, validated }] : [];
  });
  if (about.length === 0) return undefined;
  return about
    .filter(({ place, validated }) => place.id !== validated.id)
    .map(({ exchange, pointer, place, validated }) => {
      const expected = `GeographicAddressRef ${describe(validated.id)}, by which the Seller knows it`;
      return { in: 'request', pointer, expected, seen: describe(place['@type']), exchange };
    });
}

function validatedIn(timeline: Timeline): Validated[] {
  return timeline.exchanges('createGeographicAddressValidation').flatMap(({ request, response, at, took }) => {
    const submitted: unknown = member(request.body, 'submittedGeographicAddress');
    const found: unknown = member(response?.body, 'bestMatchGeographicAddress');
    return isObject(submitted) && isObject(found) && typeof found.id === 'string'
      ? [{ at: at + took, id: found.id, submitted, found }]
      : [];
  });
}

function placesIn(exchange: Exchange, items: string) {
  return list(member(exchange.request.body, items)).flatMap((item, index) =>
    entries(member(member(item, 'product'), 'place'), `/${items}/${index}/product/place`).map(([pointer, place]) => ({
      exchange,
      pointer,
      place,
    })),
  );
}

/** The place is named by that id, or said again in the very words of the request or of the answer. */
function isAbout(place: Record<string, any>, { id, submitted, found }: Validated): boolean {
  return place.id === id || [submitted, found].some((address) => saysTheSame(place, address));
}

/** Members that say nothing of where an address is. */
const besidesWhere = ['id', 'href', 'role', '@schemaLocation', 'allowsNewSite', 'hasPublicSite', 'associatedGeographicAddress'];

function saysTheSame(place: Record<string, any>, address: Record<string, any>): boolean {
  const [one, other] = [place, address].map((owner) =>
    JSON.stringify(
      Object.entries(owner)
        .filter(([name]) => !besidesWhere.includes(name))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
  return one === other;
}
