import { reachable, type Lifecycle } from '../lifecycle';
import { rule, type ExchangeRule, type Seen } from '../rule';
import { idAt } from './ids';
import { knownState } from './knowledge';

/** An operation by which the Buyer moves a thing on. */
export interface Act {
  verifies: string;
  on: string;
  resource: string;
  /** Where the request names the thing, from member to member: `quoteId`; absent: the path does. */
  member?: string;
  lifecycles: readonly Lifecycle[];
}

/**
 * The Buyer asks for a move only while the thing may be in a state that has it: what it was shown last, or what may have become of that since.
 * A state in which the move is legal, or from which the Seller may have come to one, is no fault.
 */
export function actsInTime({ verifies, on, resource, member, lifecycles }: Act): ExchangeRule {
  return rule({
    verifies,
    on,
    examine(seen: Seen) {
      const id = idAt(seen, member);
      const state = typeof id === 'string' ? knownState(seen.before, resource, id, seen.exchange) : undefined;
      if (state === undefined) return undefined;
      const tables = lifecycles.filter(({ of, states }) => of === resource && states.includes(state));
      const isLegal = tables.some((table) => mayBeLegal(table, on, state));
      if (isLegal) return [];
      return [
        {
          pointer: member === undefined ? '' : `/${member}`,
          expected: `a ${resource} that may still be moved by ${on}`,
          seen: `one that was shown in state ${state}`,
        },
      ];
    },
  });
}

function mayBeLegal(table: Lifecycle, operation: string, state: string): boolean {
  const sources = table.moves.filter(([, by]) => by === operation).map(([from]) => from);
  const bySeller = { ...table, moves: table.moves.filter(([, by]) => by === 'Seller') };
  const possible = reachable(bySeller, state);
  return sources.some((from) => from === state || possible.has(from));
}
