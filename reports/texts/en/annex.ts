import { many } from './page';

export const findings = {
  heading: 'What failed, and whose it is',
  none: 'Nothing was found against the implementation, and nothing else stood in the way.',
  more: (count: number) => `${many(count, 'more finding')}: see report.json.`,
  whose: 'Whose it is:',
  waived: (until: string) => `waived until ${until}`,
  noClause: 'No clause of the standard',
  undeclared: 'The ICS does not declare what it is about: it bears on no verdict.',
  own: 'Met only in traffic of your own cases: it bears on no requirement.',
  expected: 'Expected',
  seen: 'Seen',
  where: 'Where',
  wholeBody: 'the body itself',
  met: 'Met',
  times: (count: number) => (count === 1 ? 'once' : `${count} times`),
  inOne: 'in',
  inMany: (count: number, most: number) => `in ${count < most ? count : `${most} or more`} cases, first in`,
  fingerprint: (fingerprint: string) => `fingerprint ${fingerprint}`,
};

export const readings = {
  heading: 'Readings taken where the documents differ',
  none: 'No such place is known in the functions tested.',
  counted: (count: number, chosen: number) => `${many(count, 'place')}, ${chosen} with a reading that the profile chose`,
  chosen: 'chosen by the profile',
  taken: 'Reading in force:',
  of: (readings: readonly string[], because: string) => `of ${readings.join(' | ')}: ${because}.`,
  touches: (ids: readonly string[]) => `Touches ${ids.join(', ')}.`,
};

export const waivers = {
  heading: 'Waivers',
  none: 'None.',
  heads: ['What is waived', 'Reason', 'Owner, approver', 'Until', 'State'],
  finding: (fingerprint: string) => `finding ${fingerprint}`,
  endsSoon: 'ends within 14 days',
};

export const undeclared = {
  heading: 'What is not declared',
  says: 'It was not tested, and nothing is said of it.',
  none: 'Nothing: every function and every capability is declared.',
  whole: 'the whole function',
  seen: 'Seen all the same:',
  exchanges: (count: number) => many(count, 'exchange'),
  findings: (count: number, because: string) => `${many(count, 'finding')}, though ${because}`,
};

export const timing = {
  heading: 'Answer times',
  none: 'Nothing was answered.',
  says: 'Of all answers, refusals too, from first byte sent to last byte received. The line rises from the fastest to the slowest answer.',
  agreed: (limit: string) => `Agreed: at most ${limit} an answer; dashed in the line where it comes near.`,
  within: 'Every answer came within the agreed limit.',
  table: 'Answer times per operation',
  heads: {
    operation: 'Operation',
    answers: 'Answers',
    median: 'Median',
    p95: '95 %',
    max: 'Slowest',
    beyond: 'Beyond limit',
    line: 'From fast to slow',
  },
  plot: (operation: string, min: string, median: string, max: string) => `${operation}: from ${min} over ${median} in the middle to ${max}`,
};

export const effects = {
  heading: 'What the run left behind',
  nothing: 'Nothing was created at the target.',
  counted: (count: number, fates: string) => `${many(count, 'thing was', 'things were')} created: ${fates}`,
  table: 'Created at the target',
  heads: ['Operation', 'Id', 'What became of it', 'By'],
  noId: 'no id',
  more: (count: number) => `and ${count} more in report.json`,
  says: 'By the state in which each was last seen. Left: not in a final state then. Unknown: nothing that was seen tells.',
};

export const gaps = {
  heading: 'What stands between it and conformance',
  none: 'Nothing.',
  says: 'Grouped by cause: whose it is, and at which member or operation it shows; what blocks most comes first. One cause may hold up several requirements, and one requirement may have several causes.',
  whole: 'The whole run',
  at: 'at',
  similar: (count: number) => `and ${many(count, 'more finding')} there`,
  holdsUp: (count: number, alone: number) => `Holds up ${many(count, 'requirement')}${alone < count ? `, ${alone} of them alone` : ''}:`,
  shownBy: 'Shown by',
  more: (count: number) => `and ${count} more`,
  moreCauses: (count: number) => `${many(count, 'more cause')}: see report.json.`,
};

export const signoff = {
  heading: 'Onboarding and sign-off',
  table: 'Onboarding checklist',
  heads: ['What', 'State', 'Remark'],
  signing: 'Sign-off',
  says: 'By signing, the parties confirm that they have read this report, its limits and its reservations. Whether the result is enough for them to interconnect is theirs to decide.',
  seller: 'For the Seller',
  buyer: 'For the Buyer',
  lines: { name: 'Name', role: 'Role', date: 'Date', signature: 'Signature' },
  identity: (run: string, profile: string, suite: string) =>
    `Run ${run}, profile ${profile.slice(0, 16)}, suite ${suite.slice(0, 16) || 'unknown'}. To sign the files themselves:`,
};

export const glossary = {
  heading: 'What the verdicts mean',
  ofFunction: 'Of a function',
  ofRequirement: 'Of a requirement',
  ofCase: 'Of a case',
  marks:
    'Marked text in a body is what a finding points to; ‹absent› stands where something should be, [redacted] where something was taken out. ⟨U+202E⟩ and its like stand for characters of the target that cannot be seen.',
};
