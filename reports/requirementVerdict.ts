import type { Finding } from '../judge/finding';
import type { Requirement } from '../standards/requirement';
import { byText, grouped } from './grouped';
import type { CaseRecord, RunRecord } from './record';
import type { RequirementResult, RequirementVerdict } from './verdict';
import { waiverOf } from './waiver';

/** A record, looked up by requirement id. */
export interface Evidence {
  record: RunRecord;
  /** ISO date that waivers are held against. */
  today: string;
  findings: ReadonlyMap<string, Finding[]>;
  cases: ReadonlyMap<string, CaseRecord[]>;
}

export function evidenceOf(record: RunRecord, today: string): Evidence {
  const pairs = <T extends { requirements: string[] }>(all: readonly T[]) =>
    all.flatMap((one) => [...new Set(one.requirements)].map((id): [string, T] => [id, one]));
  const index = <T extends { requirements: string[] }>(all: readonly T[]) =>
    new Map([...grouped(pairs(all), ([id]) => id)].map(([id, found]) => [id, found.map(([, one]) => one)]));
  return { record, today, findings: index(record.judgement.findings.toSorted(inOrder)), cases: index(record.cases) };
}

/** An order that does not hang on which worker was first: the first of a requirement's findings says why. */
function inOrder(a: Finding, b: Finding): number {
  return byText(key(a), key(b));
}

function key({ operation, pointer, expected, seen, fingerprint }: Finding): string {
  return [operation, pointer, expected, seen, fingerprint].join('\n');
}

/** What a record says of one requirement. */
export function judgeRow(row: Requirement, fn: string, evidence: Evidence): RequirementResult {
  const findings = evidence.findings.get(row.id) ?? [];
  const cases = evidence.cases.get(row.id) ?? [];
  const exercised = evidence.record.judgement.exercised[row.id] ?? 0;
  const base = {
    id: row.id,
    findings: [...new Set(findings.map(({ fingerprint }) => fingerprint))].sort(),
    cases: cases.map(({ id }) => id),
    exercised,
  };
  const outside = outOfScope(row, fn, evidence.record);
  if (outside) return { ...base, ...outside };
  const decided = decide(row, findings, cases, exercised);
  const waiver = waiverOf(row.id, evidence.record.header.waivers, evidence.today);
  // The worst that a waived requirement can come to is accepted already, so not to have seen it is accepted too.
  if (waiver && waivable.includes(decided.verdict)) return { ...base, verdict: 'waived', because: waiver.reason };
  return { ...base, ...decided };
}

const waivable: readonly RequirementVerdict[] = ['fail', 'inconclusive', 'notExercised'];

type Decision = Pick<RequirementResult, 'verdict' | 'because'>;

function outOfScope(row: Requirement, fn: string, record: RunRecord): Decision | undefined {
  if (row.excluded !== undefined) return { verdict: 'excluded', because: row.excluded };
  if (row.binds === 'Buyer') return { verdict: 'notApplicable', because: 'it binds the Buyer' };
  const undeclared = [fn, ...(row.needs ?? [])].filter((need) => !declared(need, record));
  if (undeclared.length === 0) return undefined;
  return { verdict: 'notApplicable', because: `the ICS does not declare ${undeclared.join(', ')}` };
}

/** Whether the ICS declares a function, or a capability of one. */
export function declared(need: string, { header }: RunRecord): boolean {
  const [fn = '', feature] = need.split('.');
  const ics = Object.hasOwn(header.profile.ics, fn) ? header.profile.ics[fn] : undefined;
  return ics !== undefined && (feature === undefined || (Object.hasOwn(ics, feature) && ics[feature] === true));
}

/**
 * The worst of what was seen has the last word: a failure, then what could not be settled, then a warning.
 * What is asked by SHOULD or MAY cannot come to more than a warning, so a failure settles it.
 */
function decide(row: Requirement, findings: Finding[], cases: CaseRecord[], exercised: number): Decision {
  const failed = cases.find(({ verdict }) => verdict === 'fail');
  const faults = findings.filter(({ whose }) => whose === 'IUT');
  const breach = faults.find(({ level }) => level === 'MUST');
  if (failed || breach) return { verdict: row.level === 'MUST' ? 'fail' : 'warning', because: breach ? told(breach) : failed!.because };
  if (faults.length > 0 && row.level !== 'MUST') return { verdict: 'warning', because: told(faults[0]!) };
  const open = cases.find(({ verdict }) => verdict === 'inconclusive' || verdict === 'error' || verdict === 'notRun');
  if (open) return { verdict: 'inconclusive', because: open.because };
  const foreign = findings.find(({ whose }) => whose === 'harness' || whose === 'network' || whose === 'configuration');
  if (foreign) return { verdict: 'inconclusive', because: `${foreign.whose}: ${told(foreign)}` };
  const mild = faults[0] ?? findings[0];
  if (mild) return { verdict: 'warning', because: mild.whose === 'standard' ? `the documents differ: ${told(mild)}` : told(mild) };
  return unfaulted(row, cases, exercised);
}

function unfaulted(row: Requirement, cases: CaseRecord[], exercised: number): Decision {
  if (exercised > 0 || cases.some(({ verdict }) => verdict === 'pass')) return { verdict: 'pass' };
  if (cases.length > 0) return { verdict: 'notApplicable', because: cases[0]!.because };
  // A permission that was not used says nothing against the implementation.
  if (row.level === 'MAY') return { verdict: 'notApplicable', because: 'a permission that was not used' };
  return { verdict: 'notExercised', because: 'nothing was seen that could show it' };
}

function told({ expected, seen }: Finding): string {
  return `expected ${expected}; seen ${seen}`;
}
