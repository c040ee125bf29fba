import { describe, isObject, isPresent, list, member } from '../reading';
import { rule, type Breach, type ExchangeRule, type Outcome } from '../rule';
import { eachItem } from './products';

const referenceTypes = ['GeographicAddressRef', 'GeographicSiteRef'];
const besidesTheId = ['@type', '@schemaLocation', 'role', 'id', 'href'];

/** What stands for a place by its id is one of the two references. */
export function refersToPlaces(verifies: string, on: string, items: string): ExchangeRule {
  return rule({
    verifies,
    on,
    examine: (seen) => eachItem(seen, items, (entry, pointer) => references(member(entry, 'product'), `${pointer}/product`)),
  });
}

function references(product: unknown, pointer: string): Outcome {
  const places = list(member(product, 'place'));
  if (places.length === 0) return undefined;
  return places.flatMap((place, index): Breach[] => {
    const type: unknown = member(place, '@type');
    if (!isNothingButAnId(place) || referenceTypes.includes(type as string)) return [];
    return [{ pointer: `${pointer}/place/${index}/@type`, expected: referenceTypes.join(' or '), seen: describe(type) }];
  });
}

function isNothingButAnId(place: unknown): boolean {
  return isObject(place) && isPresent(place.id) && Object.keys(place).every((name) => besidesTheId.includes(name));
}
