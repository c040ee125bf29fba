import { echoed } from '../../../echo';
import { describe, entries, isPresent, list, member } from '../../../reading';
import { rule, together, type Breach, type ExchangeRule, type Outcome, type Rule, type Seen } from '../../../rule';

type Owner = Record<string, any>;

const on = 'patchProductOrder';
const ofOrder = ['externalId', 'projectId', 'relatedContactInformation', 'note', 'productOrderItem'];
const ofItem = ['endCustomerName', 'relatedBuyerPON', 'relatedContactInformation', 'note'];

/** What the Buyer updates of an order: R21, R52 to R58. */
export const updateRules: readonly Rule[] = [
  rule({ verifies: 'MEF123:R52', on, examine: ({ request }) => anyOf(request, ofOrder, '') }),
  rule({ verifies: ['MEF123:R53', 'MEF123:R55'], on, examine: ({ request }) => itemsUpdated(request) }),
  ofItems('MEF123:R54', (item, pointer) =>
    isPresent(item.id) ? [] : [{ pointer: `${pointer}/id`, expected: 'the id of the item', seen: describe(item.id) }],
  ),
  rule({ verifies: 'MEF123:R56', on, examine: (seen) => eachOwner(seen, alteredContacts) }),
  rule({ verifies: 'MEF123:R57', on: [on, 'createProductOrder'], examine: (seen) => eachOwner(seen, foreignNotes) }),
  rule({ verifies: 'MEF123:R58', on, examine: (seen) => eachOwner(seen, lostNotes) }),
  rule({ verifies: 'MEF123:R21', on, examine: (seen) => eachOwner(seen, alteredNotes) }),
];

function anyOf(owner: unknown, names: readonly string[], pointer: string): Breach[] {
  if (names.some((name) => member(owner, name) !== undefined)) return [];
  return [{ pointer, expected: `one of ${names.join(', ')}`, seen: describe(owner) }];
}

/** As a list is replaced as a whole (RFC 7386), an item that stays as it is may be named, too: the guide's own example does so. */
function itemsUpdated(request: unknown): Breach[] | undefined {
  const items = entries(member(request, 'productOrderItem'), '/productOrderItem');
  if (items.length === 0) return undefined;
  const lacking = items.map(([pointer, item]) => anyOf(item, ofItem, pointer));
  return lacking.some((breaches) => breaches.length === 0) ? [] : lacking.flat();
}

function ofItems(verifies: string | readonly string[], examine: (item: Owner, pointer: string) => Breach[]): ExchangeRule {
  return rule({
    verifies,
    on,
    examine: ({ request }) => {
      const items = entries(member(request, 'productOrderItem'), '/productOrderItem');
      return items.length === 0 ? undefined : items.flatMap(([pointer, item]) => examine(item, pointer));
    },
  });
}

type Examine = (owner: Owner, shown: Owner | undefined, pointer: string, seen: Seen) => Outcome;

/** The order of which a request speaks and its items, each with what the Buyer was shown of it last. */
function eachOwner(seen: Seen, examine: Examine): Outcome {
  const { request, path, before } = seen;
  const shown = wholeOrder(before.resource('productOrder', path.id ?? '')?.observations ?? []);
  const items = entries(member(request, 'productOrderItem'), '/productOrderItem').map(([pointer, item]) => {
    const known = list(member(shown, 'productOrderItem')).find((other) => member(other, 'id') === item.id);
    return examine(item, known, pointer, seen);
  });
  return together([examine(request, shown, '', seen), ...items]);
}

/** Lists and notifications show no more than a part of it. */
function wholeOrder(observations: ReadonlyArray<{ body: any }>): Owner | undefined {
  return observations.findLast(({ body }) => Array.isArray(member(body, 'productOrderItem')))?.body;
}

/** Who is the Seller's among the contacts is told by the role: the standard names two of them, for orders and for items. */
const isSellers = (contact: unknown) => /^seller/i.test(String(member(contact, 'role')));

function alteredContacts(owner: Owner, shown: Owner | undefined, pointer: string): Outcome {
  const sent = entries(member(owner, 'relatedContactInformation'), `${pointer}/relatedContactInformation`).filter(([, one]) =>
    isSellers(one),
  );
  if (!shown) return undefined;
  const known = list(shown.relatedContactInformation).filter(isSellers);
  return sent.flatMap(([at, contact]) => {
    const isKnown = known.some((one) => echoed(contact, one).length === 0);
    return isKnown ? [] : [{ pointer: at, expected: "the Seller's contact as the Seller gave it", seen: describe(contact) }];
  });
}

const notesIn = (owner: unknown, pointer: string) => entries(member(owner, 'note'), `${pointer}/note`);
const isKnownTo = (shown: Owner | undefined, note: Owner) => list(member(shown, 'note')).some((known) => member(known, 'id') === note.id);

/** A note that the Buyer adds is the Buyer's; the text prints source=note, which is no source that there is. */
function foreignNotes(owner: Owner, shown: Owner | undefined, pointer: string, { path }: Seen): Outcome {
  // Of an order that was never shown it is not known which notes it had.
  if (path.id !== undefined && !shown) return undefined;
  const fresh = notesIn(owner, pointer).filter(([, note]) => !isKnownTo(shown, note));
  if (fresh.length === 0) return undefined;
  return fresh.flatMap(([at, { source }]) =>
    source === 'buyer' ? [] : [{ pointer: `${at}/source`, expected: 'buyer', seen: describe(source) }],
  );
}

function lostNotes(owner: Owner, shown: Owner | undefined, pointer: string): Outcome {
  if (!shown || member(owner, 'note') === undefined) return undefined;
  const sent = list(owner.note).map((note): unknown => member(note, 'id'));
  const lost = list(shown.note).filter((note) => !sent.includes(member(note, 'id')));
  return lost.map((note) => ({
    pointer: `${pointer}/note`,
    expected: `still the note ${describe(member(note, 'id'))}`,
    seen: describe(sent),
  }));
}

function alteredNotes(owner: Owner, shown: Owner | undefined, pointer: string): Outcome {
  if (!shown || member(owner, 'note') === undefined) return undefined;
  return notesIn(owner, pointer).flatMap(([at, note]) => {
    const known = list(shown.note).find((other) => member(other, 'id') === note.id);
    return known === undefined ? [] : echoed(known, note, {}, at);
  });
}
