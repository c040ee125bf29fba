import type { ReportedRequirement } from '../report';
import { requirementWords } from '../texts/en/words';
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

export function heatMap(rows: readonly ReportedRequirement[], title: string): HeatMap {
  const counts = new Map<string, number>();
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const said = Object.entries(requirementWords).flatMap(([name, { word }]) =>
    counts.has(name) ? [`${counts.get(name)} ${word.toLowerCase()}`] : [],
  );
  return {
    width: perRow * step,
    height: Math.max(1, Math.ceil(rows.length / perRow)) * step,
    size,
    cells: rows.map(({ id, verdict }, index) => ({
      x: (index % perRow) * step,
      y: Math.floor(index / perRow) * step,
      tone: tone[verdict] ?? 'out',
      title: `${id}: ${requirementWords[verdict].word}`,
    })),
    text: `Requirements of ${title}: ${said.join(', ') || 'none'}`,
  };
}
