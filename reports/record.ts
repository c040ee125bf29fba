import type { Judgement } from '../judge/notebook';

/** What a case came to (ISO/IEC 9646); `notRun` was left out by a filter, an interruption or a missing shard. */
export type CaseVerdict = 'pass' | 'fail' | 'inconclusive' | 'notApplicable' | 'error' | 'notRun';

/** One test case as it ran. */
export interface CaseRecord {
  /** Playwright's id: exchanges name it. */
  id: string;
  title: string;
  /** Suite file, relative to the package or to the user's folder. */
  file: string;
  line: number;
  fn: string;
  /** Requirement ids that it verifies. */
  requirements: string[];
  operation?: string;
  needs: string[];
  /** Clauses of other documents that it covers too. */
  covers: string[];
  verdict: CaseVerdict;
  /** Why, when it is not a pass: one sentence, first line of what went wrong. */
  because?: string;
  steps: Array<{ title: string; ms: number; failed: boolean }>;
  startedAt: number;
  ms: number;
  /** Attempts before this one, when it was retried. */
  retries: number;
}

export interface RecordHeader {
  format: 'lso-conformance/record';
  version: 1;
  /** Names the run; left out of what is compared between renderings of one record. */
  run: { id: string; startedAt: string; command: string };
  tool: { name: 'lso-conformance'; version: string };
  suite: { digest: string };
  implementation: { name: string; version: string; organisation: string };
  role: 'seller';
  release: string;
  profile: { digest: string; ics: Record<string, Record<string, boolean>>; errata: Record<string, string>; root: string };
  /** Base URL of each declared function's API: with it the judge knows the traffic. */
  bases: Record<string, string>;
  waivers: Array<{ requirement: string; reason: string; owner: string; approver: string; expires: string }>;
}

export interface RecordFooter {
  finishedAt: string;
  /** True when every case that the suite has for this profile was run. */
  complete: boolean;
  cases: number;
  exchanges: number;
}

/** Everything that a run found out. Without its footer it is no result. */
export interface RunRecord {
  header: RecordHeader;
  cases: CaseRecord[];
  judgement: Judgement;
  /** Per operation: answer times in milliseconds, sorted. */
  timing: Record<string, number[]>;
  footer?: RecordFooter;
}
