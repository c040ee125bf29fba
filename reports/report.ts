import type { Finding } from '../judge/finding';
import type { Binds, Level } from '../standards/requirement';
import type { Interface } from '../standards/standard';
import type { Annex } from './annex';
import type { LevelCounts } from './levels';
import type { CaseRecord, RecordHeader, Unselected } from './record';
import type { Conformance, FunctionResult, RequirementResult, RequirementVerdict } from './verdict';
import type { Waiver } from './waiver';

/**
 * `report.json`, version 1: everything that a reader of a run's result may ask, in terms of the standard. Its JSON Schema is
 * `reports/schema/report.v1.schema.json`. What differs between two runs of one implementation stands in `run`, in times and in the ids of exchanges.
 */
export interface Report extends Annex {
  format: 'lso-conformance/report';
  version: 1;
  /** What this document is and what it is not. */
  statement: string;
  run: {
    id: string;
    startedAt: string;
    finishedAt: string | null;
    command: string;
    complete: boolean;
    partial: string[];
    errors: string[];
  };
  tool: RecordHeader['tool'];
  environment: { node: string; platform: string } | null;
  suite: RecordHeader['suite'];
  implementation: RecordHeader['implementation'];
  /** For whom the report is made, where it is bilateral. */
  counterpart?: RecordHeader['counterpart'];
  /** What the profile had taken out of the evidence, besides credentials. */
  redacted?: RecordHeader['redacted'];
  role: RecordHeader['role'];
  release: string;
  profile: { digest: string; root: string };
  conformance: Exclude<Conformance, 'notApplicable'>;
  /** What a command line ends with: 0 conformant, 1 non-conformant (or a case of the user's own failed), 2 incomplete, 4 harness error. */
  exitCode: 0 | 1 | 2 | 4;
  /** Why the whole is not conformant though its functions may be. */
  because: string[];
  functions: ReportedFunction[];
  requirements: ReportedRequirement[];
  findings: FindingGroup[];
  cases: ReportedCase[];
  /** Cases of the suite that the run left out. */
  unselected: Unselected[];
  errata: ReportedErratum[];
  waivers: ReportedWaiver[];
  timing: OperationTiming[];
  undeclared: Undeclared;
}

export interface ReportedFunction extends FunctionResult {
  /** Interface reference point. */
  interface: Interface;
  guide: string;
  /** Where its API is, as the profile says; null when the ICS does not declare it. */
  base: string | null;
  /** Requirement verdict → how many. */
  counts: Record<RequirementVerdict, number>;
  /** The same by the level of the requirements. */
  levels: LevelCounts;
  cases: Record<CaseRecord['verdict'], number>;
  exchanges: number;
  capabilities: Array<{ id: string; says: string; declared: boolean }>;
}

export interface ReportedRequirement extends RequirementResult {
  fn: string;
  level: Level;
  binds: Binds;
  operation: string | null;
  /** The clause, in our words. */
  says: string;
  /** The business requirement it traces to. */
  from: string | null;
  needs: string[];
}

/** One fault, however often it was met; the first occurrence, in the order of the cases, shows it. */
export interface FindingGroup extends Finding {
  fn: string;
  count: number;
  /** Ids of the cases that met it, and of the exchanges that show it: at most twenty of each. */
  cases: string[];
  exchanges: string[];
  /** Met only in traffic of the user's own cases, which bears on no requirement. */
  own: boolean;
  /** ISO date until which it is waived: itself, or every requirement that it breaks. */
  waivedUntil?: string;
}

export interface ReportedCase extends CaseRecord {
  own: boolean;
  exchanges: string[];
  /** It stands in the way of conformance. */
  blocking: boolean;
}

export interface ReportedErratum {
  fn: string;
  name: string;
  says: Record<string, string>;
  readings: readonly string[];
  /** The reading in force in this run. */
  taken: string;
  /** The profile asked for it. */
  chosen: boolean;
  because: string;
  touches: readonly string[];
}

/** `notNeeded`: what it waives did not fail. `unknown`: it names no requirement of these tables. */
export interface ReportedWaiver extends Waiver {
  state: 'applied' | 'notNeeded' | 'expired' | 'unknown';
  /** It is in force, and ends within 14 days. */
  endsSoon: boolean;
}

export interface OperationTiming {
  fn: string;
  operation: string;
  count: number;
  /** Milliseconds. */
  min: number;
  median: number;
  p95: number;
  max: number;
  /** Answers that took longer than agreed, and requests that had none within the limit. */
  over: number;
  late: number;
  /** Every answer time, sorted. */
  ms: number[];
}

/** What the ICS leaves out and the traffic shows all the same. */
export interface Undeclared {
  functions: Array<{ fn: string; exchanges: number }>;
  requirements: Array<{ id: string; because: string; findings: string[] }>;
}
