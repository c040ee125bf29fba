import { byText } from './grouped';
import { Refusal } from './refusal';
import type { Report } from './report';
import { visible } from './text';

/** What a CI gate knows to be red and lets pass: exactly this, no more and no less. */
export interface Baseline {
  format: 'lso-conformance/baseline';
  version: 1;
  role: Report['role'];
  release: string;
  /** Requirements that stand in the way, each with the fingerprints of its findings (empty where silence shows it). */
  known: Array<{ requirement: string; verdict: string; findings: string[] }>;
  /** What stands in the way and no requirement speaks of, a sentence each. */
  open: string[];
}

const red = ['fail', 'warning', 'inconclusive', 'notExercised'];

/** Everything that a run has against the implementation, to be accepted for now. */
export function baselineOf(report: Report): Baseline {
  const { role, release } = report;
  const known = report.requirements
    .filter(({ verdict }) => red.includes(verdict))
    .map(({ id, verdict }) => ({ requirement: id, verdict, findings: findingsOf(id, report) }))
    .sort((a, b) => byText(a.requirement, b.requirement));
  return { format: 'lso-conformance/baseline', version: 1, role, release, known, open: openIn(report) };
}

function findingsOf(requirement: string, { findings }: Report): string[] {
  const about = findings.filter(
    ({ requirements, own, waivedUntil }) => !own && waivedUntil === undefined && requirements.includes(requirement),
  );
  return about.map(({ fingerprint }) => fingerprint).sort(byText);
}

function openIn({ because, functions, cases }: Report): string[] {
  const declared = functions.filter(({ conformance }) => conformance !== 'notApplicable');
  const own = cases.filter(({ own, verdict }) => own && verdict !== 'pass' && verdict !== 'notApplicable');
  const sentences = [
    ...because,
    ...declared.flatMap(({ fn, because: reasons }) => reasons.map((reason) => `${fn}: ${reason}`)),
    ...own.map(({ title, verdict }) => `a case of the user's own came to ${verdict}: ${title}`),
  ];
  return [...new Set(sentences.map(visible))].sort(byText);
}

/**
 * How a run departs from its baseline, a sentence each: new faults, and entries that are no longer true. None: the gate passes.
 * @throws Refusal when the baseline is of another role or release
 */
export function departures(baseline: Baseline, report: Report): string[] {
  if (baseline.role !== report.role || baseline.release !== report.release)
    throw new Refusal(
      `The baseline is of ${baseline.role}, ${baseline.release}, the run of ${report.role}, ${report.release}: they cannot be compared.`,
    );
  const found = baselineOf(report);
  const now = new Map(found.known.map((entry) => [entry.requirement, entry]));
  const before = new Map(baseline.known.map((entry) => [entry.requirement, entry]));
  return [
    ...found.known.flatMap((entry) => freshIn(entry, before.get(entry.requirement))),
    ...found.open.filter((sentence) => !baseline.open.includes(sentence)).map((sentence) => `new: ${sentence}`),
    ...baseline.known.flatMap((entry) => staleIn(entry, now.get(entry.requirement))),
    ...baseline.open.filter((sentence) => !found.open.includes(sentence)).map((sentence) => `mended: no longer true that ${sentence}`),
  ];
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

/** A baseline out of what a file holds. @throws Refusal */
export function parsedBaseline(value: unknown, file: string): Baseline {
  const { format, version, known, open } = (value ?? {}) as Partial<Baseline>;
  if (format !== 'lso-conformance/baseline') throw new Refusal(`${file} is no baseline; make one with: report baseline <run>`);
  if (typeof version === 'number' && version > 1)
    throw new Refusal(`${file} was written by a newer lso-conformance: this one reads version 1, not ${version}.`);
  if (!Array.isArray(known) || !known.every(isEntry) || !isTexts(open))
    throw new Refusal(`${file} is damaged: its entries cannot be read.`);
  return value as Baseline;
}

function isEntry(entry: Partial<Entry> | null): boolean {
  return typeof entry?.requirement === 'string' && typeof entry.verdict === 'string' && isTexts(entry.findings);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
