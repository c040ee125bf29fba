import { plain } from '../markdown';
import { texts } from '../texts';
import type { Overview, OverviewedFinding, OverviewedFunction, OverviewedParty } from './overview';

const { overview: t, markdown: m, words } = texts();
const { conformanceWords, whoseWords } = words;

/** The overview for a CI job's page. */
export function overviewMarkdown({ run, tool, conformance, because, parties, statement }: Overview): string {
  return [
    `## ${conformanceWords[conformance].word}: ${t.heading(parties.length)}`,
    '',
    `${plain(run.startedAt)} · ${tool.name} ${tool.version}`,
    '',
    ...because.map((why) => `- ${plain(why)}`),
    '',
    `| ${t.heads.join(' | ')} |`,
    `|${t.heads.map(() => '---|').join('')}`,
    ...parties.flatMap((party) => party.functions.map((fn) => row(party, fn))),
    '',
    ...parties.flatMap(faults),
    `_${plain(statement)}_`,
    '',
  ].join('\n');
}

function row({ side, name }: OverviewedParty, { title, release, conformance, exchanges, counts }: OverviewedFunction): string {
  const open = counts.inconclusive + counts.notExercised;
  const cells = [t.side[side], plain(name), title, release, conformanceWords[conformance].word, exchanges];
  return `| ${[...cells, counts.pass, counts.fail, counts.warning, open].join(' | ')} |`;
}

function faults({ side, name, findings, moreFindings }: OverviewedParty): string[] {
  const told = findings.map((finding) => line(finding));
  if (told.length === 0) return [];
  return [`### ${t.findings(t.side[side], plain(name))}`, '', ...told, ...(moreFindings > 0 ? [`- ${t.more(moreFindings)}`] : []), ''];
}

function line({ requirements, level, whose, operation, pointer, expected, seen, count }: OverviewedFinding): string {
  const where = `${operation}${pointer ? m.at(plain(pointer)) : ''}`;
  const fault = m.fault(plain(expected), plain(seen));
  const others = whose === 'IUT' ? '' : ` (${whoseWords[whose]})`;
  return `- **${requirements.join(', ')} ${level}** ${where}: ${fault}${count > 1 ? m.times(count) : ''}${others}`;
}
