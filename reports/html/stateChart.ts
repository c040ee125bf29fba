import type { StateChart } from '../stateCharts';
import { oneLine } from '../text';
import { texts, type Texts } from '../texts';
import { arrow, box, corner, gap, laneKey, layout, margin, type Move } from './stateLayout';

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

/** A state chart from left to right: first states first, then by how many moves they are away. */
export function drawn(chart: StateChart, t: Texts['states'] = texts().states): DrawnChart {
  const legal = chart.moves.toSorted((a, b) => Number(a.seen > 0) - Number(b.seen > 0));
  const known = new Set(chart.states.map(({ name }) => name));
  const illegal = chart.illegal.filter(({ from, to }) => known.has(from) && known.has(to));
  const { places, lanes, columns, bottom } = layout(chart, [...legal, ...illegal]);
  const arrowOf = ({ from, to }: Move) => arrow(places.get(from)!, places.get(to)!, lanes.get(laneKey(from, to)) ?? []);
  // Arrows within the last column run round its outside.
  const isLooped = illegal
    .concat(legal)
    .some(({ from, to }) => places.get(from)!.column === columns - 1 && places.get(to)!.column === columns - 1);
  return {
    width: margin.x * 2 + columns * box.width + (columns - 1) * gap.x + (isLooped ? gap.x : 0),
    height: bottom + margin.bottom,
    box,
    states: chart.states.map((state) => ({
      ...corner(places.get(state.name)!),
      label: oneLine(state.name, 28),
      look: !state.known || state.wronglyBorn > 0 ? 'wrong' : state.seen > 0 ? 'made' : 'open',
      initial: state.initial,
      terminal: state.terminal,
    })),
    moves: [
      ...legal.map((move) => ({ ...arrowOf(move), look: move.seen > 0 ? 'made' : 'open' })),
      ...illegal.map((move) => ({ ...arrowOf(move), look: 'wrong' })),
    ],
    text: inWords(chart, t),
  };
}

function inWords({ moves, illegal, states }: StateChart, t: Texts['states']): string {
  const made = moves.filter(({ seen }) => seen > 0).map(({ from, to }) => t.to(from, to));
  const strange = states.filter(({ known, wronglyBorn }) => !known || wronglyBorn > 0).map(({ name }) => name);
  const wrong = illegal.map(({ from, to }) => t.to(from, to));
  const sentences = [t.made(made, moves.length), t.wrongInWords(wrong), ...(strange.length > 0 ? [t.strangeInWords(strange)] : [])];
  return sentences.map((sentence) => oneLine(sentence, 1000)).join('; ');
}
