import type { Change } from '../../diff';

/** What is said on a terminal at the end of a run. */
export const terminal = {
  seller: (name: string, scope: string) => `${name}, Seller of ${scope}`,
  buyer: (name: string, scope: string) => `${name}, Buyer of ${scope}`,
  moreFindings: (count: number) => `and ${count} more findings, in the report`,
  ownCase: (verdict: string, title: string) => `your own case came to ${verdict}: ${title}`,
  partial: 'Partial run: nothing is called conformant.',
  report: (file: string) => `Report: ${file}`,
  nothingRun: 'nothing of it was run',
  requires: (binds: string, role: string, says: string) =>
    `the ${binds === 'Buyer' || (binds === 'both' && role === 'buyer') ? 'Buyer' : 'Seller'} ${says}`,
  noClause: 'no clause of the standard',
  expected: 'expected  ',
  seen: 'seen      ',
  where: 'where     ',
  whose: 'whose     ',
  body: 'body',
  exchange: (id: string) => `; exchange ${id}`,
  times: (count: number) => `; ${count} times`,
};

/** The summary for a CI job's page. */
export const markdown = {
  partial: 'Partial:',
  heads: ['function', 'conformance', 'pass', 'fail', 'warning', 'open', 'not applicable'],
  failed: 'What failed',
  release: (name: string) => `release ${name}`,
  at: (pointer: string) => ` at ${pointer}`,
  fault: (expected: string, seen: string) => `expected ${expected}; seen ${seen}`,
  times: (count: number) => ` (${count} times)`,
  more: (count: number) => `and ${count} more: see report.html`,
};

/** How each kind of change between two runs is called, worst first. */
export const changes: Record<Change, string> = {
  broke: 'Broke',
  new: 'New (not judged before)',
  notRun: 'No longer judged',
  mended: 'Mended',
  other: 'Other changes',
};

export const diff = {
  title: (name: string) => `${name}: two runs compared`,
  heading: (worse: boolean) => `Two runs compared: ${worse ? 'worse' : 'no worse'}`,
  partial: 'partial: ',
  cases: (change: string) => `Cases: ${change}`,
  fresh: 'Findings that are new',
  gone: 'Findings that are gone',
  unchanged: (count: number) => `${count} requirements are as they were.`,
  runs: 'The runs',
  functions: 'Functions',
  before: 'before',
  after: 'after',
  runHeads: ['', 'run', 'conformance', 'tool and suite'],
  functionHeads: ['function', 'before', 'after'],
  changeHeads: ['requirement or case', 'before', 'after', 'why, or where'],
  findingHeads: ['requirement', 'where', 'expected', 'seen'],
};
