import type { Exchange } from '../exchange';
import { reachable, type Lifecycle } from '../lifecycle';
import { together, type Outcome } from '../rule';
import type { Notice } from './notices';

interface Step {
  notice: Notice;
  state: string;
}

/** What notifications say of the states of one thing, at one callback. */
export interface Course {
  /** The state that it is known to have begun in; undefined when the callback was registered later. */
  begins?: string;
  steps: Step[];
  /** What answers have shown of it. */
  shown: Array<{ state: string; exchange: Exchange }>;
}

/** A state machine, with the moves that the reading in force adds to it. */
export interface Moves {
  table: Lifecycle;
  also(from: string, to: string): boolean;
}

/** Each change that was notified leads on from the one before it by one move; so the same state twice is one too many. */
export function legal({ begins, steps }: Course, { table, also }: Moves): Outcome {
  const isMove = (from: string, to: string) => also(from, to) || table.moves.some(([source, , target]) => source === from && target === to);
  const leadsOn = (from: string, to: string) => isMove(from, to) || reachable(table, from).has(to);
  let before = begins === undefined ? [] : [begins];
  const outcomes: Outcome[] = [];
  for (const instant of inOrder(steps)) {
    const states = instant.map(({ state }) => state);
    // Several changes in one instant are in no order: then the way may lead through the others.
    const follows = before.length > 1 || states.length > 1 ? leadsOn : isMove;
    const isLegal = before.some((from) => states.some((to) => follows(from, to)));
    if (before.length > 0) outcomes.push(isLegal ? [] : [astray(instant[0]!, before)]);
    before = states;
  }
  return together(outcomes);
}

/** The steps of a course in the order in which they happened; those of one instant together. */
function inOrder(steps: Step[]): Step[][] {
  const known = steps.filter(({ notice }) => !Number.isNaN(notice.happened));
  const times = [...new Set(known.map(({ notice }) => notice.happened))].sort((one, other) => one - other);
  return times.map((time) => known.filter(({ notice }) => notice.happened === time));
}

function astray({ notice, state }: Step, before: string[]) {
  const { exchange } = notice.notification;
  return { pointer: '/event/state', expected: `a state that can follow ${before.join(' or ')}`, seen: state, exchange };
}

/** What is read after a notification came is the state that it told of, or one that follows from it. */
export function agreed({ steps, shown }: Course, { table, also }: Moves): Outcome {
  const fits = (told: string, read: string) => told === read || also(told, read) || reachable(table, told).has(read);
  const pairs = steps.flatMap((step) =>
    shown.filter(({ exchange }) => exchange.at >= step.notice.notification.at).map(({ state }) => ({ step, state })),
  );
  if (pairs.length === 0) return undefined;
  const wrong = pairs.find(({ step, state }) => !fits(step.state, state));
  if (!wrong) return [];
  const expected = `${wrong.state}, as it was read afterwards, or a state that comes before it`;
  return [{ pointer: '/event/state', expected, seen: wrong.step.state, exchange: wrong.step.notice.notification.exchange }];
}

/** No notification of a state in which a thing can only begin. */
export function unborn({ steps }: Course, table: Lifecycle): Outcome {
  if (steps.length === 0) return undefined;
  const entered = new Set(table.moves.map(([, , to]) => to));
  return steps
    .filter(({ state }) => table.initial.includes(state) && !entered.has(state))
    .map(({ state, notice }) => ({
      pointer: '/event/state',
      expected: 'changes only: it has begun in that state',
      seen: state,
      exchange: notice.notification.exchange,
    }));
}
