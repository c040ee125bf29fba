import { byText } from '../grouped';
import type { PolicyTry, ReportedAttribute } from '../policy';
import type { Texts } from '../texts';
import { oneLine } from '../text';
import { round } from './charts';

type Words = Texts['policy'];

const height = 84;
const line = 42;
const margin = 28;
const least = 46;

/** Most values on one line, and most rows of a table. */
const most = { values: 24, rows: 60 };

export interface DrawnValue {
  x: number;
  label: string;
  /** Marks above and below the line: `accepted`, `refused` or `amiss`, and whether it is as the policy has it. */
  marks: Array<{ look: 'accepted' | 'refused' | 'amiss'; wrong: boolean; y: number }>;
}

export interface DrawnLine {
  width: number;
  height: number;
  y: number;
  /** From where to where the policy allows values; open ends go to the end of the line. */
  allowed: { from: number; to: number; fromOpen: boolean; toOpen: boolean };
  values: DrawnValue[];
  /** The same in words. */
  text: string;
}

export interface AttributeView {
  title: string;
  /** What the policy declares of it. */
  declares: string;
  drawn: DrawnLine | undefined;
  rows: Array<{ says: string; inside: boolean; seen: string; wrong: boolean; exchange: string; case: string }>;
  more: number;
}

/** What the page shows of one attribute of a policy. */
export function attributeView(attribute: ReportedAttribute, t: Words): AttributeView {
  const { tried } = attribute;
  const rows = tried.toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a)) || byKind(a, b));
  return {
    title: oneLine(t.of(attribute.service, attribute.pointer), 120),
    declares: declared(attribute, t),
    drawn: numberLine(attribute, t),
    rows: rows.slice(0, most.rows).map((one) => ({ ...one, seen: t.seen[one.seen] ?? one.seen, wrong: isWrong(one) })),
    more: Math.max(0, rows.length - most.rows),
  };
}

function byKind(a: PolicyTry, b: PolicyTry): number {
  const onScale = typeof a.at === 'number' && typeof b.at === 'number' ? a.at - b.at : 0;
  return Number(a.kind.slice(1)) - Number(b.kind.slice(1)) || onScale || byText(a.says, b.says);
}

/** Accepted is what must be inside, refused what must be outside; all else is amiss. */
export function isWrong({ inside, seen }: PolicyTry): boolean {
  return seen !== (inside ? 'accepted' : 'refused');
}

function declared(
  { modifiable, min, max, minInclusive, maxInclusive, unit = '', step, base, allowed, pattern }: ReportedAttribute,
  t: Words,
): string {
  const end = (bound: number | undefined, inclusive = true) =>
    bound === undefined ? t.noBound : inclusive ? String(bound) : t.excluded(String(bound));
  return [
    ...(modifiable ? [] : [t.fixed]),
    ...(min === undefined && max === undefined ? [] : [t.range(end(min, minInclusive), end(max, maxInclusive), unit)]),
    ...(step === undefined ? [] : [t.step(String(step), String(base ?? min ?? 0))]),
    ...(allowed ? [t.set(allowed.join(', '))] : []),
    ...(pattern === undefined ? [] : [t.pattern(pattern)]),
  ].join('; ');
}

/** Undefined where no number was tried. */
function numberLine(attribute: ReportedAttribute, t: Words): DrawnLine | undefined {
  const { min, max, minInclusive = true, maxInclusive = true } = attribute;
  const tried = attribute.tried.filter((one): one is typeof one & { at: number } => typeof one.at === 'number');
  if (tried.length === 0 || (min === undefined && max === undefined)) return undefined;
  const bounds = [min, max].filter((bound) => bound !== undefined);
  const all = [...new Set([...bounds, ...tried.map(({ at }) => at)])].sort((a, b) => a - b);
  const values =
    all.length > most.values
      ? all.filter((value, index) => bounds.includes(value) || index % Math.ceil(all.length / most.values) === 0)
      : all;
  const width = Math.max(420, margin * 2 + (values.length - 1) * least);
  const step = (width - 2 * margin) / Math.max(1, values.length - 1);
  const x = (value: number) => round(margin + values.indexOf(value) * step);
  return {
    width,
    height,
    y: line,
    allowed: {
      from: min === undefined ? 0 : x(min),
      to: max === undefined ? width : x(max),
      fromOpen: min !== undefined && !minInclusive,
      toOpen: max !== undefined && !maxInclusive,
    },
    values: values.map((value) => ({
      x: x(value),
      label: oneLine(String(value), 12),
      marks: marksOf(tried.filter(({ at }) => at === value)),
    })),
    text: inWords(attribute, tried, t),
  };
}

function marksOf(tried: readonly PolicyTry[]): DrawnValue['marks'] {
  const looks = tried.map((one) => ({
    look: one.seen === 'accepted' || one.seen === 'refused' ? (one.seen as 'accepted' | 'refused') : ('amiss' as const),
    wrong: isWrong(one),
  }));
  const kinds = [...new Map(looks.map((one) => [`${one.look} ${one.wrong}`, one])).values()];
  return kinds.map(({ look, wrong }) => ({ look, wrong, y: look === 'refused' ? line + 13 : line - 13 }));
}

function inWords({ service, pointer }: ReportedAttribute, tried: ReadonlyArray<PolicyTry & { at: number }>, t: Words): string {
  const list = (holds: (one: PolicyTry) => boolean) =>
    [...new Set(tried.filter(holds).map(({ at }) => at))].sort((a, b) => a - b).join(', ');
  const said = t.inWords(
    list(({ seen }) => seen === 'accepted'),
    list(({ seen }) => seen === 'refused'),
    list(isWrong),
  );
  return oneLine(`${t.of(service, pointer)}: ${said}`, 1000);
}
