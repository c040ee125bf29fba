import type { Exchange } from '../exchange';
import type { Seen } from '../rule';
import type { Timeline } from '../timeline';

/** The state of a thing as the Buyer knew it when it asked: what was on its way to it at that moment it need not have known. */
export function knownState(timeline: Timeline, resource: string, id: string, asked: Exchange): string | undefined {
  const { underWay = 0 } = timeline.agreed;
  const sights = timeline.resource(resource, id)?.observations ?? [];
  return sights.findLast(({ state, at, exchange }) => state !== undefined && exchange.to === 'IUT' && at + underWay <= asked.at)?.state;
}

/**
 * Whether an id that the Seller did not give, as far as is known, is held against the Buyer: where the Seller refused it, for what it takes all the same the
 * Buyer has from before. Of traffic that was met on its way that is true of what was refused as well, unless it is an id that was given, written otherwise.
 * @param given the ids that were
 */
export function isStrange(id: string, given: () => readonly unknown[], { status, before }: Pick<Seen, 'status' | 'before'>): boolean {
  if (status < 400) return false;
  return !before.agreed.unprovoked || given().some((one) => typeof one === 'string' && bare(one) === bare(id));
}

/** What is left of an id without its case and its punctuation. */
const bare = (id: string) => id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Ids of the things of one kind that were shown. */
export function idsShown(timeline: Timeline, resource: string): string[] {
  return timeline.resources(resource).map(({ id }) => id);
}

/** Whether the Seller ever told the Buyer of a thing by that id: in an answer, or in a notification. */
export function isKnown(timeline: Timeline, resource: string, id: string): boolean {
  return timeline.resource(resource, id) !== undefined;
}
