import { ofEach } from '../../../derived';
import { describe, entries, isObject, member } from '../../../reading';
import { rule, together, type Breach, type Outcome, type Rule } from '../../../rule';
import type { Observation, Observed, Timeline } from '../../../timeline';
import { itemsOf, requestFor } from '../../sights';

interface Note {
  pointer: string;
  /** Where it hangs: on the order, an item, or the service of an item. */
  owner: string;
  note: Record<string, any>;
}

/** Every note in an order. */
function notesIn(order: unknown): readonly Note[] {
  return isObject(order) ? notesOf(order) : [];
}

const notesOf = ofEach((order): readonly Note[] => {
  const own = entries(member(order, 'note'), '/note').map(([pointer, note]) => ({ pointer, owner: 'order', note }));
  const ofItems = itemsOf(order).flatMap(([at, item]) => [
    ...entries(item.note, `${at}/note`).map(([pointer, note]) => ({ pointer, owner: `item ${item.id}`, note })),
    ...entries(member(item.service, 'note'), `${at}/service/note`).map(([pointer, note]) => ({
      pointer,
      owner: `service ${item.id}`,
      note,
    })),
  ]);
  return [...own, ...ofItems];
});

const parts = ['author', 'date', 'text', 'source'];

function same(one: Record<string, any>, other: Record<string, any>): boolean {
  return one.id === other.id && parts.every((name) => one[name] === other[name] || Date.parse(one[name]) === Date.parse(other[name]));
}

/** Sights of an order in answers, in order of time. */
function answers({ observations }: Observed) {
  return observations.filter(({ exchange }) => exchange.to === 'IUT');
}

/** R16: what stands there beyond the client's notes is the serving SOF's, and says so. */
function wrongSource(timeline: Timeline, order: Observed): Outcome {
  const request = requestFor(timeline, { id: order.id });
  if (!isObject(request)) return undefined;
  const sent = notesIn(request);
  const added = answers(order).flatMap((sight) =>
    notesIn(sight.body)
      .filter(
        ({ owner, note }) => !sent.some((other) => other.owner === owner && other.note.id === note.id && other.note.text === note.text),
      )
      .map((found) => ({ ...found, exchange: sight.exchange })),
  );
  if (added.length === 0) return undefined;
  return added
    .filter(({ note }) => note.source !== 'sof')
    .map(({ pointer, note, exchange }) => ({ pointer: `${pointer}/source`, expected: 'sof', seen: describe(note.source), exchange }));
}

/** The last sight that was complete when the one at this place was asked for. */
function lastBefore(sights: readonly Observation[], index: number): Observation | undefined {
  for (let place = index - 1; place >= 0; place--) if (sights[place]!.at <= sights[index]!.exchange.at) return sights[place];
  return undefined;
}

/** R17: a note that was shown once is shown ever after, and as it was. */
function spoilt(order: Observed): Outcome {
  const sights = answers(order);
  const breaches: Breach[] = [];
  let examined = false;
  for (const [index, sight] of sights.entries()) {
    const previous = lastBefore(sights, index);
    if (!previous) continue;
    for (const { owner, note } of notesIn(previous.body)) {
      examined = true;
      const still = notesIn(sight.body).filter((found) => found.owner === owner);
      if (!still.some((found) => same(found.note, note)))
        breaches.push({
          pointer: '/note',
          expected: `still the note ${describe(note)}`,
          seen: describe(still.map((one) => one.note)),
          exchange: sight.exchange,
        });
    }
  }
  return examined ? breaches : undefined;
}

/** Rules on notes, over all that was seen of an order. */
export const noteRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify99.1:R16',
    across: (timeline) => together(timeline.resources('serviceOrder').map((order) => wrongSource(timeline, order))),
  }),
  rule({ verifies: 'Mplify99.1:R17', across: (timeline) => together(timeline.resources('serviceOrder').map(spoilt)) }),
];
