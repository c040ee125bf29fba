/** One and many: `1 case`, `2 cases`. */
export function many(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** What guides and releases are called in a sentence: `MEF121` is MEF 121, `grace` is Grace. */
export const names = {
  guide: (guide: string) => (guide === 'Policy' ? 'the agreed policy' : guide.replace(/^(MEF|Mplify)(?=\d)/, '$1 ')),
  release: (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
};

/** What the frame of the page says. */
export const frame = {
  title: (name: string, version: string, run: string) => `${name} ${version}: conformance report, run ${run}`,
  partialTitle: 'Partial: ',
  partial: 'Partial run.',
  left: (why: readonly string[]) => (why.length > 0 ? `${why.join('; ')}.` : 'It did not come to its end.'),
  noneConformant: 'Nothing is called conformant on a partial run.',
  madeBy: (tool: string) => `Made by ${tool}. The same in full for machines:`,
  everyExchange: 'every exchange:',
  contents: 'Sections',
  seller: 'Seller',
  buyer: 'Buyer',
  requires: (binds: string, role: string, says: string) =>
    `The ${binds === 'Buyer' || (binds === 'both' && role === 'buyer') ? 'Buyer' : 'Seller'} ${says}`,
};

/** Short names of the sections, for the list of contents; in the order of the page. */
export const contents: Record<string, string> = {
  identification: 'Identification',
  limits: 'Limits',
  conformance: 'Conformance',
  declared: 'Declared',
  summary: 'Summary',
  cases: 'Cases',
  requirements: 'Requirements',
  states: 'States',
  policy: 'Policy',
  findings: 'Findings',
  readings: 'Readings',
  waivers: 'Waivers',
  undeclared: 'Not declared',
  timing: 'Timing',
  effects: 'Side effects',
  gaps: 'Gaps',
  onboarding: 'Sign-off',
  glossary: 'Verdicts',
};

export const identification = {
  kind: 'Conformance report · pre-certification',
  as: (organisation: string) => `${organisation}, as`,
  of: 'of',
  and: ' and ',
  release: (name: string) => `release ${names.release(name)}`,
  answer: 'Result',
  counterpart: 'For',
  scope: 'Functions',
  scoped: (name: string, release: string) => `${name}, ${names.release(release)}:`,
  noFunction: 'no function',
  target: 'Tested at',
  when: 'When',
  lasted: (span: string) => `for ${span}`,
  run: 'Run',
  command: 'Asked by',
  tool: 'Tool',
  on: (node: string, platform: string) => `Node ${node} on ${platform}`,
  suite: 'Suite',
  profile: 'Profile',
  unknown: 'unknown',
};

/** What the first screen says. */
export const abstract = {
  functions: 'What each function came to',
  undeclared: (titles: string) => `Not declared, and so not tested: ${titles}.`,
  faults: 'What failed first',
  others: (ids: string) => `also ${ids}`,
  told: (expected: string) => `Expected ${expected}; seen`,
  more: (count: number) => `${many(count, 'more fault')} of the implementation`,
  all: 'Every finding, with its evidence',
  causes: (count: number) => `${many(count, 'cause stands', 'causes stand')} between it and conformance`,
};

export const limits = {
  heading: 'Limits and reservations',
  always: 'Of every such report',
  here: 'Of this run',
  none: 'None: everything was declared, run and seen.',
};

export const conformance = {
  heading: 'Conformance status',
  guide: (guide: string, release: string) => `By ${names.guide(guide)}, release ${names.release(release)}`,
  exchanges: (count: number) => many(count, 'exchange'),
  bar: (fn: string) => `Requirements of ${fn}`,
  nothing: 'nothing',
  blocking: (count: number) => `${count} ${count === 1 ? 'requirement stands' : 'requirements stand'} in the way`,
  more: (count: number) => `and ${count} more`,
  gaps: 'What stands in the way, by cause',
  undeclared: 'Not declared, and so not tested:',
};

export const declared = {
  heading: 'What is declared',
  noReview: 'The record holds no static review.',
  inOrder: 'The declaration contradicts neither itself nor the standard.',
  counted: (count: number, all: number) => `${count} of ${all} capabilities`,
  nothing: 'The standard leaves nothing to be declared.',
  table: (fn: string) => `ICS of ${fn}`,
  heads: ['Capability', 'What it means', 'Declared'],
  yes: 'yes',
  no: 'no',
};

export const summary = {
  heading: 'Requirements by level and verdict',
  none: 'No function is declared.',
  table: 'How many requirements of each level came to each verdict',
  fn: 'Function',
  level: 'Level',
  glance: 'At a glance',
  glanceSays: 'A square is a requirement, in the order of the guide.',
  heat: (fn: string, counts: string) => `Requirements of ${fn}: ${counts || 'none'}`,
};
