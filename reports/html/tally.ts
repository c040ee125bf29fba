import type { Word } from '../texts/en/words';

export type Words = Readonly<Record<string, Word>>;

/** Counts in words, as `2 fail, 21 pass`; what there is none of is not named. */
export function tally(counts: Readonly<Record<string, number>>, words: Words, without: readonly string[] = []): string {
  return Object.entries(counts)
    .filter(([name, count]) => count > 0 && !without.includes(name))
    .map(([name, count]) => `${count} ${words[name]!.word.toLowerCase()}`)
    .join(', ');
}
