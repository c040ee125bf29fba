import { keyOf, type Documents, type Place } from './document';
import { flatten, type Flat } from './flat';

/** One of the two sides of a comparison: a document and what it refers to. */
export interface Side {
  documents: Documents;
  file: string;
}

/** Something that our document says otherwise than the official one. */
export interface Difference {
  /** Release and name of the document, such as `grace/quoteManagement`. */
  document: string;
  /** For example `Quote.quoteItem[].state: enum`. */
  where: string;
  ours: string;
  official: string;
}

/** A difference before the document's name is put to it. */
export type Found = Omit<Difference, 'document'>;

const shown = (value: unknown): string => (value === undefined ? 'absent' : typeof value === 'string' ? value : JSON.stringify(value));

/** The difference between two plain values, if there is one. */
export function differs(where: string, ours: unknown, official: unknown): Found[] {
  return shown(ours) === shown(official) ? [] : [{ where, ours: shown(ours), official: shown(official) }];
}

/** The differences between two sets: what either side has and the other lacks. */
export function lacks(where: string, ours: Iterable<string>, official: Iterable<string>): Found[] {
  const [own, theirs] = [new Set(ours), new Set(official)];
  return [
    ...[...theirs].filter((name) => !own.has(name)).map((name) => ({ where: `${where} ${name}`, ours: 'absent', official: 'present' })),
    ...[...own].filter((name) => !theirs.has(name)).map((name) => ({ where: `${where} ${name}`, ours: 'present', official: 'absent' })),
  ];
}

/** Both sides' values of the keys that both have. */
export function shared<T>(ours: Map<string, T>, official: Map<string, T>): Array<[key: string, ours: T, official: T]> {
  return [...official].filter(([key]) => ours.has(key)).map(([key, value]) => [key, ours.get(key)!, value]);
}

/** Compares types of two sides by what they demand. A pair of types is compared once: recursive types end, and a fault is told once. */
export class TypeComparison {
  private readonly done = new Set<string>();

  constructor(
    private readonly ours: Documents,
    private readonly official: Documents,
  ) {}

  /** The differences between what our places and the official ones demand together. */
  compare(where: string, ours: Place[], official: Place[]): Found[] {
    const [own, theirs] = [this.resolved(this.ours, ours), this.resolved(this.official, official)];
    const pair = `${own.map(keyOf).join()} ${theirs.map(keyOf).join()}`;
    if (this.done.has(pair)) return [];
    this.done.add(pair);
    return this.flats(where, flatten(this.ours, own), flatten(this.official, theirs));
  }

  private resolved(documents: Documents, places: Place[]): Place[] {
    return places.map((place) => documents.resolve(place));
  }

  private flats(where: string, ours: Flat, official: Flat): Found[] {
    const keywords = new Set([...ours.facts.keys(), ...official.facts.keys()]);
    return [
      ...[...keywords].flatMap((keyword) => differs(`${where}: ${keyword}`, ours.facts.get(keyword), official.facts.get(keyword))),
      ...this.enums(`${where}: enum`, ours.enum, official.enum),
      ...lacks(`${where}: required`, ours.required, official.required),
      ...lacks(`${where}: member`, ours.members.keys(), official.members.keys()),
      ...shared(ours.members, official.members).flatMap(([name, own, theirs]) => this.compare(`${where}.${name}`, own, theirs)),
      ...this.items(where, ours.items, official.items),
      ...this.choices(where, ours, official),
      ...lacks(`${where}: subtype`, ours.subtypes.keys(), official.subtypes.keys()),
      ...shared(ours.subtypes, official.subtypes).flatMap(([name, own, theirs]) => this.compare(`${where}<${name}>`, [own], [theirs])),
    ];
  }

  private enums(where: string, ours?: Set<string>, official?: Set<string>): Found[] {
    if (!ours || !official) return differs(where, ours && [...ours], official && [...official]);
    return lacks(where, ours, official);
  }

  private items(where: string, ours: Place[], official: Place[]): Found[] {
    if (ours.length > 0 && official.length > 0) return this.compare(`${where}[]`, ours, official);
    return differs(`${where}: items`, ours.length > 0 ? 'present' : undefined, official.length > 0 ? 'present' : undefined);
  }

  /** Alternatives are compared in their order. */
  private choices(where: string, ours: Flat, official: Flat): Found[] {
    const form = ({ choices }: Flat) =>
      choices.map(({ keyword, alternatives }) => `${keyword} of ${alternatives.length}`).join(', ') || undefined;
    const uneven = differs(`${where}: choice`, form(ours), form(official));
    if (uneven.length > 0) return uneven;
    return official.choices.flatMap(({ keyword, alternatives }, choice) =>
      alternatives.flatMap((place, index) =>
        this.compare(`${where}(${keyword} ${index + 1})`, [ours.choices[choice]!.alternatives[index]!], [place]),
      ),
    );
  }
}
