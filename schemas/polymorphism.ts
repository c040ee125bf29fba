import { below, follow, keyOf, type Documents, type Node, type Place } from './document';

/** A type whose instances say by a member which of its subtypes they are. */
export interface Polymorph {
  /** The member that says it, `@type` in these APIs. */
  propertyName: string;
  /** The subtypes by the value of that member. */
  subtypes: Map<string, Place>;
}

/** The polymorphism declared at a place; undefined where there is no discriminator with a mapping. */
export function polymorphOf(documents: Documents, place: Place): Polymorph | undefined {
  const { propertyName, mapping } = documents.at(place).discriminator ?? {};
  if (mapping === undefined) return undefined;
  const subtypes = Object.entries<string>(mapping).map(([name, reference]) => [name, follow(place.file, reference)] as const);
  return { propertyName, subtypes: new Map(subtypes) };
}

function parentsOf(documents: Documents, type: Place): Place[] {
  return (documents.at(type).allOf ?? [])
    .map((_: unknown, index: number) => below(type, 'allOf', index))
    .filter((member: Place) => documents.at(member).$ref !== undefined)
    .map((member: Place) => documents.resolve(member));
}

function climb(documents: Documents, type: Place, base: string, line: Set<string>): boolean {
  if (keyOf(type) === base) return true;
  const reaches = parentsOf(documents, type).filter((parent) => climb(documents, parent, base, line)).length > 0;
  if (reaches) line.add(keyOf(type));
  return reaches;
}

/**
 * Keys of the types between a base and its subtypes, subtypes included. Where one of these names the base in its own `allOf` it means the
 * base's members alone; to dispatch again from there would never end.
 */
export function lineageOf(documents: Documents, base: Place, { subtypes }: Polymorph): Set<string> {
  const line = new Set<string>();
  for (const subtype of subtypes.values()) climb(documents, documents.resolve(subtype), keyOf(base), line);
  return line;
}

/** The schema that validates the base's own members and then, by the value of the member, those of the subtype it names. */
export function dispatch(propertyName: string, base: string, subtypes: Array<[name: string, id: string]>): Node {
  const cases = subtypes.map(([name, id]) => ({
    if: { type: 'object', properties: { [propertyName]: { const: name } }, required: [propertyName] },
    then: { $ref: id },
  }));
  return { allOf: [{ $ref: base }, ...cases] };
}

/** Where a type has the member `@schemaLocation`: a subtype that is not of the standard is agreed upon by its schema, and without one there is none. */
export function named(propertyName: string, names: readonly string[]): Node {
  return {
    if: { type: 'object', not: { required: ['@schemaLocation'] } },
    then: { properties: { [propertyName]: { enum: names } } },
  };
}
