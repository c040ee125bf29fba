import { refersToPlaces } from '../../../buyer/places';
import { absentMembers, hasRole } from '../../../buyer/request';
import { eachItem } from '../../../buyer/products';
import { namesItemsApart } from '../../../buyer/twins';
import { isPresent, member } from '../../../reading';
import { rule, type Outcome, type Rule, type Seen } from '../../../rule';

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
  namesItemsApart('MEF115:R20', on, 'quoteItem'),
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

export const requestRules: readonly Rule[] = [...stated, ...deferred, ...item, ...contacts, refersToPlaces('MEF115:R63', on, 'quoteItem')];

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
