import type { Level } from '../standards/requirement';
import type { RequirementVerdict } from './verdict';

export type LevelCounts = Record<Level, Record<RequirementVerdict, number>>;

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY'];

/** The dynamic summary of one function: how many of its requirements of each level came to each verdict. */
export function levelsOf(
  rows: ReadonlyArray<{ level: Level; verdict: RequirementVerdict }>,
  verdicts: readonly RequirementVerdict[],
): LevelCounts {
  const count = (level: Level, verdict: RequirementVerdict) => rows.filter((row) => row.level === level && row.verdict === verdict).length;
  const row = (level: Level) => Object.fromEntries(verdicts.map((verdict) => [verdict, count(level, verdict)]));
  return Object.fromEntries(levels.map((level) => [level, row(level)])) as LevelCounts;
}
