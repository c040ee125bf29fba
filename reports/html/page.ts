import { Eta } from 'eta';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../schemas/root';
import type { Exchange } from '../../standards/exchange';
import { grouped } from '../grouped';
import type { FindingGroup, Report, ReportedCase, ReportedFunction } from '../report';
import { html, shortened } from '../text';
import { caseVerdictNames, verdictNames } from '../conclusion';
import { annexView } from './annexView';
import { bar, duration, plot, rising } from './charts';
import { EvidenceRoom } from './evidence';
import { heatMap } from './heat';
import { sequenceOf } from './sequence';
import { caseWords, checklistWords, conformanceWords, fateWords, gapWords, requirementWords, reviewWords, tone, whoseWords } from './words';

/** Most findings, and most unsettled cases, that the page shows in full; the rest are in report.json. */
const most = { findings: 300, cases: 300 };

/** The report as one HTML page: no script, no network, every string of the target escaped. The same report gives the same page. */
export function pageOf(report: Report, exchanges: ReadonlyMap<string, Exchange>, title?: string): string {
  const folder = join(packageRoot(), 'reports/html');
  const eta = new Eta({ views: folder, autoEscape: true, escapeFunction: html, cache: true });
  const style = ['style.css', 'sections.css'].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return eta.render('./page', { ...viewOf(report, exchanges, style), title });
}

function viewOf(report: Report, exchanges: ReadonlyMap<string, Exchange>, style: string) {
  const room = new EvidenceRoom(exchanges);
  const clauses = new Map(report.requirements.map((row) => [row.id, row]));
  const titles = new Map(report.cases.map((found) => [found.id, found.title]));
  const unsettled = report.cases.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'notApplicable');
  return {
    report,
    style,
    ...annexView(report, new Set(report.findings.slice(0, most.findings).map(({ fingerprint }) => fingerprint))),
    findings: report.findings.slice(0, most.findings).map((finding) => findingView(finding, room, clauses)),
    moreFindings: Math.max(0, report.findings.length - most.findings),
    functions: report.functions.map((fn) => functionView(fn, report)),
    unsettled: unsettled.slice(0, most.cases).map((found) => caseView(found, room, clauses)),
    moreUnsettled: Math.max(0, unsettled.length - most.cases),
    settled: settledCases(report, room),
    own: report.cases.filter(({ own }) => own),
    timing: report.timing.map((timing) => ({ ...timing, line: rising(timing) })),
    titleOf: (id: string | undefined) => (id === undefined ? '' : (titles.get(id) ?? id)),
    anchorOf,
    duration,
    short: (text: string, most = 2000) => shortened(text, most),
    plot,
    verdictNames,
    words: {
      requirement: requirementWords,
      case: caseWords,
      conformance: conformanceWords,
      whose: whoseWords,
      gap: gapWords,
      review: reviewWords,
      fate: fateWords,
      checklist: checklistWords,
    },
    tone,
  };
}

type Clauses = ReadonlyMap<string, Report['requirements'][number]>;

function findingView(finding: FindingGroup, room: EvidenceRoom, clauses: Clauses) {
  return {
    finding,
    clauses: finding.requirements.flatMap((id) => clauses.get(id) ?? []),
    // A case's own assertion is about the whole exchange: nothing in it can be marked.
    exchange: room.view(finding.exchange, finding.in, finding.source === 'case' ? undefined : finding.pointer),
  };
}

function caseView(found: ReportedCase, room: EvidenceRoom, clauses: Clauses) {
  const shown = found.exchanges.slice(-8);
  return {
    found,
    clauses: found.requirements.flatMap((id) => clauses.get(id) ?? []),
    sequence: sequenceOf(room.all(found.exchanges)),
    exchanges: found.verdict === 'notRun' ? [] : shown.flatMap((id) => room.view(id) ?? []),
    hidden: found.exchanges.length - shown.length,
  };
}

function functionView(fn: ReportedFunction, report: Report) {
  const rows = report.requirements.filter((row) => row.fn === fn.fn);
  return {
    fn,
    heat: heatMap(rows, fn.title),
    segments: bar(
      fn.counts,
      verdictNames.filter((name) => name !== 'excluded' && name !== 'notApplicable'),
    ),
    caseSegments: bar(fn.cases, caseVerdictNames),
    rows,
  };
}

/** Most passed cases of which the exchanges are drawn all the same: chains, and those in whose traffic something was found. */
const mostDrawn = 40;

function settledCases(report: Report, room: EvidenceRoom) {
  const settled = report.cases.filter(({ verdict, own }) => !own && (verdict === 'pass' || verdict === 'notApplicable'));
  const name = (fn: string) => report.functions.find((known) => known.fn === fn)?.title ?? 'Across functions';
  const found = new Set(report.findings.filter(({ whose }) => whose === 'IUT').flatMap(({ cases }) => cases));
  const telling = settled.filter(({ id, fn, verdict }) => verdict === 'pass' && (fn === '' || found.has(id)));
  const chosen = new Set(telling.slice(0, mostDrawn).map(({ id }) => id));
  return [...grouped(settled, ({ fn }) => fn)].map(([fn, cases]) => ({
    title: name(fn),
    cases,
    drawn: cases.flatMap(({ id, title, exchanges }) => (chosen.has(id) ? [{ title, sequence: sequenceOf(room.all(exchanges)) }] : [])),
  }));
}

/** A fragment that every browser and every id of the tables agrees on. */
function anchorOf(id: string): string {
  return `r-${id.replace(/[^\w-]/g, '_')}`;
}
