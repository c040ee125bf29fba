import { member } from '../reading';
import { rule, type AcrossRule, type Breach } from '../rule';
import type { Observation, Timeline } from '../timeline';

/** How much sooner than agreed two looks may follow each other: clocks and networks are not exact. */
const tolerance = 0.75;

/**
 * Who polls keeps to the agreed pace. Each notification is worth a look of its own, however late, and a look at something that has changed is no poll;
 * one look too soon may be a person's: only two in a row are held against the Buyer.
 */
export function keepsThePace(verifies: string, operation: string, resource: string): AcrossRule {
  return rule({
    verifies,
    across(timeline) {
      const { pace } = timeline.agreed;
      if (pace === undefined) return undefined;
      const news = newsByThing(timeline);
      const polled = timeline.resources(resource).map(({ id, observations }) => {
        const looks = observations.filter(({ via }) => via === operation);
        return gapsBetween(looks, news.get(id) ?? []);
      });
      const all = polled.filter((gaps) => gaps.length > 0);
      return all.length === 0 ? undefined : all.flatMap((gaps) => hurry(gaps, pace));
    },
  });
}

/** When something was said of each thing, in order of time. */
function newsByThing(timeline: Timeline): Map<unknown, number[]> {
  const news = new Map<unknown, number[]>();
  for (const { body, at } of timeline.notifications()) {
    const id: unknown = member(member(body, 'event'), 'id');
    news.set(id, [...(news.get(id) ?? []), at]);
  }
  return news;
}

type Gap = { ms: number; look: Observation };

/** From look to look, where the second shows what the first did and nothing called for it; anything else begins anew. */
function gapsBetween(looks: readonly Observation[], news: readonly number[]): Array<Gap | undefined> {
  const gaps: Array<Gap | undefined> = [];
  let heeded = 0;
  let last: Observation | undefined;
  for (const look of looks) {
    const isCalledFor = heeded < news.length && news[heeded]! <= look.exchange.at;
    if (isCalledFor) heeded++;
    const isPoll = last !== undefined && last.state === look.state && !isCalledFor;
    if (last) gaps.push(isPoll ? { ms: look.exchange.at - last.exchange.at, look } : undefined);
    last = look;
  }
  return gaps;
}

function hurry(gaps: ReadonlyArray<Gap | undefined>, pace: number): Breach[] {
  const tooSoon = (gap: Gap | undefined): gap is Gap => gap !== undefined && gap.ms < pace * tolerance;
  const at = gaps.findIndex((gap, index) => tooSoon(gap) && tooSoon(gaps[index - 1]));
  const found = gaps[at];
  if (!found) return [];
  return [
    {
      pointer: '',
      expected: `${pace} ms or more between two looks, as agreed`,
      seen: `${found.ms} ms, twice in a row`,
      exchange: found.look.exchange,
    },
  ];
}
