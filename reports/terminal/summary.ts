import { join, relative } from 'node:path';
import { findingsToTell } from '../findingGroups';
import { scopeOf } from '../interfaces';
import type { FindingGroup, Report, ReportedFunction } from '../report';
import { oneLine } from '../text';
import { texts } from '../texts';
import type { RequirementVerdict } from '../verdict';
import type { Terminal } from './terminal';

const { terminal: t, words, markdown } = texts();
const { conformanceWords, requirementWords, whoseWords } = words;

/** Most findings that are told; the report has them all. */
const most = 10;

/** Says what a run came to, so that a person knows what to do next. */
export function summarise(report: Report, folder: string, terminal: Terminal): void {
  const { implementation, conformance, run, because } = report;
  const scope = scopeOf(report, { words }).map(({ name, release }) => `${name}, ${markdown.release(release)}`);
  terminal.line();
  terminal.line(t[report.role](oneLine(`${implementation.name} ${implementation.version}`), scope.join(' and ')));
  terminal.line();
  const width = Math.max(...report.functions.map(({ title }) => title.length));
  for (const fn of report.functions) terminal.line(functionLine(fn, width, terminal));
  const told = findingsToTell(report);
  for (const [index, finding] of told.slice(0, most).entries()) tellFinding(finding, index, report, terminal);
  terminal.line();
  if (told.length > most) terminal.line(t.moreFindings(told.length - most));
  const own = report.cases.filter((found) => found.own && found.verdict !== 'pass' && found.verdict !== 'notApplicable');
  for (const { title, verdict } of own) terminal.line(t.ownCase(verdict, oneLine(title)));
  if (!run.complete) terminal.line(terminal.styled('bold', t.partial));
  for (const why of because) terminal.line(`  ${oneLine(why)}`);
  const { word, sign } = conformanceWords[conformance];
  terminal.line(terminal.styled(['bold', colours[conformance]!], `${sign} ${word}`));
  terminal.line(t.report(relative('', join(folder, 'report.html'))));
}

const colours: Record<string, 'green' | 'red' | 'yellow' | 'gray'> = {
  conformant: 'green',
  nonConformant: 'red',
  incomplete: 'yellow',
  notApplicable: 'gray',
};

const counted: readonly RequirementVerdict[] = ['fail', 'inconclusive', 'notExercised', 'warning', 'waived', 'pass'];

function functionLine(
  { title, conformance, counts, because, blocking, exchanges, cases }: ReportedFunction,
  width: number,
  terminal: Terminal,
): string {
  const { word, sign } = conformanceWords[conformance];
  const head = `  ${sign} ${title.padEnd(width)}  ${word.toLowerCase().padEnd(14)}`;
  if (conformance === 'notApplicable') return terminal.styled('gray', head.trimEnd());
  if (exchanges === 0 && Object.values(cases).every((count) => count === 0)) return `${terminal.styled('gray', head)}  ${t.nothingRun}`;
  const numbers = counted.filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${requirementWords[name].word.toLowerCase()}`);
  const why = blocking.length === 0 && because.length > 0 ? ` (${oneLine(because[0]!)})` : '';
  return `${terminal.styled(colours[conformance]!, head)}  ${numbers.join(', ')}${why}`;
}

function tellFinding(finding: FindingGroup, index: number, report: Report, terminal: Terminal): void {
  const { requirements, level, whose, operation, in: side, pointer, exchange, count, source } = finding;
  const clause = report.requirements.find(({ id }) => requirements.includes(id));
  const says = clause ? t.requires(clause.binds, report.role, clause.says) : t.noClause;
  const place = source === 'case' ? '' : `, ${side} ${pointer || t.body}`;
  terminal.line();
  terminal.line(
    `${String(index + 1).padStart(3)}. ${terminal.styled('bold', `${requirements.join(', ')} ${level}`)} ${oneLine(says, 200)}`,
  );
  terminal.line(`     ${t.expected}${oneLine(finding.expected, 240)}`);
  terminal.line(`     ${t.seen}${oneLine(finding.seen, 240)}`);
  terminal.line(
    `     ${t.where}${oneLine(operation + place, 200)}${exchange ? t.exchange(oneLine(exchange, 40)) : ''}${count > 1 ? t.times(count) : ''}`,
  );
  if (whose !== 'IUT') terminal.line(`     ${t.whose}${whoseWords[whose]}`);
}
