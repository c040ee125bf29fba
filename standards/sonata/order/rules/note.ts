import { ofEach } from '../../../derived';
import { echoed } from '../../../echo';
import { describe, entries, isObject, list, member } from '../../../reading';
import { rule, together, type Breach, type Outcome, type Rule } from '../../../rule';
import type { Observation, Observed, Timeline } from '../../../timeline';
import { aboutOrder, creation, fullOrder } from './sights';

/** A note with where it stands: `owner` is the order (`''`) or an item's id. */
interface Seen {
  owner: string;
  pointer: string;
  note: Record<string, any>;
}

function notesIn(body: unknown): readonly Seen[] {
  return isObject(body) ? notesOf(body) : [];
}

/** Several rules ask for the notes of an order, and of what was shown before it. */
const notesOf = ofEach((body): readonly Seen[] => {
  const own = entries(member(body, 'note'), '/note').map(([pointer, note]) => ({ owner: '', pointer, note }));
  const ofItems = entries(member(body, 'productOrderItem'), '/productOrderItem').flatMap(([at, item]) =>
    entries(item.note, `${at}/note`).map(([pointer, note]) => ({ owner: String(item.id), pointer, note })),
  );
  return [...own, ...ofItems];
});

const full = ({ observations }: Observed): Observation[] => observations.filter(({ via }) => fullOrder.includes(via));

/** What the Buyer wrote about an order; undefined when its creation was not seen. */
function writtenByBuyer(timeline: Timeline, { id }: Observed): Seen[] | undefined {
  const created = creation(timeline, id);
  if (!created) return undefined;
  const patches = aboutOrder(timeline.exchanges('patchProductOrder'), id);
  return [created, ...patches].flatMap(({ request }) => notesIn(request.body));
}

const sameText = (one: Seen, other: Seen): boolean => one.owner === other.owner && one.note.text === other.note.text;

/** The Seller's own notes, told by their text: an id may be given anew. */
function wrongSource(timeline: Timeline, order: Observed): Breach[] | undefined {
  const buyers = writtenByBuyer(timeline, order);
  if (!buyers) return undefined;
  const sights = full(order).flatMap(({ body, exchange }) => notesIn(body).map((seen) => ({ ...seen, exchange })));
  const sellers = sights.filter((seen) => !buyers.some((written) => sameText(seen, written)));
  if (sellers.length === 0) return undefined;
  return sellers
    .filter(({ note }) => note.source !== 'seller')
    .map(({ pointer, note, exchange }) => ({ pointer: `${pointer}/source`, expected: 'seller', seen: describe(note.source), exchange }));
}

/** Notes of an earlier answer that a later one shows no more, or shows otherwise. */
function spoilt(order: Observed): Breach[] | undefined {
  const sights = full(order);
  const pairs = sights.flatMap((later, index) => {
    const earlier = lastBefore(sights, index);
    return earlier && notesIn(earlier.body).length > 0 ? [{ earlier, later }] : [];
  });
  if (pairs.length === 0) return undefined;
  return pairs.flatMap(({ earlier, later }) => notesIn(earlier.body).flatMap((old) => changed(old, later)));
}

/** The last sight that was complete when the one at this place was asked for. */
function lastBefore(sights: readonly Observation[], index: number): Observation | undefined {
  for (let place = index - 1; place >= 0; place--) if (sights[place]!.at <= sights[index]!.exchange.at) return sights[place];
  return undefined;
}

function changed(old: Seen, { body, exchange }: Observation): Breach[] {
  const now = notesIn(body).filter(({ owner }) => owner === old.owner);
  if (now.some(({ note }) => echoed(old.note, note).length === 0)) return [];
  return [
    { pointer: old.pointer, expected: `still the note ${describe(old.note)}`, seen: describe(now.map(({ note }) => note)), exchange },
  ];
}

/** The date of an item was revised by the Seller; a change that the Buyer asked for is none. */
function revisions(timeline: Timeline, order: Observed): Array<{ itemId: string; pointer: string; from: Observation; to: Observation }> {
  // Of an order that was there before, the Buyer may have asked what we do not know of.
  if (!order.observations.some(({ via }) => via === 'createProductOrder')) return [];
  if (aboutOrder(timeline.exchanges('createModifyProductOrderItemRequestedDeliveryDate'), order.id).length > 0) return [];
  const sights = full(order);
  return sights.slice(1).flatMap((to, index) => {
    const from = sights[index]!;
    if (from.at > to.exchange.at) return [];
    return entries(member(to.body, 'productOrderItem'), '/productOrderItem').flatMap(([pointer, item]) => {
      const before = list(member(from.body, 'productOrderItem')).find((other) => member(other, 'id') === item.id);
      const [old, now] = [member(before, 'expectedCompletionDate'), item.expectedCompletionDate].map((date) => Date.parse(date));
      const revised = old !== undefined && now !== undefined && !Number.isNaN(old) && !Number.isNaN(now) && old !== now;
      return revised ? [{ itemId: String(item.id), pointer, from, to }] : [];
    });
  });
}

/** A note on the order or on the item, that was not there before; a second one may say the same as the first. */
function isExplained({ itemId, from, to }: { itemId: string; from: Observation; to: Observation }): boolean {
  const mine = ({ owner }: Seen) => owner === '' || owner === itemId;
  const [old, now] = [from, to].map(({ body }) => notesIn(body).filter(mine)) as [Seen[], Seen[]];
  const times = (notes: Seen[], one: Seen) => notes.filter((other) => sameText(other, one)).length;
  return now.some((seen) => times(now, seen) > times(old, seen));
}

function over(timeline: Timeline, judge: (order: Observed) => Outcome): Outcome {
  return together(timeline.resources('productOrder').map(judge));
}

/** Rules on notes, over all that was seen of an order. */
export const noteRules: readonly Rule[] = [
  rule({ verifies: 'MEF123:R20', across: (timeline) => over(timeline, (order) => wrongSource(timeline, order)) }),
  rule({ verifies: 'MEF123:R21', across: (timeline) => over(timeline, spoilt) }),
  rule({
    verifies: 'MEF123:R50',
    across: (timeline) =>
      over(timeline, (order) => {
        const found = revisions(timeline, order);
        if (found.length === 0) return undefined;
        return found
          .filter((revision) => !isExplained(revision))
          .map(({ pointer, to }) => ({
            pointer: `${pointer}/note`,
            expected: 'a new note that says why the expected completion date was revised',
            seen: 'none',
            exchange: to.exchange,
          }));
      }),
  }),
];
