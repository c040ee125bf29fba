import { Eta } from 'eta';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../schemas/root';
import type { Exchange } from '../../standards/exchange';
import { findingsToTell } from '../findingGroups';
import type { FindingGroup, Report, ReportedFunction } from '../report';
import { texts, type Language, type Texts } from '../texts';
import { html, shortened } from '../text';
import { scopeOf } from '../interfaces';
import { caseVerdictNames, verdictNames } from '../reportedFunctions';
import { abstractView } from './abstract';
import { annexView } from './annexView';
import { campaignView, type Clauses } from './campaignView';
import { bar, duration, heightOf, plot, rising } from './charts';
import { EvidenceRoom } from './evidence';
import { heatMap } from './heat';
import { tone } from './tone';

/** Most findings that the page shows in full; the rest are in report.json. */
const most = { findings: 300 };

export interface PageOptions {
  /** What the page is called, instead of the implementation's name. */
  title?: string;
  lang?: Language;
}

/** The report as one HTML page: no script, no network, every string of the target escaped. The same report gives the same page. */
export function pageOf(report: Report, exchanges: ReadonlyMap<string, Exchange>, { title, lang }: PageOptions = {}): string {
  const folder = join(packageRoot(), 'reports/html');
  const eta = new Eta({ views: folder, autoEscape: true, escapeFunction: html, cache: true });
  const style = ['style.css', 'sections.css', 'policy.css'].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return eta.render('./page', { ...viewOf(report, exchanges, texts(lang)), style, title });
}

function viewOf(report: Report, exchanges: ReadonlyMap<string, Exchange>, t: Texts) {
  const room = new EvidenceRoom(exchanges, t);
  const clauses = new Map(report.requirements.map((row) => [row.id, row]));
  const titles = new Map(report.cases.map((found) => [found.id, found.title]));
  const told = new Set(findingsToTell(report));
  return {
    report,
    t,
    scope: scopeOf(report, t),
    abstract: abstractView(report, clauses, t.words.requirementWords),
    ...annexView(report, t, new Set(report.findings.slice(0, most.findings).map(({ fingerprint }) => fingerprint))),
    findings: report.findings.slice(0, most.findings).map((finding) => ({
      ...findingView(finding, room, clauses),
      told: told.has(finding) || finding.own || finding.waivedUntil !== undefined,
    })),
    moreFindings: Math.max(0, report.findings.length - most.findings),
    functions: report.functions.map((fn) => functionView(fn, report, t)),
    ...campaignView(report, room, clauses, t),
    timing: report.timing.map((timing) => ({
      ...timing,
      line: rising(timing),
      limitAt: report.answerLimit === null ? undefined : heightOf(report.answerLimit, timing.max),
    })),
    titleOf: (id: string | undefined) => (id === undefined ? '' : (titles.get(id) ?? id)),
    anchorOf,
    duration,
    /** What stands in backticks is every second part. */
    coded: (text: string) => text.split('`'),
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

function findingView(finding: FindingGroup, room: EvidenceRoom, clauses: Clauses) {
  return {
    finding,
    clauses: finding.requirements.flatMap((id) => clauses.get(id) ?? []),
    // A case's own assertion is about the whole exchange: nothing in it can be marked.
    exchange: room.view(finding.exchange, finding.in, finding.source === 'case' ? undefined : finding.pointer),
  };
}

function functionView(fn: ReportedFunction, report: Report, t: Texts) {
  const rows = report.requirements.filter((row) => row.fn === fn.fn);
  return {
    fn,
    heat: heatMap(rows, fn.title, t),
    segments: bar(
      fn.counts,
      verdictNames.filter((name) => name !== 'excluded' && name !== 'notApplicable'),
    ),
    caseSegments: bar(fn.cases, caseVerdictNames),
    rows,
  };
}

/** A fragment that every browser and every id of the tables agrees on. */
function anchorOf(id: string): string {
  return `r-${id.replace(/[^\w-]/g, '_')}`;
}
