import type { DeclaredPolicy, MarkedStep, CatalogSays, PolicyTry } from './policy';
import type { Finding } from '../judge/finding';
import type { Judgement } from '../judge/notebook';
import type { Agreed } from '../standards/timeline';

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
  /** A case of the user's own, not of our suites: it counts for a requirement only if it says that it verifies one. */
  own?: boolean;
  /** Requirement ids that it verifies. */
  requirements: string[];
  operation?: string;
  needs: string[];
  /** Clauses of other documents that it covers too. */
  covers: string[];
  verdict: CaseVerdict;
  /** Why, when it is not a pass: the message of what went wrong, as plain text. */
  because?: string;
  steps: Array<{ title: string; ms: number; failed: boolean }>;
  startedAt: number;
  ms: number;
  /** Attempts before this one, when it was retried. */
  retries: number;
  /** Orders that it tried against the policy of the Seller. */
  tried?: PolicyTry[];
  /** What a service catalogue says of attributes of the policy. */
  said?: CatalogSays[];
  /** Steps of an operational thread that it marked. */
  thread?: MarkedStep[];
  /** Ids of its exchanges, in order of time; absent before the evidence was read. */
  exchanges?: string[];
}

export interface RecordHeader {
  format: 'lso-conformance/record';
  version: 1;
  /** Names the run; left out of what is compared between renderings of one record. */
  run: { id: string; startedAt: string; command: string };
  tool: { name: 'lso-conformance'; version: string };
  /** Where the harness ran. */
  environment?: { node: string; platform: string };
  /** SHA-256 over everything that decides a verdict: suites, tables, judge, schemas. */
  suite: { digest: string };
  implementation: { name: string; version: string; organisation: string };
  /** For whom the report is made, where it is bilateral. */
  counterpart?: { organisation: string; name?: string };
  role: 'seller' | 'buyer';
  release: string;
  profile: { digest: string; ics: Record<string, Record<string, boolean>>; errata: Record<string, string>; root: string };
  /** Base URL of each declared function's API: with it the judge knows the traffic. */
  bases: Record<string, string>;
  /** Each names a requirement, or the fingerprint of one finding. */
  waivers: Array<{ requirement?: string; finding?: string; reason: string; owner: string; approver: string; expires: string }>;
  /** What the static conformance review found; absent when none was made. */
  review?: Contradiction[];
  /** What the profile had taken out of the evidence, besides credentials, and so out of the judgement. */
  redacted?: { headers?: string[]; members?: string[]; pointers?: string[] };
  /** What the profile's policy declares of attributes, for the picture of it. */
  policy?: DeclaredPolicy;
  /** What was agreed for the run: most milliseconds that one answer may take. */
  limits?: { answer: number };
  /** What the implementation under test and we have agreed upon. */
  agreed?: Agreed;
}

/** One contradiction of the static review; `standard`: what is declared so cannot conform. */
export interface Contradiction {
  weight: 'configuration' | 'standard' | 'notice';
  sentence: string;
  because?: string;
}

export interface RecordFooter {
  finishedAt: string;
  /** True when every case that the suite has for this profile was run. */
  complete: boolean;
  /** Why it is not complete, one sentence each. */
  partial?: string[];
  /** What went wrong in the harness outside of any case, one sentence each. */
  errors?: string[];
  /** Which part of a run it is, when it was shared between machines. */
  shard?: { current: number; total: number };
  cases: number;
  exchanges: number;
}

/** Something that the run made at the target, and that may still be there: an answer of 201. */
export interface Created {
  fn: string;
  operation: string;
  /** Null when the answer named none. */
  id: string | null;
  exchange: string;
  case?: string;
  /** The state in which it was last seen. */
  state?: string;
  /** It was taken away again: a registration that was ended. */
  removed?: true;
}

/** How everything went that has one lifecycle: the lifecycle is the nth of that resource in its function. Counts are of things, not of sights. */
export interface Course {
  fn: string;
  of: string;
  nth: number;
  /** State → how many were seen in it, and how many were first seen in it, in the answer that made them. */
  seen: Record<string, number>;
  born: Record<string, number>;
  /** From one sight to a later one, what lay between unseen; and from step to step of a history, which leaves nothing out. */
  sights: Array<[from: string, to: string, count: number]>;
  steps: Array<[from: string, to: string, count: number]>;
}

/** The recording of an audit. `exchanges.har` then holds the exchanges that show a finding, and `judgement.judged` says how many were judged. */
export interface Recorded {
  files: Array<{ name: string; bytes: number; entries: number }>;
  /** Exchanges of no LSO API. */
  passedOver: number;
  /** Entries that could not be read, counted from 0; of many the first. */
  broken: Array<{ file: string; index: number; because: string }>;
  brokenCount: number;
  /** How many exchanges may lie between two that are held together. */
  window: number;
}

/** A case of the suite that a filter, or the division into shards, left out. */
export type Unselected = Pick<CaseRecord, 'title' | 'file' | 'line' | 'fn'>;

/** Everything that a run found out. Without its footer it is no result. */
export interface RunRecord {
  header: RecordHeader;
  cases: CaseRecord[];
  /** Cases that were not selected; absent when none was left out, or nobody looked. */
  unselected?: Unselected[];
  judgement: Judgement;
  /** Findings on traffic of the user's own cases that verify no requirement: shown, never held against a requirement. */
  ownFindings?: Finding[];
  /** Per operation: answer times in milliseconds, sorted. */
  timing: Record<string, number[]>;
  /** Business function → exchanges with its API, declared or not. Absent: nothing is known of the traffic. */
  traffic?: Record<string, number>;
  created?: Created[];
  /** Moves that were seen, of the lifecycles of which anything was. */
  courses?: Course[];
  /** Per operation: requests that had no answer within the limit. */
  late?: Record<string, number>;
  /** Ids of the exchanges that had no (complete) answer. */
  unanswered?: string[];
  /** What was read, where the traffic was recorded by others: then nothing was provoked, and there are no cases. */
  audit?: Recorded;
  footer?: RecordFooter;
}
