import { below, keyOf, nameOf, type Documents, type Node, type Place } from '../document';

const words = new Set(['$schema', '$id', 'title', 'description', 'definitions', 'allOf', '$ref']);

/** Whether the keyword demands nothing: it says what draft 7 assumes anyway. */
const idle = (keyword: string, value: unknown): boolean =>
  (keyword === 'minItems' && value === 0) || (keyword === 'uniqueItems' && value === false);

function united(left: Node, right: Node): Node {
  const both = { ...left, ...right };
  for (const keyword of Object.keys(left).filter((each) => each in right)) {
    if (keyword === 'properties') both[keyword] = united(left[keyword], right[keyword]);
    else if (keyword === 'required') both[keyword] = [...new Set([...left[keyword], ...right[keyword]])].sort();
    else if (JSON.stringify(left[keyword]) !== JSON.stringify(right[keyword])) throw new Error(`two demands on ${keyword}`);
  }
  return both;
}

/**
 * What a product schema demands, without its words and without the way it is cut into files: references followed, `allOf` merged.
 * Two schemas of the same structure accept the same instances. A type that contains itself is named where it comes back.
 */
export function structureOf(documents: Documents, place: Place, above: readonly string[] = []): Node {
  const here = documents.resolve(place);
  if (above.includes(keyOf(here))) return { again: nameOf(here) };
  const inside = (...steps: Array<string | number>) => structureOf(documents, below(here, ...steps), [...above, keyOf(here)]);
  const node = documents.at(here);
  const own: Node = {};
  for (const [keyword, value] of Object.entries(node)) {
    if (words.has(keyword) || idle(keyword, value)) continue;
    own[keyword] = demand(keyword, value, inside);
  }
  return (node.allOf ?? []).map((_: Node, index: number) => inside('allOf', index)).reduce(united, own);
}

function demand(keyword: string, value: any, inside: (...steps: Array<string | number>) => Node): unknown {
  switch (keyword) {
    case 'properties': // null in one published file
      return Object.fromEntries(Object.keys(value ?? {}).map((name) => [name, inside('properties', name)]));
    case 'items':
      return inside('items');
    case 'oneOf':
      return value.map((_: Node, index: number) => inside('oneOf', index));
    case 'required':
    case 'enum':
      return [...value].sort();
    default:
      return value;
  }
}
