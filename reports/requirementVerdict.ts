import type { Finding } from '../judge/finding';
import { exclusionOf, type Requirement } from '../standards/requirement';
import { caseFingerprint } from './caseFinding';
import { roleOf } from './conclude';
import { byText, grouped } from './grouped';
import type { CaseRecord, RunRecord } from './record';
import { texts } from './texts';
import type { RequirementResult, RequirementVerdict } from './verdict';
import { waiverOf, waiversOfFindings, type Waiver } from './waiver';

const { verdict: t } = texts();

/** A record, looked up by requirement id. */
export interface Evidence {
  record: RunRecord;
  /** ISO date that waivers are held against. */
  today: string;
  findings: ReadonlyMap<string, Finding[]>;
  cases: ReadonlyMap<string, CaseRecord[]>;
  /** Findings that are waived one by one, by fingerprint. */
  waived: ReadonlyMap<string, Waiver>;
}

export function evidenceOf(record: RunRecord, today: string): Evidence {
  const pairs = <T extends { requirements: string[] }>(all: readonly T[]) =>
    all.flatMap((one) => [...new Set(one.requirements)].map((id): [string, T] => [id, one]));
  const index = <T extends { requirements: string[] }>(all: readonly T[]) =>
    new Map([...grouped(pairs(all), ([id]) => id)].map(([id, found]) => [id, found.map(([, one]) => one)]));
  return {
    record,
    today,
    findings: index(inOrder(record.judgement.findings)),
    cases: index(record.cases),
    waived: waiversOfFindings(record.header.waivers, today),
  };
}

/** The waiver in force for what a case came to; undefined for one that passed, whatever is waived. */
export function caseWaiver(found: CaseRecord, { waived }: Pick<Evidence, 'waived'>): Waiver | undefined {
  return waived.size === 0 || found.verdict === 'pass' ? undefined : waived.get(caseFingerprint(found));
}

/** An order that does not hang on which worker was first: the first of a requirement's findings says why. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((found) => ({ found, key: key(found) }));
  return keyed.sort((a, b) => byText(a.key, b.key)).map(({ found }) => found);
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
  const waiver = waiverOf(row.id, evidence.record.header.waivers, evidence.today);
  return { ...base, ...accepted(decided(row, findings, cases, exercised, evidence), waiver) };
}

/** What waivers of single findings leave of the evidence; where they leave no fault, what they set aside is the verdict. */
function decided(row: Requirement, findings: Finding[], cases: CaseRecord[], exercised: number, evidence: Evidence): Decision {
  const held = findings.filter(({ fingerprint }) => !evidence.waived.has(fingerprint));
  const heldCases = cases.filter((found) => !caseWaiver(found, evidence));
  const decision = decide(row, held, heldCases, exercised);
  if (held.length === findings.length && heldCases.length === cases.length) return decision;
  const first = findings.find((found) => !held.includes(found));
  const waiver = first
    ? evidence.waived.get(first.fingerprint)!
    : caseWaiver(
        cases.find((found) => !heldCases.includes(found))!,
        evidence,
      )!;
  return faultless.includes(decision.verdict) ? { verdict: 'waived', because: waiver.reason } : decision;
}

const faultless: readonly RequirementVerdict[] = ['pass', 'notExercised', 'notApplicable'];

/** The worst that a waived requirement can come to is accepted already, so not to have seen it is accepted too. */
function accepted(decision: Decision, waiver: Waiver | undefined): Decision {
  return waiver && waivable.includes(decision.verdict) ? { verdict: 'waived', because: waiver.reason } : decision;
}

const waivable: readonly RequirementVerdict[] = ['fail', 'inconclusive', 'notExercised'];

type Decision = Pick<RequirementResult, 'verdict' | 'because'>;

function outOfScope(row: Requirement, fn: string, record: RunRecord): Decision | undefined {
  const role = roleOf(record.header);
  const isOthers = row.excluded === undefined && row.binds !== 'both' && row.binds !== role;
  const excluded = exclusionOf(row, role);
  if (excluded !== undefined) return { verdict: isOthers ? 'notApplicable' : 'excluded', because: row.excluded ?? excluded };
  const undeclared = [fn, ...(row.needs ?? [])].filter((need) => !declared(need, record));
  if (undeclared.length === 0) return undefined;
  return { verdict: 'notApplicable', because: t.undeclared(undeclared.join(', ')) };
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
  if (mild) return { verdict: 'warning', because: mild.whose === 'standard' ? t.documentsDiffer(told(mild)) : told(mild) };
  return unfaulted(row, cases, exercised);
}

function unfaulted(row: Requirement, cases: CaseRecord[], exercised: number): Decision {
  if (exercised > 0 || cases.some(({ verdict }) => verdict === 'pass')) return { verdict: 'pass' };
  if (cases.length > 0) return { verdict: 'notApplicable', because: cases[0]!.because };
  // A permission that was not used says nothing against the implementation. Nor does a recommendation for what it need not do, as a history that
  // it need not keep: followed or not, it could come to no more than a warning.
  if (row.level === 'MAY') return { verdict: 'notApplicable', because: t.unusedPermission };
  if (row.level === 'SHOULD') return { verdict: 'notApplicable', because: t.uncalledFor };
  return { verdict: 'notExercised', because: t.unseen };
}

function told({ expected, seen }: Finding): string {
  return t.told(expected, seen);
}
