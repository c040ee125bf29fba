import { Eta } from 'eta';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../schemas/root';
import type { Exchange } from '../../standards/exchange';
import { grouped } from '../grouped';
import type { FindingGroup, Report, ReportedCase, ReportedFunction } from '../report';
import { texts, type Language, type Texts } from '../texts';
import { html, shortened } from '../text';
import { scopeOf } from '../interfaces';
import { caseVerdictNames, verdictNames } from '../reportedFunctions';
import { annexView } from './annexView';
import { bar, duration, heightOf, plot, rising } from './charts';
import { EvidenceRoom } from './evidence';
import { heatMap } from './heat';
import { sequenceOf } from './sequence';
import { tone } from './tone';

/** Most findings, and most unsettled cases, that the page shows in full; the rest are in report.json. */
const most = { findings: 300, cases: 300 };

export interface PageOptions {
  /** What the page is called, instead of the implementation's name. */
  title?: string;
  lang?: Language;
}

/** The report as one HTML page: no script, no network, every string of the target escaped. The same report gives the same page. */
export function pageOf(report: Report, exchanges: ReadonlyMap<string, Exchange>, { title, lang }: PageOptions = {}): string {
  const folder = join(packageRoot(), 'reports/html');
  const eta = new Eta({ views: folder, autoEscape: true, escapeFunction: html, cache: true });
  const style = ['style.css', 'sections.css'].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return eta.render('./page', { ...viewOf(report, exchanges, texts(lang)), style, title });
}

function viewOf(report: Report, exchanges: ReadonlyMap<string, Exchange>, t: Texts) {
  const room = new EvidenceRoom(exchanges, t);
  const clauses = new Map(report.requirements.map((row) => [row.id, row]));
  const titles = new Map(report.cases.map((found) => [found.id, found.title]));
  const unsettled = report.cases.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'notApplicable');
  return {
    report,
    t,
    scope: scopeOf(report, t),
    ...annexView(report, t, new Set(report.findings.slice(0, most.findings).map(({ fingerprint }) => fingerprint))),
    findings: report.findings.slice(0, most.findings).map((finding) => findingView(finding, room, clauses)),
    moreFindings: Math.max(0, report.findings.length - most.findings),
    functions: report.functions.map((fn) => functionView(fn, report)),
    unsettled: unsettled.slice(0, most.cases).map((found) => caseView(found, room, clauses, t)),
    moreUnsettled: Math.max(0, unsettled.length - most.cases),
    settled: settledCases(report, room, t),
    left: leftOut(report, t),
    own: report.cases.filter(({ own }) => own),
    timing: report.timing.map((timing) => ({
      ...timing,
      line: rising(timing),
      limitAt: report.answerLimit === null ? undefined : heightOf(report.answerLimit, timing.max),
    })),
    titleOf: (id: string | undefined) => (id === undefined ? '' : (titles.get(id) ?? id)),
    anchorOf,
    duration,
    short: (text: string, most = 2000) => shortened(text, most),
    plot,
    verdictNames,
    words: {
      requirement: t.words.requirementWords,
      case: t.words.caseWords,
      conformance: t.words.conformanceWords,
      whose: t.words.whoseWords,
      gap: t.words.gapWords,
      review: t.words.reviewWords,
      fate: t.words.fateWords,
      waiver: t.words.waiverWords,
      checklist: t.words.checklistWords,
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

function caseView(found: ReportedCase, room: EvidenceRoom, clauses: Clauses, t: Texts) {
  const shown = found.exchanges.slice(-8);
  return {
    found,
    clauses: found.requirements.flatMap((id) => clauses.get(id) ?? []),
    sequence: sequenceOf(room.all(found.exchanges), t.sequence),
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

function settledCases(report: Report, room: EvidenceRoom, t: Texts) {
  const settled = report.cases.filter(({ verdict, own }) => !own && (verdict === 'pass' || verdict === 'notApplicable'));
  const found = new Set(report.findings.filter(({ whose }) => whose === 'IUT').flatMap(({ cases }) => cases));
  const telling = settled.filter(({ id, fn, verdict }) => verdict === 'pass' && (fn === '' || found.has(id)));
  const chosen = new Set(telling.slice(0, mostDrawn).map(({ id }) => id));
  return [...grouped(settled, ({ fn }) => fn)].map(([fn, cases]) => ({
    title: titleOf(fn, report, t),
    cases,
    drawn: cases.flatMap(({ id, title, exchanges }) =>
      chosen.has(id) ? [{ title, sequence: sequenceOf(room.all(exchanges), t.sequence) }] : [],
    ),
  }));
}

/** Cases that were not selected, by function. */
function leftOut(report: Report, t: Texts) {
  return [...grouped(report.unselected, ({ fn }) => fn)].map(([fn, cases]) => ({ title: titleOf(fn, report, t), cases }));
}

function titleOf(fn: string, { functions }: Report, t: Texts): string {
  return functions.find((known) => known.fn === fn)?.title ?? t.cases.acrossFunctions;
}

/** A fragment that every browser and every id of the tables agrees on. */
function anchorOf(id: string): string {
  return `r-${id.replace(/[^\w-]/g, '_')}`;
}
