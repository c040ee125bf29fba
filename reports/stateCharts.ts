import { reachable, type Lifecycle } from '../standards/lifecycle';
import type { FunctionStandard } from '../standards/standard';
import { byText } from './grouped';
import type { Course } from './record';

/** A lifecycle of the standard with what a run saw of it. */
export interface StateChart {
  fn: string;
  of: string;
  /** Tells apart several lifecycles of one resource, as `called` does for a reader. */
  nth: number;
  called?: string;
  clause: string;
  states: Array<{ name: string; initial: boolean; terminal: boolean; known: boolean; seen: number; wronglyBorn: number }>;
  /** The standard's moves, whoever makes them, and how many things made them. */
  moves: Array<{ from: string; to: string; by: string[]; seen: number }>;
  /** Moves that the standard does not know. */
  illegal: Array<{ from: string; to: string; seen: number }>;
  /** From one sight to the next over states that nobody saw: legal. */
  leaps: Array<{ from: string; to: string; seen: number }>;
}

/** Most states that a chart has besides the standard's own. */
const mostStrange = 12;

/** The state charts of all lifecycles of which a run saw anything. */
export function stateChartsOf(courses: readonly Course[], standards: readonly FunctionStandard[]): StateChart[] {
  return courses.flatMap((course) => {
    const table = standards.find(({ name }) => name === course.fn)?.lifecycles.filter(({ of }) => of === course.of)[course.nth];
    return table ? [chartOf(course, table)] : [];
  });
}

function chartOf(course: Course, table: Lifecycle): StateChart {
  const strange = new Set([...Object.keys(course.seen), ...moved(course).flatMap(([from, to]) => [from, to])]);
  const names = [
    ...table.states,
    ...[...strange]
      .filter((name) => !table.states.includes(name))
      .sort(byText)
      .slice(0, mostStrange),
  ];
  const count = (counts: Record<string, number>, name: string) => (Object.hasOwn(counts, name) ? counts[name]! : 0);
  const drawn = (from: string, to: string) => table.moves.some(([source, , target]) => source === from && target === to);
  const others = moved(course).filter(([from, to]) => !drawn(from, to));
  return {
    fn: course.fn,
    of: course.of,
    nth: course.nth,
    ...(table.called !== undefined && { called: table.called }),
    clause: table.clause,
    states: names.map((name) => ({
      name,
      initial: table.initial.includes(name),
      terminal: table.terminal.includes(name),
      known: table.states.includes(name),
      seen: count(course.seen, name),
      wronglyBorn: table.initial.includes(name) ? 0 : count(course.born, name),
    })),
    moves: movesOf(table, course),
    illegal: others.filter(([from, to, , step]) => !isLeap(table, from, to, step)).map(asMove),
    leaps: others.filter(([from, to, , step]) => isLeap(table, from, to, step)).map(asMove),
  };
}

type Moved = [from: string, to: string, seen: number, step: boolean];

/** What a history tells counts more than what lies between two sights; where both tell of one move, the larger number is it. */
function moved({ sights, steps }: Course): Moved[] {
  const told = new Map<string, Moved>();
  const all = [...steps.map((move): Moved => [...move, true]), ...sights.map((move): Moved => [...move, false])];
  for (const [from, to, seen, step] of all) {
    const key = JSON.stringify([from, to]);
    const before = told.get(key);
    told.set(key, [from, to, Math.max(seen, before?.[2] ?? 0), step || (before?.[3] ?? false)]);
  }
  return [...told.values()];
}

function movesOf(table: Lifecycle, course: Course): StateChart['moves'] {
  const counts = moved(course);
  const moves: StateChart['moves'] = [];
  for (const [from, by, to] of table.moves) {
    const same = moves.find((move) => move.from === from && move.to === to);
    if (same) same.by.push(by);
    else moves.push({ from, to, by: [by], seen: counts.find((move) => move[0] === from && move[1] === to)?.[2] ?? 0 });
  }
  return moves;
}

/** Between two sights states may lie unseen; a history leaves out none, but what is answered at once is born where it is. */
function isLeap(table: Lifecycle, from: string, to: string, step: boolean): boolean {
  if (table.initial.includes(from) && table.initial.includes(to) && step) return true;
  return !step && reachable(table, from).has(to);
}

function asMove([from, to, seen]: Moved): { from: string; to: string; seen: number } {
  return { from, to, seen };
}
