import { byText, grouped } from '../grouped';
import type { Report, ReportedCase, ReportedRequirement } from '../report';
import type { Texts } from '../texts';
import type { EvidenceRoom } from './evidence';
import { sequenceOf } from './sequence';
import { tally } from './tally';

/** Requirements by id. */
export type Clauses = ReadonlyMap<string, ReportedRequirement>;

/** Most unsettled cases that the page shows, the most exchanges of each; most passed cases of which the exchanges are drawn all the same. */
const most = { cases: 300, exchanges: 8, drawn: 40 };

/** What the page shows of the cases: those that did not pass one by one, the others by function; in the order of the functions. */
export function campaignView(report: Report, room: EvidenceRoom, clauses: Clauses, t: Texts) {
  const cases = inOrder(report);
  const unsettled = cases.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'notApplicable');
  return {
    unsettled: unsettled.slice(0, most.cases).map((found) => caseView(found, room, clauses, t)),
    moreUnsettled: Math.max(0, unsettled.length - most.cases),
    settled: settledCases(cases, report, room, t),
    left: [...grouped(report.unselected, ({ fn }) => fn)].map(([fn, left]) => ({ title: titleOf(fn, report, t), cases: left })),
    own: cases.filter(({ own }) => own),
  };
}

/** As they stand in the suite, whichever ended first. */
function inOrder({ cases, functions }: Report): ReportedCase[] {
  const turns = new Map(functions.map(({ fn }, index) => [fn, index]));
  const turn = ({ fn }: ReportedCase) => turns.get(fn) ?? functions.length;
  return cases.toSorted((a, b) => turn(a) - turn(b) || byText(a.file, b.file) || a.line - b.line);
}

function caseView(found: ReportedCase, room: EvidenceRoom, clauses: Clauses, t: Texts) {
  const shown = found.exchanges.slice(-most.exchanges);
  return {
    found,
    clauses: found.requirements.flatMap((id) => clauses.get(id) ?? []),
    sequence: sequenceOf(room.all(found.exchanges), t.sequence),
    exchanges: found.verdict === 'notRun' ? [] : shown.flatMap((id) => room.view(id) ?? []),
    hidden: found.exchanges.length - shown.length,
  };
}

/** With diagrams of chains, and of cases in whose traffic something was found. */
function settledCases(cases: readonly ReportedCase[], report: Report, room: EvidenceRoom, t: Texts) {
  const settled = cases.filter(({ verdict, own }) => !own && (verdict === 'pass' || verdict === 'notApplicable'));
  const found = new Set(report.findings.filter(({ whose }) => whose === 'IUT').flatMap((finding) => finding.cases));
  const telling = settled.filter(({ id, fn, verdict }) => verdict === 'pass' && (fn === '' || found.has(id)));
  const chosen = new Set(telling.slice(0, most.drawn).map(({ id }) => id));
  return [...grouped(settled, ({ fn }) => fn)].map(([fn, group]) => ({
    title: titleOf(fn, report, t),
    cases: group,
    said: tally({ pass: count(group, 'pass'), notApplicable: count(group, 'notApplicable') }, t.words.caseWords),
    drawn: group.flatMap(({ id, title, exchanges }) =>
      chosen.has(id) ? [{ title, sequence: sequenceOf(room.all(exchanges), t.sequence) }] : [],
    ),
  }));
}

function count(cases: readonly ReportedCase[], wanted: ReportedCase['verdict']): number {
  return cases.filter(({ verdict }) => verdict === wanted).length;
}

function titleOf(fn: string, { functions }: Report, t: Texts): string {
  return functions.find((known) => known.fn === fn)?.title ?? t.cases.acrossFunctions;
}
