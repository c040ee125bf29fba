import { findingsToTell } from '../findingGroups';
import type { RecordHeader } from '../record';
import type { FindingGroup, Report } from '../report';
import type { Conformance, RequirementVerdict } from '../verdict';

/** A party's report, and the folder that it stands in, below that of the overview. */
export interface Reported {
  /** What it is told by in the traffic. */
  name: string;
  report: Report;
  folder: string;
}

/** `overview.json`, version 1: what an audit, or a watch, came to for each party. Each party's own folder has its report in full. */
export interface Overview {
  format: 'lso-conformance/overview';
  version: 1;
  statement: string;
  run: Pick<Report['run'], 'startedAt' | 'finishedAt' | 'command'>;
  tool: Report['tool'];
  /** Those of the worst party. */
  conformance: Report['conformance'];
  exitCode: Report['exitCode'];
  /** What holds of all parties: what was not judged, and why. */
  because: string[];
  parties: OverviewedParty[];
}

export interface OverviewedParty {
  side: RecordHeader['role'];
  /** What it is told by in the traffic: a host, a credential. */
  name: string;
  /** As its profile calls it; without one the same. */
  implementation: string;
  release: string;
  /** Its reports, relative to the overview. */
  folder: string;
  conformance: Report['conformance'];
  exitCode: Report['exitCode'];
  because: string[];
  functions: OverviewedFunction[];
  /** The first of its findings, as its report has them. */
  findings: OverviewedFinding[];
  moreFindings: number;
}

export interface OverviewedFunction {
  fn: string;
  title: string;
  release: string;
  conformance: Conformance;
  exchanges: number;
  counts: Record<RequirementVerdict, number>;
}

export type OverviewedFinding = Pick<
  FindingGroup,
  'fingerprint' | 'requirements' | 'level' | 'whose' | 'fn' | 'operation' | 'in' | 'pointer' | 'expected' | 'seen' | 'count' | 'exchange'
> & { says: string | null };

/** Most findings of a party that stand in the overview. */
const most = 10;

/** From the best to the worst: a fault that was seen is one, whatever we stumbled over besides. */
const weights: ReadonlyArray<Report['exitCode']> = [0, 2, 4, 1];

/** What several reports come to together. @param reported at least one */
export function overviewOf(reported: readonly Reported[]): Overview {
  const worst = reported.toSorted((a, b) => weights.indexOf(b.report.exitCode) - weights.indexOf(a.report.exitCode))[0]!.report;
  const { statement, run, tool, conformance, exitCode, because } = worst;
  const shared = because.filter((why) => reported.every(({ report }) => report.because.includes(why)));
  const { startedAt, finishedAt, command } = run;
  return {
    format: 'lso-conformance/overview',
    version: 1,
    statement,
    run: { startedAt, finishedAt, command },
    tool,
    conformance,
    exitCode,
    because: shared,
    parties: reported.map((one) => partyOf(one, shared)),
  };
}

function partyOf({ name, report, folder }: Reported, shared: readonly string[]): OverviewedParty {
  const { role, implementation, release, conformance, exitCode, because, functions } = report;
  const told = findingsToTell(report);
  return {
    side: role,
    name,
    implementation: implementation.name,
    release,
    folder,
    conformance,
    exitCode,
    because: because.filter((why) => !shared.includes(why)),
    functions: functions
      .filter((one) => one.conformance !== 'notApplicable')
      .map(({ fn, title, release, conformance, exchanges, counts }) => ({ fn, title, release, conformance, exchanges, counts })),
    findings: told.slice(0, most).map((finding) => findingOf(finding, report)),
    moreFindings: Math.max(0, told.length - most),
  };
}

function findingOf(finding: FindingGroup, { requirements: rows }: Report): OverviewedFinding {
  const { fingerprint, requirements, level, whose, fn, operation, in: message, pointer, expected, seen, count, exchange } = finding;
  const says = rows.find(({ id }) => requirements.includes(id))?.says ?? null;
  return { fingerprint, requirements, level, whose, fn, operation, in: message, pointer, expected, seen, count, exchange, says };
}
