/** `[from, by, to, because]`: `by` is an operation, an event or the party that decides; `because` is the clause. */
export type Move<State extends string> = readonly [from: State, by: string, to: State, because: string];

export interface Lifecycle<State extends string = string> {
  /** The resource, as named in the function's `resources`. */
  of: string;
  /** Which of several lifecycles of that resource applies, judged by its body. */
  when?: (resource: Record<string, any>) => boolean;
  /** What tells it from the others of that resource, in a word or two, as `firm`; absent where there is one only. */
  called?: string;
  /** Where the guide draws it: the clause that a breach is reported under, e.g. `MEF115:7.2.1.4`. */
  clause: string;
  states: readonly State[];
  /** States in which the resource may first be seen in the answer that creates it. */
  initial: readonly State[];
  terminal: readonly State[];
  moves: readonly Move<State>[];
}

/** Declares a state machine. What is not listed must be refused and move nothing. */
export function lifecycle<const State extends string>(table: Lifecycle<State>): Lifecycle<State> {
  return table;
}

/** Whether the table has a move from one state straight to another. */
export function isSingleMove({ moves }: Lifecycle, from: string, to: string): boolean {
  return moves.some(([source, , target]) => source === from && target === to);
}

/** Every state that can be reached from `from` in one or more moves: a poller sees only a subsequence of them. */
export function reachable(table: Lifecycle, from: string): ReadonlySet<string> {
  if (!table.states.includes(from)) return follow(table, from);
  const known = reached.get(table) ?? new Map<string, ReadonlySet<string>>();
  reached.set(table, known);
  const states = known.get(from) ?? follow(table, from);
  known.set(from, states);
  return states;
}

/** It is asked at every sight, and the tables stay as they are. */
const reached = new WeakMap<Lifecycle, Map<string, ReadonlySet<string>>>();

function follow(table: Lifecycle, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const [source, , target] of table.moves) {
      if (source === state && !seen.has(target)) {
        seen.add(target);
        open.push(target);
      }
    }
  }
  return seen;
}
