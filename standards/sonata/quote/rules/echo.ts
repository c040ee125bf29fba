import { echoed, type EchoOptions } from '../../../echo';
import { describe, describeEach, isObject, member } from '../../../reading';
import { rule, type Rule } from '../../../rule';
import { absent, eachItem, itemsOf, requestFor, whole } from './sights';

/** Links that the Seller sets, and has to ignore from the Buyer. */
const links = ['href', 'productOfferingQualificationHref'];

/** How a quote repeats its request: items find each other by id, the Seller may add notes and contacts. */
function repeat(request: Record<string, any>): EchoOptions {
  // R19: the Seller ignores the date of a request that it is to answer at once.
  const ignored = request.instantSyncQuote === true ? ['requestedQuoteCompletionDate'] : [];
  const unordered = ['place', 'productRelationship', 'quoteItemRelationship'];
  return { except: [...links, ...ignored], keyedBy: { quoteItem: 'id' }, appendable: ['note', 'relatedContactInformation'], unordered };
}

/** What the Buyer sent comes back as it was sent. */
export const echoRules: readonly Rule[] = [
  rule({
    verifies: ['MEF115:R13', 'MEF115:R26'],
    on: 'createQuote',
    examine: ({ request, response }) => (isObject(request) ? echoed(request, response, repeat(request)) : undefined),
  }),
  rule({
    verifies: 'MEF115:R13',
    on: 'retrieveQuote',
    examine(seen) {
      const request = requestFor(seen);
      return request && echoed(request, seen.response, repeat(request));
    },
  }),
  rule({
    verifies: 'MEF115:R13',
    on: ['cancelQuote', 'rejectQuote', 'quote.registerListener'],
    examine: ({ request, response }) => (isObject(request) ? echoed(request, response) : undefined),
  }),
  rule({
    verifies: 'MEF115:R60',
    on: whole,
    examine(seen) {
      const request = requestFor(seen);
      if (!request) return undefined;
      const asked = idsOf(request);
      if (asked.join('\n') === idsOf(seen.response).join('\n')) return [];
      const got = describeEach(member(seen.response, 'quoteItem'), (item) => member(item, 'id'));
      return [{ pointer: '/quoteItem', expected: `one item for each of ${describe(asked)}`, seen: got }];
    },
  }),
  rule({
    verifies: 'MEF115:R6',
    on: whole,
    examine(seen) {
      const request = requestFor(seen);
      const described = new Set(
        itemsOf(request).flatMap(([, item]) => (isObject(member(item.product, 'productConfiguration')) ? [item.id] : [])),
      );
      return eachItem(seen.response, (item, pointer) =>
        described.has(item.id) ? absent(member(item, 'product'), ['productConfiguration'], `${pointer}/product`) : undefined,
      );
    },
  }),
];

function idsOf(quote: unknown): string[] {
  return itemsOf(quote)
    .map(([, { id }]) => String(id))
    .sort();
}
