import type { Exchange } from '../exchange';
import type { Timeline } from '../timeline';

/** The state of a thing as the Buyer knew it when it asked: what was on its way to it at that moment it need not have known. */
export function knownState(timeline: Timeline, resource: string, id: string, asked: Exchange): string | undefined {
  const { underWay = 0 } = timeline.agreed;
  const sights = timeline.resource(resource, id)?.observations ?? [];
  return sights.findLast(({ state, at, exchange }) => state !== undefined && exchange.to === 'IUT' && at + underWay <= asked.at)?.state;
}

/** Whether the Seller ever told the Buyer of a thing by that id: in an answer, or in a notification. */
export function isKnown(timeline: Timeline, resource: string, id: string): boolean {
  return timeline.resource(resource, id) !== undefined;
}
