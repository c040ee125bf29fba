import { many } from './page';

export const cases = {
  heading: 'Test campaign',
  bar: (fn: string) => `Cases of ${fn}`,
  unsettled: 'Not passed',
  moreUnsettled: (count: number) => `${many(count, 'more case')} that did not pass: see report.json.`,
  settledTable: (fn: string) => `Cases of ${fn} that passed or do not apply`,
  heads: ['Case', 'Verifies', 'Verdict'],
  asDiagram: 'as a diagram',
  left: 'Not selected',
  leftSays: 'Cases of the suite that this run left out, and why.',
  leftCount: (count: number) => many(count, 'case'),
  leftTable: (fn: string) => `Cases of ${fn} that were not selected`,
  leftHeads: ['Case', 'Where it stands'],
  acrossFunctions: 'Across functions',
  own: 'Your own cases',
  ownMark: 'your own case',
  ownSays: 'They bear on a requirement only where they say that they verify it.',
  ownNothing: 'nothing of the standard',
  reason: 'Reason',
  failed: 'failed',
  hidden: (all: number) => `The last exchanges of ${all}; all stand in exchanges.har.`,
  onPaper: 'What was said in them stands in exchanges.har.',
  covers: (clauses: string) => `covers ${clauses}`,
  tried: (times: number) => `tried ${times} times`,
};

export const sequence = {
  hidden: (count: number) => `${many(count, 'earlier exchange is', 'earlier exchanges are')} not drawn.`,
  label: 'Exchanges in order of time',
  harness: 'Buyer (harness)',
  target: 'Seller (under test)',
  out: 'Buyer to Seller',
  in: 'Seller to listener',
  noAnswer: 'no answer',
};

export const exchange = {
  toListener: 'to our listener',
  name: (id: string) => `exchange ${id}`,
  inHar: (id: string) => `In full in exchanges.har, as exchange ${id}.`,
  request: 'Request',
  response: 'Response',
  pointed: (part: string) => `${part}, where the finding points`,
  excerpt: (part: string) => `${part}, excerpt`,
  body: (part: string) => `${part} body`,
  headers: (count: number) => many(count, 'header'),
  noBody: 'No body.',
  size: (text: string | undefined) => (text === undefined ? 'no body' : bytes(Buffer.byteLength(text))),
  cutLines: (count: number) => `${many(count, 'more line')}: see exchanges.har`,
  absent: '‹absent›',
};

function bytes(count: number): string {
  return count < 1024 ? many(count, 'byte') : `${(count / 1024).toFixed(1)} kB`;
}

export const requirements = {
  heading: 'Requirements',
  says: 'Every normative statement of the guides, in our words, with what this run says of it.',
  counted: (guide: string, count: number) => `${guide}, ${many(count, 'requirement')}`,
  table: (fn: string) => `Requirements of ${fn} and their verdicts`,
  excluded: (count: number) => `${count} excluded, each with its reason`,
  excludedTable: (fn: string) => `Excluded requirements of ${fn}`,
  heads: ['Requirement', 'What it asks', 'Verdict', 'Shown by'],
  both: 'both sides',
  from: (id: string) => `from ${id}`,
  cases: (count: number) => many(count, 'case'),
  seen: (count: number) => `seen ${count}×`,
  finding: (fingerprint: string) => `finding ${fingerprint.slice(0, 6)}`,
};

export const states = {
  heading: 'States and moves seen',
  none: 'Nothing with states was seen.',
  says: "The standard's own state machines. Solid: seen in this run. Dashed: allowed, not seen. Red: not allowed, and seen. A double border is a final state, a dot at the corner a first one.",
  label: 'State chart',
  moves: (clause: string, seen: number, all: number) => `${clause}, ${seen} of ${all} moves seen`,
  wrong: (count: number) => `${count} not allowed`,
  illegal: 'Moves not allowed:',
  strange: 'States where they must not be:',
  born: 'in the answer that created it',
  unknown: 'not known to the standard',
  leaps: (moves: string) => `Allowed, what lay between not seen: ${moves}`,
  variant: (nth: number) => `variant ${nth}`,
  made: (made: readonly string[], all: number) => `${made.length} of ${all} moves made${made.length > 0 ? `: ${made.join(', ')}` : ''}`,
  wrongInWords: (moves: readonly string[]) => (moves.length > 0 ? `illegal: ${moves.join(', ')}` : 'none illegal'),
  strangeInWords: (names: readonly string[]) => `states where they must not be: ${names.join(', ')}`,
  to: (from: string, to: string) => `${from} to ${to}`,
};
