import { fingerprint, type Finding, type Whose } from '../judge/finding';
import type { Level, Requirement } from '../standards/requirement';
import type { CaseRecord } from './record';
import { shortened } from './text';

/** What a case noticed by itself, as a finding; undefined when it passed or did not apply. */
export function caseFinding(
  found: CaseRecord,
  rows: Readonly<Record<string, Requirement>>,
  unanswered: ReadonlySet<string>,
): Finding | undefined {
  if (!['fail', 'inconclusive', 'error'].includes(found.verdict)) return undefined;
  const exchange = found.exchanges?.at(-1);
  const finding: Omit<Finding, 'fingerprint'> = {
    requirements: found.requirements,
    level: strictest(found.requirements.map((id) => rows[id]?.level ?? 'MUST')),
    whose: whoseIs(found, exchange !== undefined && unanswered.has(exchange)),
    source: 'case',
    operation: found.operation ?? 'several',
    ...(exchange !== undefined && { exchange }),
    case: found.id,
    in: 'response',
    pointer: '',
    ...comparison(found),
  };
  return { fingerprint: caseFingerprint(found), ...finding };
}

/** The fingerprint of what a case noticed by itself: it says which case came to what, not why. */
export function caseFingerprint({ requirements, operation = 'several', file, title, verdict }: CaseRecord): string {
  return fingerprint({ requirements, source: 'case', operation, in: 'response', pointer: '' }, `${file}\n${title}\n${verdict}`);
}

/** A failed assertion is the implementation's; that a Given was not reached is nobody's fault before somebody looked. */
function whoseIs({ verdict }: CaseRecord, noAnswer: boolean): Whose {
  if (verdict === 'fail') return 'IUT';
  if (noAnswer) return 'network';
  return verdict === 'error' ? 'harness' : 'configuration';
}

/** What was expected and what was seen, out of the message that an assertion writes. */
export function comparison({
  because = '',
  steps,
  verdict,
}: Pick<CaseRecord, 'because' | 'steps' | 'verdict'>): Pick<Finding, 'expected' | 'seen'> {
  const failed = steps.find((step) => step.failed)?.title;
  const goal = failed === undefined ? undefined : failed.replace(/^(Given|When|Then|And) /, '');
  const expected = /^\s*Expected[^:\n]*: (.*)$/m.exec(because)?.[1];
  const seen = /^\s*Received[^:\n]*: (.*)$/m.exec(because)?.[1];
  const said = because.replace(/^Error: /, '').trim();
  if (verdict !== 'fail' || expected === undefined || seen === undefined) {
    return { expected: goal ?? 'that the case comes to its end', seen: shortened(said || 'no reason was given', 1000) };
  }
  return { expected: shortened(goal === undefined ? expected : `${goal}: ${expected}`, 1000), seen: shortened(seen, 1000) };
}

function strictest(levels: Level[]): Level {
  if (levels.length === 0 || levels.includes('MUST')) return 'MUST';
  return levels.includes('SHOULD') ? 'SHOULD' : 'MAY';
}
