import type { PolicyTry, ReportedAttribute } from '../policy';
import type { Texts } from '../texts';
import { oneLine } from '../text';
import { round } from './charts';

/** Where the band of allowed values lies, and the values that were accepted above it and refused below. */
export const lineLook = { height: 96, top: 38, bottom: 54, above: 27, below: 65, over: 15, under: 86 };

const margin = 14;
/** Least width of the band, in which values stand to scale as far as there is room. */
const leastBand = 480;

/** Most values on one line. */
const mostValues = 24;

type OnLine = PolicyTry & { at: number };
type Look = 'accepted' | 'refused' | 'amiss';

export interface DrawnValue {
  x: number;
  label: string;
  /** What came of orders for it: each look once, and whether it is as the policy has it. */
  marks: Array<{ look: Look; wrong: boolean; y: number; labelY: number }>;
}

export interface DrawnLine {
  width: number;
  height: number;
  /** From where to where the policy allows values; without a bound the band goes on to the end of the line. */
  allowed: { from: number; to: number; fromOpen: boolean; toOpen: boolean };
  values: DrawnValue[];
  /** The same in words. */
  text: string;
}

/** Accepted is what must be inside, refused what must be outside; all else is amiss. */
export function isWrong({ inside, seen }: PolicyTry): boolean {
  return seen !== (inside ? 'accepted' : 'refused');
}

/** What of an attribute stands on its line: numbers, tried in the state in which it may be changed. */
export function isOnLine({ at, kind }: PolicyTry): boolean {
  return typeof at === 'number' && kind !== 'C18';
}

/** Undefined where the policy has no bounds, or no number was tried. */
export function numberLine(attribute: ReportedAttribute, t: Texts['policy']): DrawnLine | undefined {
  const { min, max, minInclusive = true, maxInclusive = true } = attribute;
  const tried = attribute.tried.filter((one): one is OnLine & typeof one => isOnLine(one));
  if (tried.length === 0 || (min === undefined && max === undefined)) return undefined;
  const { band, width, x } = laidOut(valuesOf(tried, min, max), min, max);
  return {
    width,
    height: lineLook.height,
    allowed: { ...band, fromOpen: min !== undefined && !minInclusive, toOpen: max !== undefined && !maxInclusive },
    values: [...x].map(([value, at]) => ({ x: at, label: labelOf(value), marks: marksOf(tried.filter((one) => one.at === value)) })),
    text: inWords(attribute, tried, t),
  };
}

/** The bounds and what was tried, in order; of very many some. */
function valuesOf(tried: readonly OnLine[], min: number | undefined, max: number | undefined): number[] {
  const bounds = [min, max].filter((bound) => bound !== undefined);
  const all = [...new Set([...bounds, ...tried.map(({ at }) => at)])].sort((a, b) => a - b);
  if (all.length <= mostValues) return all;
  return all.filter((value, index) => bounds.includes(value) || index % Math.ceil(all.length / mostValues) === 0);
}

const labelOf = (value: number): string => oneLine(String(value), 12);
const roomOf = (value: number): number => Math.max(30, labelOf(value).length * 7.2 + 8);

/** What is outside stands beside the band in its order; what is inside stands to scale, but never too near to its neighbour. */
function laidOut(values: readonly number[], min = -Infinity, max = Infinity) {
  const [left, inside, right] = [
    values.filter((value) => value < min),
    values.filter((value) => value >= min && value <= max),
    values.filter((value) => value > max),
  ];
  const room = (some: readonly number[]) => some.reduce((sum, value) => sum + roomOf(value), 0);
  const from = margin + room(left) + (left.length > 0 ? roomOf(inside[0] ?? 0) / 2 : 0);
  const span = Math.max(leastBand, room(inside));
  const x = new Map<number, number>();
  let at = margin;
  for (const value of left) x.set(value, round((at += roomOf(value)) - roomOf(value) / 2));
  for (const [value, place] of spread(inside, span)) x.set(value, round(from + place));
  at = from + span + roomOf(inside.at(-1) ?? 0) / 2;
  for (const value of right) x.set(value, round((at += roomOf(value)) - roomOf(value) / 2));
  const width = round(at + margin);
  return { x, width, band: { from: min === -Infinity ? 0 : round(from), to: max === Infinity ? width : round(from + span) } };
}

/** Numbers along a span, to scale, and then apart where their labels would meet. */
function spread(values: readonly number[], span: number): Array<[number, number]> {
  const [first = 0, last = first] = [values[0], values.at(-1)];
  const places = values.map((value) => (last === first ? span / 2 : ((value - first) / (last - first)) * span));
  const gap = (index: number) => (roomOf(values[index]!) + roomOf(values[index - 1]!)) / 2;
  for (let index = 1; index < places.length; index++) places[index] = Math.max(places[index]!, places[index - 1]! + gap(index));
  if (places.length > 1) places[places.length - 1] = Math.min(places.at(-1)!, span);
  for (let index = places.length - 1; index > 0; index--) places[index - 1] = Math.min(places[index - 1]!, places[index]! - gap(index));
  return values.map((value, index) => [value, places[index]!]);
}

function marksOf(tried: readonly PolicyTry[]): DrawnValue['marks'] {
  const looks = tried.map((one) => ({ look: lookOf(one), wrong: isWrong(one) }));
  const kinds = [...new Map(looks.map((one) => [`${one.look} ${one.wrong}`, one])).values()];
  return kinds.map(({ look, wrong }) => ({
    look,
    wrong,
    y: look === 'refused' ? lineLook.below : lineLook.above,
    labelY: look === 'refused' ? lineLook.under : lineLook.over,
  }));
}

export function lookOf({ seen }: PolicyTry): Look {
  return seen === 'accepted' || seen === 'refused' ? seen : 'amiss';
}

function inWords({ service, pointer }: ReportedAttribute, tried: readonly OnLine[], t: Texts['policy']): string {
  const list = (holds: (one: PolicyTry) => boolean) =>
    [...new Set(tried.filter(holds).map(({ at }) => at))].sort((a, b) => a - b).join(', ');
  const said = t.inWords(
    list(({ seen }) => seen === 'accepted'),
    list(({ seen }) => seen === 'refused'),
    list(isWrong),
  );
  return oneLine(`${t.of(service, pointer)}: ${said}`, 1000);
}
