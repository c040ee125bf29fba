import type { Exchange } from '../exchange';
import { lookup } from '../lookup';
import type { Seen } from '../rule';
import type { Observed, Timeline } from '../timeline';

/** The state of a thing as the Buyer knew it when it asked: what was on its way to it at that moment it need not have known. */
export function knownState(timeline: Timeline, resource: string, id: string, asked: Exchange): string | undefined {
  const { underWay = 0 } = timeline.agreed;
  const sights = timeline.resource(resource, id)?.observations ?? [];
  return sights.findLast(({ state, at, exchange }) => state !== undefined && exchange.to === 'IUT' && at + underWay <= asked.at)?.state;
}

/**
 * Whether an id that the Seller did not give, as far as is known, is held against the Buyer: where the Seller refused it, for what it takes all the same the
 * Buyer has from before. Of traffic that was met on its way that is true of what was refused as well, unless it is an id that was given, written otherwise.
 * @param isGiven whether one was given that is the same but for the way it is written
 */
export function isStrange(isGiven: () => boolean, { status, before }: Pick<Seen, 'status' | 'before'>): boolean {
  const isRefused = status >= 400 && status < 500 && !ofSomethingElse.includes(status);
  return isRefused && (!before.agreed.unprovoked || isGiven());
}

/** Refusals that say nothing of what was named: of credentials, of the time it took, of too many requests. A Seller that stumbles says nothing of it, either. */
const ofSomethingElse: readonly number[] = [401, 408, 429];

/** What is left of an id without its case and its punctuation. */
export function bare(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const byBareId = lookup(({ id }: Observed) => [bare(id)]);

/** Whether a thing of that kind was shown whose id is the same but for the way it is written. */
export function isShownAlike(timeline: Timeline, resource: string, id: string): boolean {
  return byBareId(timeline.resources(resource), bare(id)).length > 0;
}

/** Whether the Seller ever told the Buyer of a thing by that id: in an answer, or in a notification. */
export function isKnown(timeline: Timeline, resource: string, id: string): boolean {
  return timeline.resource(resource, id) !== undefined;
}
