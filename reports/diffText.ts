import type { CaseChange, Change, Diff, RequirementChange, Side } from './diff';
import type { FindingGroup } from './report';
import { oneLine } from './text';
import { texts } from './texts';

const { diff: t, changes: changeTitles, markdown, words } = texts();
const { conformanceWords } = words;

/** The kinds of change, worst first. */
export const changeNames = Object.keys(changeTitles) as Change[];

/** A difference as plain text, worst first; nothing in it acts on a terminal. */
export function diffText(diff: Diff): string {
  const { before, after } = diff;
  const lines = [
    `${sideName(before)}  →  ${sideName(after)}`,
    `${conformanceWords[before.conformance].word}  →  ${conformanceWords[after.conformance].word}`,
    ...diff.functions.filter((fn) => fn.before !== fn.after).map((fn) => `  ${fn.fn}: ${fn.before} → ${fn.after}`),
    ...changeNames.flatMap((change) => section(changeTitles[change], ofKind(diff.requirements, change).map(requirement))),
    ...changeNames.flatMap((change) => section(t.cases(changeTitles[change]), ofKind(diff.cases, change).map(testCase))),
    ...section(t.fresh, diff.fresh.map(finding)),
    ...section(t.gone, diff.gone.map(finding)),
    '',
    t.unchanged(diff.unchanged),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a run is called in a comparison. */
export function sideName({ implementation, run }: Side): string {
  return oneLine(`${run.complete ? '' : t.partial}${implementation.name} ${implementation.version} (${run.startedAt})`);
}

/** The changes of one kind. */
export function ofKind<C extends { change: Change }>(changes: readonly C[], change: Change): C[] {
  return changes.filter((found) => found.change === change);
}

function requirement({ id, before, after, because }: RequirementChange): string {
  return `${id}: ${before} → ${after}${because ? `: ${oneLine(because)}` : ''}`;
}

function testCase({ title, before, after }: CaseChange): string {
  return `${oneLine(title)}: ${before} → ${after}`;
}

function finding({ fingerprint, requirements, operation, pointer, expected, seen }: FindingGroup): string {
  const where = [operation, oneLine(pointer)].filter((text) => text !== '').join(' ');
  return `${fingerprint} ${requirements.join(', ')} ${where}: ${markdown.fault(oneLine(expected), oneLine(seen))}`;
}

function section(title: string, rows: string[]): string[] {
  return rows.length === 0 ? [] : ['', `${title}: ${rows.length}`, ...rows.map((row) => `  ${row}`)];
}
