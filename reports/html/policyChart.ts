import { byText, grouped } from '../grouped';
import type { CatalogSays, PolicyTry, ReportedAttribute } from '../policy';
import type { Texts } from '../texts';
import { oneLine } from '../text';
import { isOnLine, isWrong, lookOf, numberLine, type DrawnLine } from './numberLine';

type Words = Texts['policy'];

/** Most rows of a table, most values of a set, and most orders beside the line. */
const most = { rows: 60, values: 12, others: 24 };

/** What one order, or several alike, came to. */
export interface ShownTry {
  says: string;
  look: 'accepted' | 'refused' | 'amiss';
  seen: string;
  inside: boolean;
  wrong: boolean;
}

export interface AttributeView {
  title: string;
  pointer: string;
  /** What the policy declares of it. */
  declares: string;
  /** What a service catalogue says of it, where it was read and says something. */
  catalog: Array<{ says: string; agrees: boolean }>;
  drawn: DrawnLine | undefined;
  /** The values of a set, and those that are not in it. */
  set: ShownTry[];
  /** What has no place on a line and in no set: other types, units, states. */
  others: ShownTry[];
  rows: Array<{ says: string; inside: boolean; seen: string; wrong: boolean; exchange: string; kind: string; case: string }>;
  more: number;
  wrong: number;
}

/** The attributes of a policy as the page shows them, by service. */
export function policyView(attributes: readonly ReportedAttribute[], t: Words): Array<{ service: string; attributes: AttributeView[] }> {
  return [...grouped(attributes, ({ service }) => service)].map(([service, all]) => ({
    service: oneLine(service, 120),
    attributes: all.map((attribute) => attributeView(attribute, t)),
  }));
}

/** What the page shows of one attribute of a policy. */
export function attributeView(attribute: ReportedAttribute, t: Words): AttributeView {
  const { tried, catalog = [] } = attribute;
  const drawn = numberLine(attribute, t);
  const isOfSet = (one: PolicyTry) => !drawn && one.at !== undefined && one.kind !== 'C8';
  const rows = tried.toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a)) || byKind(a, b));
  return {
    title: oneLine(t.of(attribute.service, attribute.pointer), 120),
    pointer: oneLine(attribute.pointer, 120),
    declares: declared(attribute, t),
    catalog: catalogView(catalog, t),
    drawn,
    set: shown(tried.filter(isOfSet), t).slice(0, most.values),
    others: shown(
      tried.filter((one) => !isOfSet(one) && !(drawn && isOnLine(one))),
      t,
    ).slice(0, most.others),
    rows: rows.slice(0, most.rows).map((one) => ({ ...one, seen: t.seen[one.seen] ?? one.seen, wrong: isWrong(one) })),
    more: Math.max(0, rows.length - most.rows),
    wrong: rows.filter(isWrong).length,
  };
}

/** What agrees in one line; each contradiction by itself, with both values. */
function catalogView(catalog: readonly CatalogSays[], t: Words): AttributeView['catalog'] {
  const alike = catalog.filter(({ agrees }) => agrees).map(({ said }) => oneLine(said, 120));
  const other = catalog.filter(({ agrees }) => !agrees);
  return [
    ...other.map(({ said, agreed }) => ({ says: t.contradicts(oneLine(said, 120), agreed), agrees: false })),
    ...(alike.length > 0 ? [{ says: t.alike(alike.join('; ')), agrees: true }] : []),
  ];
}

/** Each order once, whatever it was tried for; what is not as the policy has it first. */
function shown(tried: readonly PolicyTry[], t: Words): ShownTry[] {
  const all = tried.map((one): ShownTry => ({
    says: oneLine(one.kind === 'C18' ? t.elsewhere(one.says) : one.says, 60),
    look: lookOf(one),
    seen: t.seen[one.seen] ?? oneLine(one.seen, 120),
    inside: one.inside,
    wrong: isWrong(one),
  }));
  const once = new Map(all.map((one) => [`${one.says} ${one.seen} ${one.inside}`, one]));
  return [...once.values()].sort((a, b) => Number(b.wrong) - Number(a.wrong) || Number(b.inside) - Number(a.inside));
}

function byKind(a: PolicyTry, b: PolicyTry): number {
  const onScale = typeof a.at === 'number' && typeof b.at === 'number' ? a.at - b.at : 0;
  return Number(a.kind.slice(1)) - Number(b.kind.slice(1)) || onScale || byText(a.says, b.says);
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
