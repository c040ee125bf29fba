import { describe, list, member } from '../reading';
import type { Breach } from '../rule';

type Held = Record<string, any>;

/** What cannot be changed is repeated as the inventory has it: here an offering, or a specification, which are named by their ids. */
export function repeatsReference(
  name: 'productOffering' | 'productSpecification',
  product: unknown,
  held: Held,
  pointer: string,
): Breach[] {
  const had: unknown = member(member(held, name), 'id');
  const named: unknown = member(member(product, name), 'id');
  if (had === undefined || had === named) return [];
  return [{ pointer: `${pointer}/${name}/id`, expected: `${describe(had)}, as the inventory has it`, seen: describe(named) }];
}

export function repeatsRelations(product: unknown, held: Held, pointer: string): Breach[] {
  const [had, named] = [linksOf(held), linksOf(product)];
  if (had.join('\n') === named.join('\n')) return [];
  const expected = `relations to ${describe(had)}, as the inventory has them`;
  return [{ pointer: `${pointer}/productRelationship`, expected, seen: describe(named) }];
}

/** By what they lead to: two documents spell their types in two ways. */
function linksOf(product: unknown): string[] {
  return list(member(product, 'productRelationship'))
    .map((relation) => String(member(relation, 'id')))
    .sort();
}
