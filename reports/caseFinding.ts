import { fingerprint, type Finding, type Whose } from '../judge/finding';
import type { Level, Requirement } from '../standards/requirement';
import type { CaseRecord } from './record';
import { shortened } from './text';
import { texts } from './texts';

const { caseFinding: t } = texts();

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
  const goal = failed?.replace(/^(Given|When|Then|And) /, '');
  const compared = verdict === 'fail' ? (values(because) ?? difference(because)) : undefined;
  if (!compared) return { expected: goal ?? t.itsEnd, seen: shortened(plain(because, failed) || t.noReason, 1000) };
  const expected = [goal, compared.expected].filter(Boolean).join(': ');
  return { expected: shortened(expected || t.itsEnd, 1000), seen: shortened(compared.seen, 1000) };
}

function values(because: string): Pick<Finding, 'expected' | 'seen'> | undefined {
  const expected = /^\s*Expected[^:\n]*: (.*)$/m.exec(because)?.[1];
  const seen = /^\s*Received[^:\n]*: (.*)$/m.exec(because)?.[1];
  // Of what should only have been there nothing else is said; the goal of the step says what it is.
  if (expected === undefined) return seen === undefined ? undefined : { expected: '', seen };
  // What should have been otherwise is all that is said of it.
  const other = /^not (.*)$/.exec(expected)?.[1];
  const shown = seen ?? other;
  return shown === undefined ? undefined : { expected, seen: shown };
}

/** Where wholes were compared, only what differs tells. */
function difference(because: string): Pick<Finding, 'expected' | 'seen'> | undefined {
  if (!/^- Expected\b.*\n\+ Received\b/m.test(because)) return undefined;
  const lines = because.split('\n').filter((line) => /^[-+] (?!(Expected|Received)\b)/.test(line));
  const side = (sign: string) =>
    lines
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1).trim().replace(/,$/, ''))
      .join('; ');
  const [expected, seen] = [side('-'), side('+')];
  return expected || seen ? { expected, seen: seen || t.missing(expected) } : undefined;
}

/** A reason without what only the runner's own words say. */
function plain(because: string, failed: string | undefined): string {
  const said = because.replace(/^Error: /, '').trim();
  const own = failed !== undefined && said.startsWith(`${failed}: `) ? said.slice(failed.length + 2) : said;
  return own.startsWith('expect(') && !own.includes('\n') ? t.notReached : own;
}

function strictest(levels: Level[]): Level {
  if (levels.length === 0 || levels.includes('MUST')) return 'MUST';
  return levels.includes('SHOULD') ? 'SHOULD' : 'MAY';
}
