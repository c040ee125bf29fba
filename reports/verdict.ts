import type { FunctionStandard } from '../standards/standard';
import { caseWaiver, declared, evidenceOf, judgeRow, type Evidence } from './requirementVerdict';
import type { CaseRecord, RunRecord } from './record';
import { texts } from './texts';

const { verdict: t } = texts();

export type RequirementVerdict = 'pass' | 'fail' | 'warning' | 'notExercised' | 'inconclusive' | 'notApplicable' | 'waived' | 'excluded';

export interface RequirementResult {
  id: string;
  verdict: RequirementVerdict;
  because?: string;
  /** Fingerprints, each once. */
  findings: string[];
  /** Ids of the cases that verify it. */
  cases: string[];
  /** How often the traffic gave something to examine it on. */
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
  /** Why it is not conformant, beyond those: one sentence each. */
  because: string[];
}

export interface Verdict {
  conformance: Exclude<Conformance, 'notApplicable'>;
  /** Why the whole is not conformant though its functions may be: one sentence each. */
  because: string[];
  functions: FunctionResult[];
  requirements: RequirementResult[];
  /** Ids of the cases that stand in the way of conformance. */
  blockingCases: string[];
}

/**
 * What a record says about the implementation: a pure function, the same record always gives the same verdict.
 * @param today ISO date that waivers are held against.
 */
export function verdictOf(record: RunRecord, standards: readonly FunctionStandard[], today: string): Verdict {
  const evidence = evidenceOf(record, today);
  const results = standards.flatMap((standard) =>
    Object.values(standard.requirements).map((row) => judgeRow(row, standard.name, evidence)),
  );
  const byId = new Map(results.map((result) => [result.id, result]));
  const functions = standards.map((standard) => judgeFunction(standard, byId, evidence));
  const because = [...shortcomings(record), ...strays(standards, byId, evidence)];
  const blockingCases = record.cases.filter((found) => blocks(found, byId, evidence)).map(({ id }) => id);
  return { conformance: overall(functions, because), because, functions, requirements: results, blockingCases };
}

const harmless: readonly RequirementVerdict[] = ['pass', 'warning', 'notApplicable', 'waived', 'excluded'];

type Results = ReadonlyMap<string, RequirementResult>;

function judgeFunction(standard: FunctionStandard, results: Results, evidence: Evidence): FunctionResult {
  const { name: fn, title, release } = standard;
  const own = Object.keys(standard.requirements).map((id) => results.get(id)!);
  const blocking = own.filter(({ verdict }) => !harmless.includes(verdict));
  const base = { fn, title, release, blocking: blocking.map(({ id }) => id) };
  if (!declared(fn, evidence.record)) return { ...base, conformance: 'notApplicable', because: [t.undeclared(fn)] };
  const because = openQuestions(standard, results, evidence);
  if (blocking.some(({ verdict }) => verdict === 'fail')) return { ...base, conformance: 'nonConformant', because };
  return { ...base, conformance: blocking.length > 0 || because.length > 0 ? 'incomplete' : 'conformant', because };
}

/** What keeps a function from conformance though no requirement of it is open. */
function openQuestions({ name: fn, operations }: FunctionStandard, results: Results, evidence: Evidence): string[] {
  const { record } = evidence;
  const ours = record.cases.filter((found) => found.fn === fn && !found.own);
  const unsettled = ours.filter((found) => !judgesAny(found, results) && blocks(found, results, evidence));
  return [
    ...unsettled.map(({ title, verdict }) => t.unsettled(title, verdict)),
    ...(record.audit || ours.some(({ verdict }) => verdict === 'pass') ? [] : [t.nonePassed]),
    // What has no operations of its own, or declares none of them, is seen in the traffic of others.
    ...(record.traffic !== undefined && !record.traffic[fn] && operates(operations, record) ? [t.noTraffic] : []),
    ...(record.footer?.complete ? [] : [t.partial]),
  ];
}

function operates(operations: FunctionStandard['operations'], record: RunRecord): boolean {
  return Object.values(operations).some(({ needs }) => needs === undefined || declared(needs, record));
}

const settled: readonly CaseRecord['verdict'][] = ['pass', 'notApplicable'];

/** A case stands in the way when it is not settled, unless all that it verifies is harmless all the same (a SHOULD, a waiver). */
function blocks(found: CaseRecord, results: Results, evidence: Evidence): boolean {
  if (settled.includes(found.verdict) || caseWaiver(found, evidence)) return false;
  if (!judgesAny(found, results)) return !found.own;
  return found.requirements.some((id) => results.has(id) && !harmless.includes(results.get(id)!.verdict));
}

/** Whether a case, or a finding, bears on any requirement that is judged in this run. */
function judgesAny({ requirements }: { requirements: readonly string[] }, results: Results): boolean {
  return requirements.some((id) => {
    const verdict = results.get(id)?.verdict;
    return verdict !== undefined && verdict !== 'excluded' && verdict !== 'notApplicable';
  });
}

function shortcomings({ footer }: RunRecord): string[] {
  if (!footer) return [t.noFooter];
  const partial = footer.complete ? [] : (footer.partial ?? [t.partial]);
  return [...partial, ...(footer.errors ?? []).map(t.harness)];
}

/** Faults that would be lost because no function's requirement takes them up. */
function strays(standards: readonly FunctionStandard[], results: Results, evidence: Evidence): string[] {
  const { record, waived } = evidence;
  const homeless = record.cases.filter(
    (found) => !standards.some(({ name }) => name === found.fn) && !judgesAny(found, results) && blocks(found, results, evidence),
  );
  const unknown = record.judgement.findings.filter(
    ({ requirements, level, whose, fingerprint }) =>
      whose === 'IUT' &&
      level === 'MUST' &&
      !waived.has(fingerprint) &&
      requirements.every((id) => !results.has(id) || results.get(id)!.verdict === 'excluded'),
  );
  return [
    ...homeless.map(({ title, verdict }) => t.unsettled(title, verdict)),
    ...new Set(unknown.map(({ requirements }) => t.homeless(requirements.join(', ')))),
  ];
}

function overall(functions: readonly FunctionResult[], because: readonly string[]): Verdict['conformance'] {
  const inScope = functions.filter(({ conformance }) => conformance !== 'notApplicable');
  if (inScope.some(({ conformance }) => conformance === 'nonConformant')) return 'nonConformant';
  const whole = because.length === 0 && inScope.length > 0;
  return whole && inScope.every(({ conformance }) => conformance === 'conformant') ? 'conformant' : 'incomplete';
}
