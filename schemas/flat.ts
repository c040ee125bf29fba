import { below, keyOf, type Documents, type Place } from './document';
import { inner, wording } from './keyword';
import { polymorphOf } from './polymorphism';

/** A type with its references followed and its `allOf`s merged: what it demands, however it is cut into parts. */
export interface Flat {
  /** Keywords with a plain value, such as `type`, `format`, `maxLength`; values that contradict each other stand side by side. */
  facts: Map<string, unknown>;
  /** Undefined where any value may stand. */
  enum?: Set<string>;
  required: Set<string>;
  /** For each member the places that describe it; all of them hold. */
  members: Map<string, Place[]>;
  items: Place[];
  /** Each `oneOf`, `anyOf`, or other keyword with a schema in it, and the places of those schemas. */
  choices: Array<{ keyword: string; alternatives: Place[] }>;
  /** The subtypes by the value of the discriminating member. */
  subtypes: Map<string, Place>;
}

/** Keywords that say what holds anyway. */
const idle: Record<string, unknown> = { minItems: 0, minLength: 0, uniqueItems: false, nullable: false, readOnly: false, writeOnly: false };

function fact(flat: Flat, keyword: string, value: unknown): void {
  if (idle[keyword] === value) return;
  const known = flat.facts.get(keyword);
  flat.facts.set(keyword, known === undefined || known === value ? value : [known, value].flat());
}

function allowed(flat: Flat, values: unknown[]): void {
  const both = new Set(values.map((value) => JSON.stringify(value)));
  flat.enum = flat.enum ? new Set([...flat.enum].filter((value) => both.has(value))) : both;
}

function each(place: Place, list: unknown[]): Place[] {
  return list.map((_, index) => below(place, index));
}

function member(flat: Flat, name: string, place: Place): void {
  flat.members.set(name, [...(flat.members.get(name) ?? []), place]);
}

/** `heirs` are the types that inherit from this one on the way here: a subtype has its base's members, not the base's subtypes. */
function inherited(documents: Documents, flat: Flat, place: Place, heirs: string[]): void {
  const { propertyName } = documents.at(place).discriminator ?? {};
  if (propertyName !== undefined) fact(flat, 'discriminator', propertyName);
  const subtypes = [...(polymorphOf(documents, place)?.subtypes ?? [])];
  const targets = subtypes.map(([name, subtype]) => [name, documents.resolve(subtype)] as const);
  if (targets.some(([, target]) => heirs.includes(keyOf(target)))) return;
  for (const [name, target] of targets) flat.subtypes.set(name, target);
}

function add(documents: Documents, flat: Flat, reference: Place, heirs: string[] = []): void {
  const place = documents.resolve(reference);
  const node = documents.at(place);
  inherited(documents, flat, place, heirs);
  for (const name of Object.keys(node.properties ?? {})) member(flat, name, below(place, 'properties', name));
  for (const part of each(below(place, 'allOf'), node.allOf ?? [])) add(documents, flat, part, [...heirs, keyOf(place)]);
  for (const [keyword, value] of Object.entries(node)) demand(flat, below(place, keyword), keyword, value);
}

function demand(flat: Flat, place: Place, keyword: string, value: any): void {
  if (wording.has(keyword) || keyword.startsWith('x-')) return;
  if (keyword === 'required') value.forEach((name: string) => flat.required.add(name));
  else if (keyword === 'enum') allowed(flat, value);
  else if (keyword === 'oneOf' || keyword === 'anyOf') flat.choices.push({ keyword, alternatives: each(place, value) });
  else if (keyword === 'items' && !Array.isArray(value)) flat.items.push(place);
  else if (inner.has(keyword) && typeof value === 'object') flat.choices.push({ keyword, alternatives: [place] });
  else fact(flat, keyword, value);
}

/** What places, their references followed, demand together. */
export function flatten(documents: Documents, places: Place[]): Flat {
  const flat: Flat = { facts: new Map(), required: new Set(), members: new Map(), items: [], choices: [], subtypes: new Map() };
  for (const place of places) add(documents, flat, place);
  return flat;
}
