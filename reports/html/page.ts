import { Eta } from 'eta';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../schemas/root';
import type { Exchange } from '../../standards/exchange';
import { grouped } from '../grouped';
import type { FindingGroup, Report, ReportedCase, ReportedFunction } from '../report';
import { html, shortened } from '../text';
import { caseVerdictNames, verdictNames } from '../conclusion';
import { bar, duration, plot, rising } from './charts';
import { EvidenceRoom } from './evidence';
import { sequenceOf } from './sequence';
import { caseWords, conformanceWords, requirementWords, tone, whoseWords } from './words';

/** Most findings, and most unsettled cases, that the page shows in full; the rest are in report.json. */
const most = { findings: 300, cases: 300 };

/** The report as one HTML page: no script, no network, every string of the target escaped. The same report gives the same page. */
export function pageOf(report: Report, exchanges: ReadonlyMap<string, Exchange>, title?: string): string {
  const folder = join(packageRoot(), 'reports/html');
  const eta = new Eta({ views: folder, autoEscape: true, escapeFunction: html, cache: true });
  const style = readFileSync(join(folder, 'style.css'), 'utf8');
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
    findings: report.findings.slice(0, most.findings).map((finding) => findingView(finding, room, clauses)),
    moreFindings: Math.max(0, report.findings.length - most.findings),
    functions: report.functions.map((fn) => functionView(fn, report)),
    unsettled: unsettled.slice(0, most.cases).map((found) => caseView(found, room, clauses)),
    moreUnsettled: Math.max(0, unsettled.length - most.cases),
    settled: settledCases(report),
    own: report.cases.filter(({ own }) => own),
    timing: report.timing.map((timing) => ({ ...timing, line: rising(timing) })),
    titleOf: (id: string | undefined) => (id === undefined ? '' : (titles.get(id) ?? id)),
    anchorOf,
    duration,
    short: (text: string, most = 2000) => shortened(text, most),
    plot,
    words: { requirement: requirementWords, case: caseWords, conformance: conformanceWords, whose: whoseWords },
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
  return {
    fn,
    segments: bar(
      fn.counts,
      verdictNames.filter((name) => name !== 'excluded' && name !== 'notApplicable'),
    ),
    caseSegments: bar(fn.cases, caseVerdictNames),
    rows: report.requirements.filter((row) => row.fn === fn.fn),
  };
}

function settledCases(report: Report): Array<{ title: string; cases: ReportedCase[] }> {
  const settled = report.cases.filter(({ verdict, own }) => !own && (verdict === 'pass' || verdict === 'notApplicable'));
  const name = (fn: string) => report.functions.find((known) => known.fn === fn)?.title ?? 'Across functions';
  return [...grouped(settled, ({ fn }) => fn)].map(([fn, cases]) => ({ title: name(fn), cases }));
}

/** A fragment that every browser and every id of the tables agrees on. */
function anchorOf(id: string): string {
  return `r-${id.replace(/[^\w-]/g, '_')}`;
}
