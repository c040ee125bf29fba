import { bare, isStrange } from '../../../buyer/knowledge';
import { lookup } from '../../../lookup';
import { describe, entries, isObject, list, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import type { Exchange } from '../../../exchange';
import type { Timeline } from '../../../timeline';
import { idsOfShown, shownById } from './shown';

/** The ids of addresses: read as the Seller gave them, and used instead of the address once there is one (D2). */
export const identifierRules: readonly Rule[] = [
  rule({
    verifies: 'MEF121:6.2-Buyer',
    on: 'retrieveGeographicAddress',
    examine({ path, before, status }) {
      const { id = '' } = path;
      if (shownById(before, id).length > 0) return [];
      if (!isStrange(() => idsOfShown(before).some((one) => typeof one === 'string' && bare(one) === bare(id)), { status, before }))
        return undefined;
      return [{ pointer: '', expected: 'the id of an address as the Seller gave it', seen: describe(id) }];
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
  const validations = timeline.exchanges('createGeographicAddressValidation');
  const steps = Object.entries(laterSteps).flatMap(([operation, items]) =>
    timeline.exchanges(operation).flatMap((exchange) => placesIn(exchange, items)),
  );
  const about = steps.flatMap((step) => {
    const validated = validatedAbout(validations, step.place).find(({ at }) => at <= step.exchange.at);
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

/** Validations that gave an address an id; a place is one of those when it is named by the id, or said again in the very words of the request or of the answer. */
function validatedAbout(validations: readonly Exchange[], place: Record<string, any>): Validated[] {
  const keys = [typeof place.id === 'string' ? place.id : undefined, inWords(place)].filter((key) => key !== undefined);
  return [...new Set(keys.flatMap((key) => byWords(validations, key)))].sort((a, b) => a.at - b.at).flatMap(validatedIn);
}

const byWords = lookup<Exchange>((exchange) =>
  validatedIn(exchange).flatMap(({ id, submitted, found }) => [id, inWords(submitted), inWords(found)]),
);

function validatedIn({ request, response, at, took }: Exchange): Validated[] {
  const submitted: unknown = member(request.body, 'submittedGeographicAddress');
  const found: unknown = member(response?.body, 'bestMatchGeographicAddress');
  return isObject(submitted) && isObject(found) && typeof found.id === 'string' ? [{ at: at + took, id: found.id, submitted, found }] : [];
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

/** Members that say nothing of where an address is. */
const besidesWhere = ['id', 'href', 'role', '@schemaLocation', 'allowsNewSite', 'hasPublicSite', 'associatedGeographicAddress'];

/** Where an address is, whatever the order in which it is said. */
function inWords(address: Record<string, any>): string {
  const said = Object.entries(address).filter(([name]) => !besidesWhere.includes(name));
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}
