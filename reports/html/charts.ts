import type { OperationTiming } from '../report';
import { tone } from './tone';

export interface Segment {
  name: string;
  tone: string;
  count: number;
  /** In hundredths of the bar. */
  x: number;
  width: number;
}

/** A stacked bar of counts, in the order of the names; none for nothing. */
export function bar(counts: Record<string, number>, names: readonly string[]): Segment[] {
  const total = names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  let x = 0;
  return names
    .filter((name) => (counts[name] ?? 0) > 0)
    .map((name) => {
      const count = counts[name]!;
      const segment = { name, tone: tone[name] ?? 'out', count, x: round(x), width: round((count / total) * 100) };
      x += (count / total) * 100;
      return segment;
    });
}

/** The area of a distribution plot: width and height of its view box, as the template draws it. */
export const plot = { width: 160, height: 28 };

/** Where the line of a limit runs in a plot that ends with `max`; undefined where it would lie outside. */
export function heightOf(limit: number, max: number): number | undefined {
  return max > 0 && limit <= max ? round(plot.height - 2 - (limit / max) * (plot.height - 4)) : undefined;
}

/** Answer times in rising order as the points of a line: a flat line is an even answer, a steep end a slow tail. */
export function rising({ ms, max }: OperationTiming): string {
  if (ms.length === 1) return `0,${plot.height / 2} ${plot.width},${plot.height / 2}`;
  const count = Math.min(80, ms.length);
  const points = Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1);
    const height = max > 0 ? ms[Math.round(share * (ms.length - 1))]! / max : 0;
    return `${round(share * plot.width)},${round(plot.height - 2 - height * (plot.height - 4))}`;
  });
  return points.join(' ');
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Milliseconds for a reader. */
export function duration(ms: number): string {
  if (ms >= 120_000) return `${Math.round(ms / 60_000)} min`;
  if (ms >= 10_000) return `${(ms / 1000).toFixed(0)} s`;
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`;
}
