import { byText } from './grouped';
import type { Concluded } from './diff';

/** What a CI gate knows to be red and lets pass: exactly this, no more and no less. */
export interface Baseline {
  format: 'lso-conformance/baseline';
  version: 1;
  /** Requirements that stand in the way, each with the fingerprints of its findings (empty where a case, or silence, shows it). */
  known: Array<{ requirement: string; verdict: string; findings: string[] }>;
}

/** A baseline that cannot be used: one sentence. */
export class BaselineError extends Error {
  override name = 'BaselineError';
}

const red = ['fail', 'warning', 'inconclusive', 'notExercised'];

/** Everything that a run has against the implementation, to be accepted for now. */
export function baselineOf({ verdict }: Concluded): Baseline {
  const known = verdict.requirements
    .filter((result) => red.includes(result.verdict))
    .map(({ id, verdict: found, findings }) => ({ requirement: id, verdict: found, findings: [...findings].sort(byText) }))
    .sort((a, b) => byText(a.requirement, b.requirement));
  return { format: 'lso-conformance/baseline', version: 1, known };
}

/** How a run departs from its baseline, a sentence each: new faults, and entries that are no longer true. None: the gate passes. */
export function departures(baseline: Baseline, run: Concluded): string[] {
  const now = new Map(baselineOf(run).known.map((entry) => [entry.requirement, entry]));
  const before = new Map(baseline.known.map((entry) => [entry.requirement, entry]));
  const fresh = [...now.values()].flatMap((entry) => freshIn(entry, before.get(entry.requirement)));
  const stale = [...before.values()].flatMap((entry) => staleIn(entry, now.get(entry.requirement)));
  return [...fresh, ...stale];
}

type Entry = Baseline['known'][number];

function freshIn(entry: Entry, known: Entry | undefined): string[] {
  if (!known) return [`new: ${entry.requirement} is ${entry.verdict} and not in the baseline`];
  if (known.verdict !== entry.verdict) return [`changed: ${entry.requirement} is ${entry.verdict}, in the baseline ${known.verdict}`];
  const more = entry.findings.filter((finding) => !known.findings.includes(finding));
  return more.map((finding) => `new: finding ${finding} of ${entry.requirement} is not in the baseline`);
}

function staleIn(entry: Entry, now: Entry | undefined): string[] {
  if (!now) return [`mended: ${entry.requirement} is no longer ${entry.verdict}; take it out of the baseline`];
  const gone = entry.findings.filter((finding) => !now.findings.includes(finding));
  return gone.map((finding) => `mended: finding ${finding} of ${entry.requirement} is gone; take it out of the baseline`);
}

/** Reads a baseline's text. @throws BaselineError */
export function parseBaseline(text: string, file: string): Baseline {
  let value: Baseline;
  try {
    value = JSON.parse(text) as Baseline;
  } catch {
    throw new BaselineError(`${file} is not JSON.`);
  }
  const entries =
    Array.isArray(value?.known) && value.known.every((entry) => typeof entry?.requirement === 'string' && Array.isArray(entry.findings));
  if (value?.format !== 'lso-conformance/baseline' || value.version !== 1 || !entries)
    throw new BaselineError(`${file} is no baseline that this version can read.`);
  return value;
}
