import { findingsToTell } from './findingGroups';
import type { FindingGroup, Report, ReportedFunction } from './report';
import { oneLine } from './text';
import { scopeOf } from './interfaces';
import { texts } from './texts';

const { markdown: t, words } = texts();
const { conformanceWords } = words;

/** At most so many faults are told; the report holds them all. */
const most = 20;

/** A summary for a CI job's page, as GitHub and GitLab show it. */
export function markdownOf(report: Report): string {
  const { implementation, run, conformance, tool } = report;
  const scope = scopeOf(report, { words }).map(({ name, release }) => `${name}, ${t.release(release)}`);
  const partial = run.complete ? [] : [`**${t.partial}** ${run.partial.map(plain).join('; ')}.`, ''];
  return [
    ...partial,
    `## ${conformanceWords[conformance].word}: ${plain(implementation.name)} ${plain(implementation.version)}`,
    '',
    `${scope.join('; ')}, ${report.role} · ${plain(run.startedAt)} · ${tool.name} ${tool.version}`,
    '',
    `| ${t.heads.join(' | ')} |`,
    `|${t.heads.map(() => '---|').join('')}`,
    ...report.functions.map(row),
    '',
    ...faults(findingsToTell(report).filter(({ level }) => level === 'MUST')),
    `_${plain(report.statement)}_`,
    '',
  ].join('\n');
}

function row({ title, conformance, counts }: ReportedFunction): string {
  const open = counts.inconclusive + counts.notExercised;
  return `| ${title} | ${conformanceWords[conformance].word} | ${counts.pass} | ${counts.fail} | ${counts.warning} | ${open} | ${counts.notApplicable} |`;
}

function faults(findings: readonly FindingGroup[]): string[] {
  if (findings.length === 0) return [];
  const told = findings.slice(0, most).map(({ requirements, operation, pointer, expected, seen, count }) => {
    const where = `${operation}${pointer ? t.at(plain(pointer)) : ''}`;
    return `- **${requirements.join(', ')}** ${where}: ${t.fault(plain(expected), plain(seen))}${count > 1 ? t.times(count) : ''}`;
  });
  const rest = findings.length - told.length;
  return [`### ${t.failed}`, '', ...told, ...(rest > 0 ? [`- ${t.more(rest)}`] : []), ''];
}

/** Text of a target, on one line, with nothing in it that Markdown or HTML would act on. */
export function plain(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+\-!|~:@]/g, (character) => `&#${character.charCodeAt(0)};`);
}
