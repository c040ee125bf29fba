import { below, Documents, type Node, type Place } from './document';
import { once } from './once';
import { payloadsByUrn, type Release } from './release';

/** What a payload schema says of one attribute. */
export interface AttributeShape {
  /** Its JSON type; undefined where the schema names none. */
  type: string | undefined;
  enum?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  pattern?: string;
  /** Names of its members, of an object. */
  members: readonly string[];
  /** Names of those that it cannot be without. */
  required: readonly string[];
}

/** The attributes of a payload by RFC 6901 pointers into an instance. */
export interface Payload {
  /** Undefined: the pointer leads into nothing that the schema knows. */
  at(pointer: string): AttributeShape | undefined;
  /** Whether what the attribute is a member of cannot be without it. */
  requires(pointer: string): boolean;
}

const documents = new Documents();

/** The payload whose `@type` is this URN; undefined if the release has none. */
export function payload(release: Release, urn: string): Payload | undefined {
  const root = byUrn(release).get(urn);
  if (!root) return undefined;
  const at = once((pointer: string) => shapeAt(root, pointer));
  const requires = (pointer: string) => {
    const end = pointer.lastIndexOf('/');
    return at(pointer.slice(0, end))?.required.includes(unescaped(pointer.slice(end + 1))) ?? false;
  };
  return { at, requires };
}

const byUrn = once((release: Release) => payloadsByUrn(documents, release));

function shapeAt(root: Place, pointer: string): AttributeShape | undefined {
  let here: Place | undefined = root;
  for (const part of pointer.split('/').slice(1)) {
    here = here && memberOf(here, unescaped(part));
  }
  return here && shapeOf(here);
}

function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The place of a member's schema, or of the elements of a list. */
function memberOf(place: Place, name: string): Place | undefined {
  const here = documents.resolve(place);
  const node = documents.at(here);
  if (Object.hasOwn(node.properties ?? {}, name)) return below(here, 'properties', name);
  if (node.items && /^(0|[1-9]\d*)$/.test(name)) return below(here, 'items');
  for (const [index] of ((node.allOf ?? []) as unknown[]).entries()) {
    const found = memberOf(below(here, 'allOf', index), name);
    if (found) return found;
  }
  return undefined;
}

/** What a schema and the schemas that it is made of say together. */
function shapeOf(place: Place): AttributeShape {
  const here = documents.resolve(place);
  const node: Node = documents.at(here);
  const parts = ((node.allOf ?? []) as unknown[]).map((_, index) => shapeOf(below(here, 'allOf', index)));
  const own = { type: node.type, enum: node.enum, minimum: node.minimum, maximum: node.maximum, pattern: node.pattern };
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return {
    ...Object.assign({ type: undefined }, ...parts, said),
    members: [...Object.keys(node.properties ?? {}), ...parts.flatMap(({ members }) => members)],
    required: [...((node.required as string[] | undefined) ?? []), ...parts.flatMap(({ required }) => required)],
  };
}
