import { findingsToTell } from '../findingGroups';
import type { FindingGroup, Report, ReportedRequirement } from '../report';
import { oneLine } from '../text';
import { tally, type Words } from './tally';

/** Most faults that the first screen tells of. */
const most = 3;

export interface Fault {
  fingerprint: string;
  /** The clause it breaks; undefined where it is none of the standard's. */
  clause: ReportedRequirement | undefined;
  /** What else it breaks. */
  others: readonly string[];
  expected: string;
  seen: string;
  where: string;
  exchange: string | undefined;
}

/** What the first screen says: what each function came to, and the faults that weigh most. */
export function abstractView(report: Report, clauses: ReadonlyMap<string, ReportedRequirement>, words: Words) {
  const { functions, gaps } = report;
  const faults = findingsToTell(report).filter(({ whose, level }) => whose === 'IUT' && level === 'MUST');
  return {
    declared: functions
      .filter(({ conformance }) => conformance !== 'notApplicable')
      .map((fn) => ({ ...fn, said: tally(fn.counts, words, ['notApplicable', 'excluded']) })),
    undeclared: functions.filter(({ conformance }) => conformance === 'notApplicable'),
    faults: faults.slice(0, most).map((fault) => faultView(fault, clauses)),
    moreFaults: Math.max(0, faults.length - most),
    causes: gaps.length,
  };
}

function faultView(fault: FindingGroup, clauses: ReadonlyMap<string, ReportedRequirement>): Fault {
  const { fingerprint, requirements, expected, seen, operation, pointer, exchange } = fault;
  const [clause] = requirements.flatMap((id) => clauses.get(id) ?? []);
  return {
    fingerprint,
    clause,
    others: requirements.slice(1, 4),
    expected: oneLine(expected, 200),
    seen: oneLine(seen, 200),
    where: [operation, oneLine(pointer, 120)].filter(Boolean).join(' '),
    exchange,
  };
}
