import type { ReportedRequirement } from '../report';
import type { Texts } from '../texts';
import { tally, type Words } from './tally';
import { tone } from './tone';

const size = 12;
const step = 15;
const perRow = 60;

/** The requirements of a function as squares, in the order of the guide. */
export interface HeatMap {
  width: number;
  height: number;
  size: number;
  cells: Array<{ x: number; y: number; tone: string; title: string }>;
  /** The same in words. */
  text: string;
}

export function heatMap(
  rows: readonly ReportedRequirement[],
  title: string,
  { words, summary }: Pick<Texts, 'words' | 'summary'>,
): HeatMap {
  const names: Words = words.requirementWords;
  const counts = Object.fromEntries(Object.keys(names).map((name) => [name, rows.filter(({ verdict }) => verdict === name).length]));
  return {
    width: perRow * step,
    height: Math.max(1, Math.ceil(rows.length / perRow)) * step,
    size,
    cells: rows.map(({ id, verdict }, index) => ({
      x: (index % perRow) * step,
      y: Math.floor(index / perRow) * step,
      tone: verdict === 'excluded' ? 'none' : (tone[verdict] ?? 'out'),
      title: `${id}: ${names[verdict]!.word}`,
    })),
    text: summary.heat(title, tally(counts, names)),
  };
}
