import type { Finding } from '../judge/finding';
import { byText } from './grouped';
import type { RunRecord } from './record';
import type { Conformance, RequirementVerdict, Verdict } from './verdict';

/** One finished run: its record and what it says. */
export interface Concluded {
  record: RunRecord;
  verdict: Verdict;
}

/** How a requirement fares in the later run, compared with the earlier one. */
export type Change = 'mended' | 'broke' | 'new' | 'notRun' | 'other';

export interface RequirementChange {
  id: string;
  change: Change;
  before: RequirementVerdict | 'absent';
  after: RequirementVerdict | 'absent';
  because?: string;
}

/** What changed between two runs of the same suite. What stayed as it was is only counted. */
export interface Diff {
  before: RunRecord['header'];
  after: RunRecord['header'];
  conformance: { before: Conformance; after: Conformance };
  functions: Array<{ fn: string; before: Conformance; after: Conformance }>;
  requirements: RequirementChange[];
  unchanged: number;
  /** Findings by fingerprint, each once. */
  gone: Finding[];
  fresh: Finding[];
}

/** Two runs that cannot be held against each other: one sentence. */
export class DiffError extends Error {
  override name = 'DiffError';
}

/**
 * Holds a later run against an earlier one. Pure.
 * @throws DiffError when they were made by different suites, unless `acrossSuites`
 */
export function diffOf(before: Concluded, after: Concluded, acrossSuites = false): Diff {
  const [a, b] = [before.record.header, after.record.header];
  if (a.role !== b.role || a.release !== b.release) {
    throw new DiffError(`The runs test different things: ${a.role}, ${a.release} and ${b.role}, ${b.release}.`);
  }
  if (a.suite.digest !== b.suite.digest && !acrossSuites) {
    throw new DiffError(
      'The runs were made by different suites, so a difference may be the suite\'s; "--across-suites" compares them all the same.',
    );
  }
  const requirements = changes(before.verdict, after.verdict);
  return {
    before: a,
    after: b,
    conformance: { before: before.verdict.conformance, after: after.verdict.conformance },
    functions: after.verdict.functions.map(({ fn, conformance }) => ({
      fn,
      before: before.verdict.functions.find((found) => found.fn === fn)?.conformance ?? 'notApplicable',
      after: conformance,
    })),
    requirements: requirements.filter(({ before: from, after: to }) => from !== to),
    unchanged: requirements.filter(({ before: from, after: to }) => from === to).length,
    gone: missingIn(before.record, after.record),
    fresh: missingIn(after.record, before.record),
  };
}

function changes(before: Verdict, after: Verdict): RequirementChange[] {
  const was = new Map(before.requirements.map((result) => [result.id, result.verdict]));
  const is = new Map(after.requirements.map((result) => [result.id, result]));
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids.map((id) => {
    const from = was.get(id) ?? 'absent';
    const { verdict: to = 'absent' as const, because } = is.get(id) ?? {};
    return { id, change: changeOf(from, to), before: from, after: to, because };
  });
}

const bad: readonly string[] = ['fail', 'warning'];
const unseen: readonly string[] = ['absent', 'notExercised', 'inconclusive', 'notApplicable', 'excluded'];

function changeOf(before: string, after: string): Change {
  if (bad.includes(before) && after === 'pass') return 'mended';
  if (before === 'fail' && after === 'warning') return 'other';
  if (bad.includes(after) && !bad.includes(before)) return unseen.includes(before) ? 'new' : 'broke';
  if (before === 'warning' && after === 'fail') return 'broke';
  if (unseen.includes(after) && !unseen.includes(before)) return 'notRun';
  return unseen.includes(before) && after === 'pass' ? 'new' : 'other';
}

function missingIn(one: RunRecord, other: RunRecord): Finding[] {
  const known = new Set(other.judgement.findings.map(({ fingerprint }) => fingerprint));
  const found = new Map(
    one.judgement.findings.filter(({ fingerprint }) => !known.has(fingerprint)).map((finding) => [finding.fingerprint, finding]),
  );
  return [...found.values()].sort((a, b) => byText(a.requirements.join(), b.requirements.join()) || byText(a.fingerprint, b.fingerprint));
}

/** True when the later run is worse in any respect: what a CI gate asks. */
export function isWorse(diff: Diff): boolean {
  return diff.requirements.some(
    ({ change, after }) => change === 'broke' || change === 'notRun' || (change === 'new' && bad.includes(after)),
  );
}
