import type { Change, Diff, RequirementChange } from './diff';
import type { Finding } from '../judge/finding';

const titles: Record<Change, string> = {
  broke: 'Broke',
  new: 'New (not judged before)',
  notRun: 'No longer judged',
  mended: 'Mended',
  other: 'Other changes',
};

/** A difference as plain text, worst first. */
export function diffText(diff: Diff): string {
  const { before, after } = diff;
  const lines = [
    `${name(before)}  →  ${name(after)}`,
    `${diff.conformance.before}  →  ${diff.conformance.after}`,
    ...diff.functions.filter((fn) => fn.before !== fn.after).map((fn) => `  ${fn.fn}: ${fn.before} → ${fn.after}`),
    ...(Object.keys(titles) as Change[]).flatMap((change) => section(titles[change], ofKind(diff, change))),
    ...findings('Findings that are new', diff.fresh),
    ...findings('Findings that are gone', diff.gone),
    '',
    `${diff.unchanged} requirements are as they were.`,
  ];
  return `${lines.join('\n')}\n`;
}

function name({ implementation, run }: Diff['before']): string {
  return `${implementation.name} ${implementation.version} (${run.startedAt})`;
}

function ofKind(diff: Diff, change: Change): RequirementChange[] {
  return diff.requirements.filter((found) => found.change === change);
}

function section(title: string, changes: RequirementChange[]): string[] {
  if (changes.length === 0) return [];
  return [
    '',
    `${title}: ${changes.length}`,
    ...changes.map(({ id, before, after, because }) => `  ${id}: ${before} → ${after}${because ? `: ${because.split('\n')[0]}` : ''}`),
  ];
}

function findings(title: string, found: Finding[]): string[] {
  if (found.length === 0) return [];
  return [
    '',
    `${title}: ${found.length}`,
    ...found.map(
      (finding) =>
        `  ${finding.fingerprint} ${finding.requirements.join(', ')} ${finding.operation} ${finding.pointer}: expected ${finding.expected}; seen ${finding.seen}`,
    ),
  ];
}
