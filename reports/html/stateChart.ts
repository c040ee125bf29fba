import type { StateChart } from '../stateCharts';
import { oneLine } from '../text';
import { texts, type Texts } from '../texts';
import { round } from './charts';

const box = { width: 180, height: 26 };
const gap = { x: 46, y: 20 };
const margin = { x: 12, top: 14, bottom: 14 };

export interface DrawnState {
  x: number;
  y: number;
  label: string;
  look: string;
  terminal: boolean;
  initial: boolean;
}

export interface DrawnMove {
  path: string;
  /** Three points of the arrow's head. */
  tip: string;
  look: string;
}

export interface DrawnChart {
  width: number;
  height: number;
  box: typeof box;
  states: DrawnState[];
  moves: DrawnMove[];
  /** The same in words. */
  text: string;
}

interface Place {
  column: number;
  row: number;
}

/** A state chart from left to right: first states first, then by how many moves they are away. */
export function drawn(chart: StateChart, t: Texts['states'] = texts().states): DrawnChart {
  const places = layout(chart);
  const columns = Math.max(...[...places.values()].map(({ column }) => column)) + 1;
  const rows = Math.max(...[...places.values()].map(({ row }) => row)) + 1;
  const at = (name: string) => corner(places.get(name)!);
  const legal = chart.moves.toSorted((a, b) => Number(a.seen > 0) - Number(b.seen > 0));
  const moves = [
    ...legal.map((move) => ({ ...move, look: move.seen > 0 ? 'made' : 'open' })),
    ...chart.illegal.filter(({ from, to }) => places.has(from) && places.has(to)).map((move) => ({ ...move, look: 'wrong' })),
  ];
  return {
    width: margin.x * 2 + columns * box.width + (columns - 1) * gap.x,
    height: margin.top + margin.bottom + rows * box.height + (rows - 1) * gap.y,
    box,
    states: chart.states.map((state) => ({
      ...at(state.name),
      label: oneLine(state.name, 28),
      look: !state.known || state.wronglyBorn > 0 ? 'wrong' : state.seen > 0 ? 'made' : 'open',
      initial: state.initial,
      terminal: state.terminal,
    })),
    moves: moves.map(({ from, to, look }) => ({ ...arrow(places.get(from)!, places.get(to)!), look })),
    text: inWords(chart, t),
  };
}

function corner({ column, row }: Place): { x: number; y: number } {
  return { x: margin.x + column * (box.width + gap.x), y: margin.top + row * (box.height + gap.y) };
}

/** Columns by the longest way from the first state, ways back left out; rows by where what leads there stands. */
function layout({ states, moves }: StateChart): Map<string, Place> {
  const columns = columnsOf(states, moves);
  const last = Math.max(0, ...columns.values());
  const places = new Map<string, Place>();
  for (let column = 0; column <= last; column++) {
    const here = states.filter(({ name }) => columns.get(name) === column);
    const sorted = here.toSorted((a, b) => weight(a.name, moves, places) - weight(b.name, moves, places));
    sorted.forEach(({ name }, row) => places.set(name, { column, row }));
  }
  return places;
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

function weight(name: string, moves: StateChart['moves'], places: ReadonlyMap<string, Place>): number {
  const rows = moves.flatMap(({ from, to }) => (to === name && places.has(from) ? [places.get(from)!.row] : []));
  // Infinity less Infinity would be no number.
  return rows.length === 0 ? 1000 : rows.reduce((sum, row) => sum + row, 0) / rows.length;
}

/** Forward from side to side; back, and within a column, round the outside. */
function arrow(from: Place, to: Place): Pick<DrawnMove, 'path' | 'tip'> {
  const [a, b] = [corner(from), corner(to)];
  const [ay, by] = [a.y + box.height / 2, b.y + box.height / 2];
  if (to.column > from.column) {
    const [x1, x2] = [a.x + box.width, b.x];
    const bend = gap.x * 0.6;
    return {
      path: `M${x1} ${ay} C${round(x1 + bend)} ${ay} ${round(x2 - bend)} ${by} ${x2} ${by}`,
      tip: `${x2},${by} ${x2 - 7},${by - 4} ${x2 - 7},${by + 4}`,
    };
  }
  if (to.column === from.column) {
    const x = a.x + box.width;
    const out = x + 16 + Math.min(3, Math.abs(from.row - to.row)) * 6;
    const [y1, y2] = [ay + 4, by - 4];
    return { path: `M${x} ${y1} C${out} ${y1} ${out} ${y2} ${x} ${y2}`, tip: `${x},${y2} ${x + 7},${y2 - 4} ${x + 7},${y2 + 4}` };
  }
  const [x1, x2] = [a.x, b.x + box.width];
  const bend = gap.x * 0.6;
  const [y1, y2] = [ay + 6, by + 6];
  return {
    path: `M${x1} ${y1} C${round(x1 - bend)} ${y1} ${round(x2 + bend)} ${y2} ${x2} ${y2}`,
    tip: `${x2},${y2} ${x2 + 7},${y2 - 4} ${x2 + 7},${y2 + 4}`,
  };
}

function inWords({ moves, illegal, states }: StateChart, t: Texts['states']): string {
  const made = moves.filter(({ seen }) => seen > 0).map(({ from, to }) => t.to(from, to));
  const strange = states.filter(({ known, wronglyBorn }) => !known || wronglyBorn > 0).map(({ name }) => name);
  const wrong = illegal.map(({ from, to }) => t.to(from, to));
  const sentences = [t.made(made, moves.length), t.wrongInWords(wrong), ...(strange.length > 0 ? [t.strangeInWords(strange)] : [])];
  return sentences.map((sentence) => oneLine(sentence, 1000)).join('; ');
}
