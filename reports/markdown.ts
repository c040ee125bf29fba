import type { FindingGroup, Report, ReportedFunction } from './report';
import { oneLine } from './text';
import { conformanceWords } from './html/words';

/** At most so many faults are told; the report holds them all. */
const most = 20;

/** A summary for a CI job's page, as GitHub and GitLab show it. */
export function markdownOf(report: Report): string {
  const { implementation, run, conformance, tool } = report;
  const partial = run.complete ? [] : [`**Partial:** ${run.partial.map(plain).join('; ')}.`, ''];
  return [
    ...partial,
    `## ${conformanceWords[conformance].word}: ${plain(implementation.name)} ${plain(implementation.version)}`,
    '',
    `LSO Sonata, ${report.role}, release ${report.release} · ${plain(run.startedAt)} · ${tool.name} ${tool.version}`,
    '',
    '| function | conformance | pass | fail | warning | open | not applicable |',
    '|---|---|---|---|---|---|---|',
    ...report.functions.map(row),
    '',
    ...faults(report.findings.filter(({ own, level, waivedUntil }) => !own && level === 'MUST' && waivedUntil === undefined)),
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
    const where = `${operation}${pointer ? ` at ${plain(pointer)}` : ''}`;
    return `- **${requirements.join(', ')}** ${where}: expected ${plain(expected)}; seen ${plain(seen)}${count > 1 ? ` (${count} times)` : ''}`;
  });
  const rest = findings.length - told.length;
  return ['### What failed', '', ...told, ...(rest > 0 ? [`- and ${rest} more: see report.html`] : []), ''];
}

/** Text of a target, on one line, with nothing in it that Markdown or HTML would act on. */
function plain(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+\-!|~:@]/g, (character) => `&#${character.charCodeAt(0)};`);
}
