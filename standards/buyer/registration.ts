import { rule, type AcrossRule } from '../rule';

/** Who wants to be told of what becomes of a request registers before it asks: what happened before is not told. */
export function registersFirst(verifies: string, fn: string, create: string): AcrossRule {
  return rule({
    verifies,
    across(timeline) {
      const [registered] = timeline.subscriptions(fn);
      const made = timeline.exchanges(create).filter(({ response }) => response?.status === 201);
      if (!registered || made.length === 0) return undefined;
      // A Buyer may begin to listen in the middle of its work: only a registration that can be told of nothing is too late.
      if (made.some(({ at }) => at >= registered.from)) return [];
      if (timeline.agreed.unprovoked) return undefined;
      return [{ pointer: '', expected: `a registration before ${create}`, seen: 'one after all of them', exchange: registered.exchange }];
    },
  });
}
