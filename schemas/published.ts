import { readYaml, type Node, type Read } from './document';

/** References of published payload schemas that lead out of the tree they are published in, and where they mean to lead. */
const astray: Array<[file: string, written: string, meant: string]> = [
  ['carrierEthernetSubscriberUni.yaml', '../../../common/common.yaml', '../../common/common.yaml'],
  ['evcEgressMaps.yaml', '../../../../common/carrierEthernet/', '../'],
];

function mendedReference(file: string, reference: string): string {
  const [, written = '', meant = ''] = astray.find(([name, start]) => file.endsWith(`/${name}`) && reference.startsWith(start)) ?? [];
  return meant + reference.slice(written.length);
}

const isSchema = (value: unknown): boolean => typeof value === 'boolean' || (typeof value === 'object' && value !== null);

function mendedMembers(file: string, members: Node): Node {
  const schemas = Object.entries(members).filter(([, member]) => isSchema(member));
  return Object.fromEntries(schemas.map(([name, member]) => [name, mended(file, member)]));
}

function mended(file: string, node: any): any {
  if (Array.isArray(node)) return node.map((each) => mended(file, each));
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.$ref === 'string') return { $ref: mendedReference(file, node.$ref) };
  const kept = Object.entries<any>(node).filter(([, value]) => value !== null);
  return Object.fromEntries(
    kept.map(([keyword, value]) => {
      const members = keyword === 'properties' || keyword === 'definitions';
      return [keyword, members ? mendedMembers(file, value) : mended(file, value)];
    }),
  );
}

/**
 * Reads a published payload schema, some of which no validator takes as they stand. What is no schema where one must stand (a slip of
 * indentation) demands nothing and is taken out; so are neighbours of a `$ref`, which draft 7 ignores.
 */
export const readPublished: Read = (file) => mended(file, readYaml(file));
