/** One and many: `1 case`, `2 cases`. */
export function many(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** What the frame of the page says. */
export const frame = {
  title: (name: string) => `${name}: conformance report`,
  partialTitle: 'Partial: ',
  partial: 'Partial run.',
  noEnd: 'It did not come to its end.',
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
  release: (name: string) => `release ${name}`,
  answer: 'Result',
  counterpart: 'For',
  interface: 'Interface',
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

export const limits = {
  heading: 'Limits and reservations',
  always: 'Of every such report',
  here: 'Of this run',
  none: 'None: everything was declared, run and seen.',
};

export const conformance = {
  heading: 'Is it conformant?',
  guide: (guide: string, release: string) => `${guide}, release ${release}`,
  exchanges: (count: number) => many(count, 'exchange'),
  bar: (fn: string) => `Requirements of ${fn}`,
  nothing: 'nothing',
  blocking: (count: number) => `${count} ${count === 1 ? 'requirement stands' : 'requirements stand'} in the way`,
  more: (count: number) => `and ${count} more`,
  gaps: 'What stands in the way, by cause',
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
};
