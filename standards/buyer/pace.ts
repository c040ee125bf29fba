import { rule, type AcrossRule, type Breach } from '../rule';
import type { Observation } from '../timeline';

/** How much sooner than agreed two looks may follow each other: clocks and networks are not exact. */
const tolerance = 0.75;

/**
 * Who polls keeps to the agreed pace. A look after a notification is none, nor is one at something that has changed;
 * and one look too soon may be a person's: only two in a row are held against the Buyer.
 */
export function keepsThePace(verifies: string, operation: string, resource: string): AcrossRule {
  return rule({
    verifies,
    across(timeline) {
      const { pace } = timeline.agreed;
      if (pace === undefined) return undefined;
      const polled = timeline.resources(resource).map(({ observations }) => gapsBetweenLooks(observations, operation));
      const all = polled.filter((gaps) => gaps.length > 0);
      return all.length === 0 ? undefined : all.flatMap((gaps) => hurry(gaps, pace));
    },
  });
}

type Gap = { ms: number; look: Observation };

/** From look to look, where the second shows what the first did and nothing came in between; anything else begins anew. */
function gapsBetweenLooks(observations: readonly Observation[], operation: string): Array<Gap | undefined> {
  const gaps: Array<Gap | undefined> = [];
  let last: Observation | undefined;
  for (const look of observations) {
    if (look.exchange.to === 'listener') last = undefined;
    if (look.via !== operation) continue;
    const isPoll = last !== undefined && last.state === look.state;
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
