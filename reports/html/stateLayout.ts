import type { StateChart } from '../stateCharts';
import { grouped } from '../grouped';
import { round } from './charts';

export const box = { width: 180, height: 26 };
export const gap = { x: 46, y: 20 };
export const margin = { x: 12, top: 14, bottom: 14 };

/** Room that an arrow takes which passes by the states of a column. */
const lane = { height: 4, gap: 10 };

export interface Move {
  from: string;
  to: string;
}

export interface Place {
  column: number;
  /** The upper edge of a box, or of a lane. */
  y: number;
}

export interface Layout {
  places: Map<string, Place>;
  /** Where an arrow passes by the columns between its ends, from left to right; by `laneKey`. */
  lanes: Map<string, Place[]>;
  columns: number;
  bottom: number;
}

interface Entry {
  /** A state's name; none for a lane. */
  name?: string;
  height: number;
  gap: number;
  /** What leads here from the column before. */
  before: Place[];
  placed: (place: Place) => void;
}

/** Columns by the longest way from the first state, ways back left out; in each, states and passing arrows by where what leads there stands. */
export function layout({ states, moves }: StateChart, drawn: readonly Move[]): Layout {
  const columnOf = columnsOf(states, moves);
  const columns = Math.max(0, ...columnOf.values()) + 1;
  const places = new Map<string, Place>();
  const lanes = new Map<string, Place[]>();
  const long = [...grouped(drawn, ({ from, to }) => laneKey(from, to)).values()].map(([move]) => move!);
  let bottom = margin.top;
  for (let column = 0; column < columns; column++) {
    const boxes = states
      .filter(({ name }) => columnOf.get(name) === column)
      .map(({ name }): Entry => ({
        name,
        height: box.height,
        gap: gap.y,
        before: moves.flatMap(({ from, to }) => (to === name ? (lanes.get(laneKey(from, to))?.at(-1) ?? places.get(from) ?? []) : [])),
        placed: (place) => places.set(name, place),
      }));
    const passing = long
      .filter(({ from, to }) => columnOf.get(from)! < column && column < columnOf.get(to)!)
      .map(({ from, to }): Entry => {
        const way = lanes.get(laneKey(from, to)) ?? [];
        return {
          height: lane.height,
          gap: lane.gap,
          before: [way.at(-1) ?? places.get(from)!],
          placed: (place) => lanes.set(laneKey(from, to), [...way, place]),
        };
      });
    bottom = Math.max(bottom, stacked([...boxes, ...passing], column));
  }
  return { places, lanes, columns, bottom };
}

/** Puts the entries of a column one below the other. @returns where the last one ends */
function stacked(entries: Entry[], column: number): number {
  let y = margin.top;
  let end = y;
  for (const entry of entries.toSorted((a, b) => mean(a) - mean(b) || Number(b.name !== undefined) - Number(a.name !== undefined))) {
    entry.placed({ column, y });
    end = y + entry.height;
    y = end + entry.gap;
  }
  return end;
}

function mean({ before }: Entry): number {
  return before.length === 0 ? 10_000 : before.reduce((sum, { y }) => sum + y, 0) / before.length;
}

function columnsOf(states: StateChart['states'], moves: StateChart['moves']): Map<string, number> {
  const columns = new Map<string, number>();
  const visit = (name: string, column: number, way: readonly string[]): void => {
    if ((columns.get(name) ?? -1) >= column) return;
    columns.set(name, column);
    for (const { from, to } of moves) if (from === name && !way.includes(to)) visit(to, column + 1, [...way, name, to]);
  };
  for (const { name, initial } of states) if (initial && !moves.some(({ to }) => to === name)) visit(name, 0, [name]);
  for (const { name, initial } of states) if (initial && !columns.has(name)) visit(name, 0, [name]);
  // What no move leads to, and what the standard does not know, stands on its own at the end.
  const behind = Math.max(-1, ...columns.values()) + 1;
  for (const { name } of states) if (!columns.has(name)) columns.set(name, behind);
  return columns;
}

export function laneKey(from: string, to: string): string {
  return `${from}\n${to}`;
}

export function corner({ column, y }: Place): { x: number; y: number } {
  return { x: margin.x + column * (box.width + gap.x), y };
}

/** Forward from side to side, by the lanes between; back, and within a column, round the outside. */
export function arrow(from: Place, to: Place, via: readonly Place[]): { path: string; tip: string } {
  const [a, b] = [corner(from), corner(to)];
  const [ay, by] = [a.y + box.height / 2, b.y + box.height / 2];
  if (to.column > from.column) return forward([a.x + box.width, ay], [b.x, by], via);
  if (to.column === from.column) {
    const x = a.x + box.width;
    const out = x + 18 + Math.min(3, Math.abs(a.y - b.y) / (box.height + gap.y)) * 6;
    const [y1, y2] = [ay + 4, by - 4];
    return { path: `M${x} ${y1} C${out} ${y1} ${out} ${y2} ${x} ${y2}`, tip: `${x},${y2} ${x + 7},${y2 - 4} ${x + 7},${y2 + 4}` };
  }
  const [x1, x2] = [a.x, b.x + box.width];
  const [y1, y2] = [ay + 6, by + 6];
  return { path: `M${x1} ${y1} ${curve([x1, y1], [x2, y2])}`, tip: `${x2},${y2} ${x2 + 7},${y2 - 4} ${x2 + 7},${y2 + 4}` };
}

type Point = readonly [x: number, y: number];

function forward(start: Point, end: Point, via: readonly Place[]): { path: string; tip: string } {
  let at = start;
  const parts: string[] = [];
  for (const place of via) {
    const { x, y } = corner(place);
    const middle = y + lane.height / 2;
    parts.push(`${curve(at, [x, middle])} H${x + box.width}`);
    at = [x + box.width, middle];
  }
  const [x, y] = end;
  return { path: `M${start.join(' ')} ${[...parts, curve(at, end)].join(' ')}`, tip: `${x},${y} ${x - 7},${y - 4} ${x - 7},${y + 4}` };
}

function curve([x1, y1]: Point, [x2, y2]: Point): string {
  const bend = gap.x * 0.6 * Math.sign(x2 - x1);
  return `C${round(x1 + bend)} ${y1} ${round(x2 - bend)} ${y2} ${x2} ${y2}`;
}
