import { absentMembers, hasRole } from '../../../buyer/request';
import { eachItem } from '../../../buyer/products';
import { describe, isObject, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule, type Seen } from '../../../rule';

const on = 'createQuote';

/** A request that is to be answered later: the one kind that owes dates and contacts. */
const isDeferred = ({ request }: Seen) => member(request, 'instantSyncQuote') === false;

/** What every request states: R12, R15 to R17. */
const stated = [
  rule({ verifies: ['MEF115:R12', 'MEF115:R17'], on, examine: ({ request }) => absentMembers(request, ['quoteItem']) }),
  rule({ verifies: 'MEF115:R15', on, examine: ({ request }) => absentMembers(request, ['buyerRequestedQuoteLevel']) }),
  rule({ verifies: 'MEF115:R16', on, examine: ({ request }) => absentMembers(request, ['instantSyncQuote']) }),
];

/** What a deferred request states: R18, R19, R59. */
const deferred = [
  rule({
    verifies: ['MEF115:R18', 'MEF115:R59'],
    on,
    examine: (seen) => (isDeferred(seen) ? hasRole(seen.request, 'buyerContactInformation') : undefined),
  }),
  rule({
    verifies: 'MEF115:R19',
    on,
    examine: (seen) => (isDeferred(seen) ? absentMembers(seen.request, ['requestedQuoteCompletionDate']) : undefined),
  }),
];

/** What every item states: R20 to R22. */
const item = [
  rule({ verifies: 'MEF115:R20', on, examine: (seen) => ofEachItem(seen, ['id']) }),
  rule({ verifies: 'MEF115:R21', on, examine: (seen) => ofEachItem(seen, ['action']) }),
  rule({ verifies: 'MEF115:R22', on, examine: (seen) => ofEachItem(seen, ['product']) }),
];

/** Whom to ask about an item: R23, R24. An item that deletes says nothing but its product (R49), so it owes no contact. */
const contacts = [
  rule({
    verifies: 'MEF115:R23',
    on,
    examine: (seen) => eachDeferred(seen, (entry, pointer) => hasRole(entry, 'quoteItemTechnicalContact', pointer)),
  }),
  rule({
    verifies: 'MEF115:R24',
    on,
    examine: (seen) =>
      eachDeferred(seen, (entry, pointer) => (isLocated(entry) ? hasRole(entry, 'quoteItemLocationContact', pointer) : undefined)),
  }),
];

/** R63: what stands for a place by its id is one of the two references. */
const places = [
  rule({
    verifies: 'MEF115:R63',
    on,
    examine: (seen) => eachItem(seen, 'quoteItem', (entry, pointer) => references(member(entry, 'product'), `${pointer}/product`)),
  }),
];

export const requestRules: readonly Rule[] = [...stated, ...deferred, ...item, ...contacts, ...places];

function ofEachItem(seen: Seen, names: readonly string[]): Outcome {
  return eachItem(seen, 'quoteItem', (entry, pointer) => absentMembers(entry, names, pointer));
}

function eachDeferred(seen: Seen, examine: (entry: Record<string, any>, pointer: string) => Outcome): Outcome {
  if (!isDeferred(seen)) return undefined;
  return eachItem(seen, 'quoteItem', (entry, pointer) => (entry.action === 'delete' ? undefined : examine(entry, pointer)));
}

function isLocated(entry: Record<string, any>): boolean {
  return isPresent(member(member(entry, 'product'), 'place'));
}

const referenceTypes = ['GeographicAddressRef', 'GeographicSiteRef'];
const besidesTheId = ['@type', '@schemaLocation', 'role', 'id', 'href'];

function references(product: unknown, pointer: string): Outcome {
  const byReference = list(member(product, 'place')).flatMap((place, index): Array<[unknown, number]> => {
    const isReference = isObject(place) && (referenceTypes.includes(place['@type']) || isNothingButAnId(place));
    return isReference ? [[place['@type'], index]] : [];
  });
  if (byReference.length === 0) return undefined;
  return byReference.flatMap(([type, index]): Breach[] => {
    if (referenceTypes.includes(type as string)) return [];
    return [{ pointer: `${pointer}/place/${index}/@type`, expected: referenceTypes.join(' or '), seen: describe(type) }];
  });
}

function isNothingButAnId(place: Record<string, any>): boolean {
  return isPresent(place.id) && Object.keys(place).every((name) => besidesTheId.includes(name));
}
