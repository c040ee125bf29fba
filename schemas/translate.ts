import { below, keyOf, type Documents, type Node, type Place } from './document';
import { annotations, assertions, inner, lists, maps } from './keyword';
import { dispatch, lineageOf, named, polymorphOf, type Polymorph } from './polymorphism';

/** OpenAPI 3.0 says by `nullable` what JSON Schema says by a type of its own. */
function nullable(node: Node): Node {
  const { type, enum: values } = node;
  if (node.nullable !== true || type === undefined) return {};
  return { type: [type, 'null'], ...(values && !values.includes(null) && { enum: [...values, null] }) };
}

/**
 * The types of our documents as JSON Schema draft 7, each under an id of its own and translated when it is first asked for, together with
 * those that it refers to. A keyword that we do not know is refused: a misspelt one would silently demand nothing.
 */
export class Translation {
  /** Every schema so far by its id, in the order made; it only grows. */
  readonly schemas = new Map<string, Node>();
  private readonly ids = new Map<string, string>();
  private readonly lineages = new Map<string, Set<string>>();

  constructor(private readonly documents: Documents) {}

  /** The id of the type at a place, as anyone but its own subtypes refers to it. */
  idOf(reference: Place): string {
    const place = this.documents.resolve(reference);
    const polymorph = polymorphOf(this.documents, place);
    return polymorph ? this.translated(keyOf(place), () => this.dispatched(place, polymorph)) : this.membersOf(place);
  }

  private membersOf(place: Place): string {
    return this.translated(`${keyOf(place)} members`, () => this.schema(place, this.documents.at(place), keyOf(place)));
  }

  /** An id is taken before its schema is made, so that types may refer to themselves. */
  private translated(key: string, make: () => Node): string {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `lso:${this.ids.size}`;
    this.ids.set(key, id);
    const made = make();
    this.schemas.set(id, { $id: id, ...(typeof made === 'object' ? made : { allOf: [made] }) });
    return id;
  }

  private dispatched(place: Place, { propertyName, subtypes }: Polymorph): Node {
    const others = [...subtypes].filter(([, subtype]) => keyOf(this.documents.resolve(subtype)) !== keyOf(place));
    const cases = others.map(([name, subtype]): [string, string] => [name, this.idOf(subtype)]);
    const { allOf } = dispatch(propertyName, this.membersOf(place), cases);
    const isOpen = this.documents.at(place).properties?.['@schemaLocation'] !== undefined;
    return { allOf: isOpen ? [...allOf, named(propertyName, [...subtypes.keys()])] : allOf };
  }

  private schema(place: Place, node: Node, owner?: string): Node {
    if (typeof node !== 'object') return node;
    if (node.$ref !== undefined) return { $ref: this.referred(place, owner) };
    const entries = Object.entries(node).flatMap(([keyword, value]) => this.keyword(below(place, keyword), keyword, value, owner));
    return { ...Object.fromEntries(entries), ...nullable(node) };
  }

  /** `owner` is the key of the type in whose own `allOf` the reference stands. */
  private referred(place: Place, owner?: string): string {
    const target = this.documents.resolve(place);
    return owner !== undefined && this.lineage(target).has(owner) ? this.membersOf(target) : this.idOf(target);
  }

  private lineage(base: Place): Set<string> {
    const polymorph = polymorphOf(this.documents, base);
    if (!polymorph) return new Set();
    if (!this.lineages.has(keyOf(base))) this.lineages.set(keyOf(base), lineageOf(this.documents, base, polymorph));
    return this.lineages.get(keyOf(base))!;
  }

  private keyword(place: Place, keyword: string, value: any, owner?: string): Array<[string, unknown]> {
    if (annotations.has(keyword) || keyword.startsWith('x-')) return [];
    if (assertions.has(keyword)) return [[keyword, value]];
    if (maps.has(keyword)) return [[keyword, this.map(place, value ?? {})]];
    if (keyword === 'allOf') return [[keyword, this.list(place, value, owner)]];
    if (lists.has(keyword) || (keyword === 'items' && Array.isArray(value))) return [[keyword, this.list(place, value)]];
    if (inner.has(keyword)) return [[keyword, this.schema(place, value)]];
    throw new Error(`unknown keyword ${keyOf(place)}`);
  }

  private list(place: Place, schemas: Node[], owner?: string): Node[] {
    return schemas.map((schema, index) => this.schema(below(place, index), schema, owner));
  }

  private map(place: Place, members: Node): Node {
    return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, this.schema(below(place, name), member)]));
  }
}
