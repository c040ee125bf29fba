import { below, follow, keyOf, nameOf, type Documents, type Node, type Place } from './document';
import { bodyOf, operationsOf, parametersOf, responsesOf, schemaOf } from './operations';

/** The references that a parsed schema makes anywhere in it, those of discriminators' mappings included. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Node).flatMap(([key, each]) => {
    if (key === '$ref' && typeof each === 'string') return [each];
    if (key === 'mapping' && typeof each === 'object') return Object.values<string>(each);
    return referencesIn(each);
  });
}

/** Where the document's operations describe what they carry. */
function carried(documents: Documents, file: string): Place[] {
  return operationsOf(documents, file).flatMap(({ place }) => {
    const request = documents.at(place).requestBody ? [below(place, 'requestBody')] : [];
    const bodies = [...request, ...responsesOf(documents, place).values()].map((carrier) => bodyOf(documents, carrier));
    const parameters = parametersOf(documents, place).map((parameter) => schemaOf(documents, parameter));
    return [...bodies, ...parameters].filter((schema) => schema !== undefined);
  });
}

/** The places given and every place that is referred to from there, however far, the nearer first. */
export function reached(documents: Documents, from: Place[]): Place[] {
  const queue = [...from];
  const seen = new Set(queue.map(keyOf));
  for (const here of queue) {
    for (const reference of referencesIn(documents.at(here))) {
      const place = follow(here.file, reference);
      if (!seen.has(keyOf(place))) queue.push(place);
      seen.add(keyOf(place));
    }
  }
  return queue;
}

/**
 * Every named type of an API document: those that it defines and those that it refers to in other files, however far. Where two share a
 * name, the document's own wins, then the nearer one.
 */
export function typesOf(documents: Documents, file: string): Map<string, Place> {
  const owner = { file, pointer: '/components/schemas' };
  const own = Object.keys(documents.at({ file, pointer: '' }).components?.schemas ?? {}).map((name) => below(owner, name));
  const bodies = carried(documents, file);
  const types = new Map(own.map((place) => [nameOf(place), place]));
  for (const place of reached(documents, [...own, ...bodies]).slice(own.length + bodies.length)) {
    if (!types.has(nameOf(place))) types.set(nameOf(place), place);
  }
  return types;
}
