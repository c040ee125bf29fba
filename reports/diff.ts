import { byText, grouped } from './grouped';
import { Refusal } from './refusal';
import type { FindingGroup, Report, ReportedCase } from './report';
import type { Conformance, RequirementVerdict } from './verdict';

/** How a requirement, or a case, fares in the later run, compared with the earlier one. */
export type Change = 'mended' | 'broke' | 'new' | 'notRun' | 'other';

export interface RequirementChange {
  id: string;
  change: Change;
  before: RequirementVerdict | 'absent';
  after: RequirementVerdict | 'absent';
  because?: string;
}

export interface CaseChange {
  file: string;
  title: string;
  change: Change;
  before: ReportedCase['verdict'] | 'absent';
  after: ReportedCase['verdict'] | 'absent';
}

/** One of the two runs. */
export type Side = Pick<Report, 'run' | 'tool' | 'suite' | 'implementation' | 'role' | 'release' | 'conformance'>;

/** What changed between two runs. What stayed as it was is only counted. */
export interface Diff {
  format: 'lso-conformance/diff';
  version: 1;
  before: Side;
  after: Side;
  /** The later run is worse in some respect. */
  worse: boolean;
  functions: Array<{ fn: string; before: Conformance; after: Conformance }>;
  requirements: RequirementChange[];
  cases: CaseChange[];
  /** Requirements that are as they were. */
  unchanged: number;
  /** Findings by fingerprint, each once. */
  gone: FindingGroup[];
  fresh: FindingGroup[];
}

/**
 * Holds a later run against an earlier one. Pure.
 * @throws Refusal when they were made by different suites, unless `acrossSuites`
 */
export function diffOf(before: Report, after: Report, acrossSuites = false): Diff {
  refuseUnlike(before, after, acrossSuites);
  const requirements = requirementChanges(before, after);
  const cases = caseChanges(before, after).filter((found) => found.before !== found.after);
  const changed = requirements.filter((found) => found.before !== found.after);
  const fresh = missingIn(after, before);
  return {
    format: 'lso-conformance/diff',
    version: 1,
    before: side(before),
    after: side(after),
    worse: [...changed, ...cases].some(isWorse) || fresh.some(isFault),
    functions: after.functions.map(({ fn, conformance }) => ({
      fn,
      before: before.functions.find((found) => found.fn === fn)?.conformance ?? 'notApplicable',
      after: conformance,
    })),
    requirements: changed,
    cases,
    unchanged: requirements.length - changed.length,
    gone: missingIn(before, after),
    fresh,
  };
}

function refuseUnlike(a: Report, b: Report, acrossSuites: boolean): void {
  if (a.role !== b.role || a.release !== b.release)
    throw new Refusal(`The runs test different things: ${a.role}, ${a.release} and ${b.role}, ${b.release}.`);
  if (a.suite.digest !== b.suite.digest && !acrossSuites)
    throw new Refusal(
      "The runs were made by different suites, so a difference may be the suite's; --across-suites compares them all the same.",
    );
}

function side({ run, tool, suite, implementation, role, release, conformance }: Report): Side {
  return { run, tool, suite, implementation, role, release, conformance };
}

function requirementChanges(before: Report, after: Report): RequirementChange[] {
  const was = new Map(before.requirements.map((result) => [result.id, result.verdict]));
  const is = new Map(after.requirements.map((result) => [result.id, result]));
  return [...new Set([...was.keys(), ...is.keys()])].map((id) => {
    const from = was.get(id) ?? 'absent';
    const { verdict: to = 'absent' as const, because } = is.get(id) ?? {};
    return { id, change: changeOf(from, to), before: from, after: to, because };
  });
}

/** A case is known by its file and title: its line and the runner's id may move. */
function caseChanges(before: Report, after: Report): CaseChange[] {
  const key = ({ file, title }: ReportedCase) => `${file}\n${title}`;
  const was = grouped(before.cases, key);
  const is = grouped(after.cases, key);
  return [...new Set([...was.keys(), ...is.keys()])].map((name) => {
    const { file, title } = (is.get(name) ?? was.get(name))![0]!;
    const from = was.get(name)?.[0]?.verdict ?? 'absent';
    const to = is.get(name)?.[0]?.verdict ?? 'absent';
    return { file, title, change: changeOf(from, to), before: from, after: to };
  });
}

const bad: readonly string[] = ['fail', 'warning'];
const unseen: readonly string[] = ['absent', 'notExercised', 'inconclusive', 'error', 'notRun', 'notApplicable', 'excluded'];

function changeOf(before: string, after: string): Change {
  if (bad.includes(before) && after === 'pass') return 'mended';
  if (before === 'fail' && after === 'warning') return 'other';
  if (bad.includes(after) && !bad.includes(before)) return unseen.includes(before) ? 'new' : 'broke';
  if (before === 'warning' && after === 'fail') return 'broke';
  if (unseen.includes(after) && !unseen.includes(before)) return 'notRun';
  return unseen.includes(before) && after === 'pass' ? 'new' : 'other';
}

/** Waived findings do not count: one that is waived is gone, and one whose waiver ended is new. */
function missingIn(one: Report, other: Report): FindingGroup[] {
  const held = ({ findings }: Report) => findings.filter(({ waivedUntil }) => waivedUntil === undefined);
  const known = new Set(held(other).map(({ fingerprint }) => fingerprint));
  const found = held(one).filter(({ fingerprint }) => !known.has(fingerprint));
  return found.sort((a, b) => byText(a.requirements.join(), b.requirements.join()) || byText(a.fingerprint, b.fingerprint));
}

/** What a CI gate asks of each change. */
function isWorse({ change, after }: RequirementChange | CaseChange): boolean {
  return change === 'broke' || change === 'notRun' || (change === 'new' && bad.includes(after));
}

/** Another fault of a requirement that failed before is a fault all the same. */
function isFault({ whose, level, own }: FindingGroup): boolean {
  return whose === 'IUT' && level === 'MUST' && !own;
}
