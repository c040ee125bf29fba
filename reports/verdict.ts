import type { Finding } from '../judge/finding';
import type { Requirement } from '../standards/requirement';
import type { FunctionStandard } from '../standards/standard';
import type { CaseRecord, RunRecord } from './record';

export type RequirementVerdict = 'pass' | 'fail' | 'warning' | 'notExercised' | 'inconclusive' | 'notApplicable' | 'waived' | 'excluded';

export interface RequirementResult {
  id: string;
  verdict: RequirementVerdict;
  because?: string;
  findings: string[];
  cases: string[];
  exercised: number;
}

export type Conformance = 'conformant' | 'nonConformant' | 'incomplete' | 'notApplicable';

export interface FunctionResult {
  fn: string;
  title: string;
  release: string;
  conformance: Conformance;
  /** Requirement ids that stand between the implementation and conformance. */
  blocking: string[];
}

export interface Verdict {
  conformance: Exclude<Conformance, 'notApplicable'>;
  functions: FunctionResult[];
  requirements: RequirementResult[];
}

/**
 * What a record says about the implementation: a pure function, the same record always gives the same verdict.
 * @param today ISO date that waivers are held against.
 */
export function verdictOf(record: RunRecord, standards: readonly FunctionStandard[], today: string): Verdict {
  const results = standards.flatMap((standard) =>
    Object.values(standard.requirements).map((row) => judgeRow(row, standard, record, today)),
  );
  const functions = standards.map((standard) => judgeFunction(standard, results, record));
  const declared = functions.filter(({ conformance }) => conformance !== 'notApplicable');
  return { conformance: overall(declared, record), functions, requirements: results };
}

function judgeRow(row: Requirement, standard: FunctionStandard, record: RunRecord, today: string): RequirementResult {
  const findings = record.judgement.findings.filter(({ requirements }) => requirements.includes(row.id));
  const cases = record.cases.filter(({ requirements }) => requirements.includes(row.id));
  const exercised = record.judgement.exercised[row.id] ?? 0;
  const base = { id: row.id, findings: findings.map(({ fingerprint }) => fingerprint), cases: cases.map(({ id }) => id), exercised };
  if (row.excluded !== undefined) return { ...base, verdict: 'excluded', because: row.excluded };
  const [verdict, because] = decide(row, standard, record, findings, cases, exercised);
  const waiver = record.header.waivers.find(({ requirement, expires }) => requirement === row.id && expires >= today);
  if (waiver && verdict === 'fail') return { ...base, verdict: 'waived', because: waiver.reason };
  return { ...base, verdict, because };
}

function decide(
  row: Requirement,
  standard: FunctionStandard,
  record: RunRecord,
  findings: Finding[],
  cases: CaseRecord[],
  exercised: number,
): [RequirementVerdict, string?] {
  const undeclared = missing(row, standard, record);
  if (undeclared.length > 0) return ['notApplicable', `the ICS does not declare ${undeclared.join(', ')}`];
  const failed = cases.filter(({ verdict }) => verdict === 'fail');
  const faults = findings.filter(({ whose }) => whose === 'IUT');
  if (failed.length > 0 || faults.some(({ level }) => level === 'MUST')) {
    return [row.level === 'MUST' ? 'fail' : 'warning', failed[0]?.because];
  }
  if (faults.length > 0) return ['warning'];
  const open = cases.filter(({ verdict }) => verdict === 'inconclusive' || verdict === 'error' || verdict === 'notRun');
  if (open.length > 0) return ['inconclusive', open[0]!.because];
  if (exercised > 0 || cases.some(({ verdict }) => verdict === 'pass')) return ['pass'];
  if (cases.length > 0 && cases.every(({ verdict }) => verdict === 'notApplicable')) return ['notApplicable', cases[0]!.because];
  // A permission that was not used says nothing against the implementation.
  if (row.level === 'MAY') return ['notApplicable', 'a permission that was not used'];
  return ['notExercised', 'nothing was seen that could show it'];
}

function missing(row: Requirement, standard: FunctionStandard, record: RunRecord): string[] {
  const ics = record.header.profile.ics[standard.name];
  if (!ics) return [standard.name];
  return (row.needs ?? []).filter((need) => {
    const [fn = '', feature = ''] = need.split('.');
    return record.header.profile.ics[fn]?.[feature] !== true;
  });
}

const harmless: readonly RequirementVerdict[] = ['pass', 'warning', 'notApplicable', 'waived', 'excluded'];

function judgeFunction(standard: FunctionStandard, results: RequirementResult[], record: RunRecord): FunctionResult {
  const { name: fn, title, release } = standard;
  const own = results.filter(({ id }) => id in standard.requirements);
  const blocking = own.filter(({ verdict }) => !harmless.includes(verdict));
  const base = { fn, title, release, blocking: blocking.map(({ id }) => id) };
  if (!record.header.profile.ics[fn]) return { ...base, conformance: 'notApplicable' };
  if (blocking.some(({ verdict }) => verdict === 'fail')) return { ...base, conformance: 'nonConformant' };
  const ran = record.cases.filter((found) => found.fn === fn);
  const open = ran.some(({ verdict }) => verdict === 'inconclusive' || verdict === 'error' || verdict === 'notRun');
  const seen = ran.some(({ verdict }) => verdict === 'pass');
  return { ...base, conformance: blocking.length > 0 || open || !seen ? 'incomplete' : 'conformant' };
}

function overall(functions: FunctionResult[], record: RunRecord): Verdict['conformance'] {
  if (functions.some(({ conformance }) => conformance === 'nonConformant')) return 'nonConformant';
  const whole = record.footer?.complete === true && functions.length > 0;
  return whole && functions.every(({ conformance }) => conformance === 'conformant') ? 'conformant' : 'incomplete';
}
