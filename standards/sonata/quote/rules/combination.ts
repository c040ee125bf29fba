import { describe, member } from '../../../reading';
import { rule, type Outcome, type Rule, type Seen } from '../../../rule';
import { isBudgetary, isFirm } from '../lifecycle';
import { itemsOf, whole } from './sights';

/** State of the quote → states that its items may have. A quote state that is not here is not judged. */
type Combinations = Record<string, readonly string[]>;

const alternate = 'approved.orderableAlternate';
const orderable = 'approved.orderable';

/** MEF 115 Table 9, in its order of columns. Its empty row for acknowledged says nothing. */
// prettier-ignore
const firm: Combinations = {
  accepted:           [alternate, orderable],
  cancelled:          ['abandoned', 'rejected', alternate, orderable, 'unableToProvide'],
  declined:           [alternate, orderable],
  expired:            [alternate, orderable],
  inProgress:         ['inProgress', 'inProgress.draft', alternate, orderable],
  'inProgress.draft': ['inProgress.draft', alternate, orderable],
  [alternate]:        [alternate, orderable],
  [orderable]:        [orderable],
  rejected:           [alternate, orderable],
  unableToProvide:    ['abandoned', 'rejected', alternate, orderable, 'unableToProvide'],
};

/** MEF 80 Table 38. */
// prettier-ignore
const firm80: Combinations = {
  ...firm,
  acknowledged:    ['acknowledged', 'inProgress', 'inProgress.draft'],
  cancelled:       ['abandoned', alternate, orderable, 'unableToProvide'],
  rejected:        ['abandoned', 'rejected'],
  unableToProvide: ['abandoned', alternate, orderable, 'unableToProvide'],
};

/** MEF 115 Table 10. Its empty rows for acknowledged and rejected say nothing. */
// prettier-ignore
const budgetary: Combinations = {
  answered:        ['answered'],
  cancelled:       ['abandoned', 'answered'],
  expired:         ['answered'],
  inProgress:      ['answered', 'inProgress'],
  unableToProvide: ['abandoned', 'answered', 'unableToProvide'],
};

/** MEF 80 Table 39 with the text above it. */
// prettier-ignore
const budgetary80: Combinations = {
  ...budgetary,
  acknowledged: ['acknowledged', 'inProgress'],
  answered:     ['answered', 'unableToProvide'],
  rejected:     ['abandoned', 'rejected'],
};

/** R52, and Tables 9 and 10. */
export const combinationRules: readonly Rule[] = [
  rule({
    verifies: 'MEF115:R52',
    on: whole,
    examine({ response }) {
      if (member(response, 'state') !== orderable) return undefined;
      return itemsOf(response).flatMap(([pointer, { state }]) =>
        state === orderable ? [] : [{ pointer: `${pointer}/state`, expected: `${orderable}, as the quote is`, seen: describe(state) }],
      );
    },
  }),
  rule({
    verifies: 'MEF115:Table9',
    on: whole,
    examine: (seen) => (isFirm(seen.response ?? {}) ? combined(seen, firm, firm80) : undefined),
  }),
  rule({
    verifies: 'MEF115:Table10',
    on: whole,
    examine: (seen) => (isBudgetary(seen.response ?? {}) ? combined(seen, budgetary, budgetary80) : undefined),
  }),
];

function combined({ response, reading }: Seen, mef115: Combinations, mef80: Combinations): Outcome {
  const taken = reading('stateCombinations');
  const allowed = allowedUnder(taken, member(response, 'state'), mef115, mef80);
  if (!allowed) return undefined;
  return itemsOf(response).flatMap(([pointer, { state }]) => {
    // The guide's tables have no column for acknowledged: while the first item is worked on, others wait (6.8).
    // Of a draft the table of states asks for one item that is a draft, not for all.
    const waiting = { MEF80: [], MEF115: ['acknowledged'] }[taken] ?? ['acknowledged', 'inProgress'];
    const waits = waiting.includes(state) && response.state.startsWith('inProgress');
    if (allowed.includes(state) || waits) return [];
    return [
      { pointer: `${pointer}/state`, expected: `${allowed.join(' or ')} in a quote that is ${response.state}`, seen: describe(state) },
    ];
  });
}

function allowedUnder(taken: string, state: string, mef115: Combinations, mef80: Combinations): readonly string[] | undefined {
  const ours = member(mef115, state) as readonly string[] | undefined;
  const theirs = member(mef80, state) as readonly string[] | undefined;
  if (taken === 'MEF115') return ours;
  if (taken === 'MEF80') return theirs;
  // A validation that failed shows in an item before it shows in the quote: of acknowledged quotes the guide says nothing.
  return state === 'acknowledged' || !(ours ?? theirs) ? undefined : [...(ours ?? []), ...(theirs ?? [])];
}
