import { describe, isPresent, list, member } from '../reading';
import { rule, type Breach, type ExchangeRule, type Outcome, type Seen } from '../rule';
import { eachItem, heldBefore, type OrderedProducts } from './products';

type Examine = (value: any, pointer: string, seen: Seen) => Outcome;

/** Judges every item of a request that asks for that action. */
export function itemsThat(action: string, verifies: string, { create, items }: OrderedProducts, examine: Examine): ExchangeRule {
  return rule({
    verifies,
    on: create,
    examine: (seen) => eachItem(seen, items, (item, pointer) => (item.action === action ? examine(item, pointer, seen) : undefined)),
  });
}

/** Judges the product of every such item, where it has one. */
export function productsTo(action: string, verifies: string, form: OrderedProducts, examine: Examine): ExchangeRule {
  return itemsThat(action, verifies, form, (item, pointer, seen) =>
    isPresent(member(item, 'product')) ? examine(item.product, `${pointer}/product`, seen) : undefined,
  );
}

/** A breach for each of the members that are there and must not be. */
export function foreignMembers(owner: unknown, names: readonly string[], pointer: string): Breach[] {
  return names.flatMap((name) => {
    const value = member(owner, name);
    return value === undefined ? [] : [{ pointer: `${pointer}/${name}`, expected: `no ${name}`, seen: describe(value) }];
  });
}

/**
 * What cannot be changed is repeated as the inventory has it; the place is compared by the rules of the product, for it has many forms.
 * @param mayOmitOffering whether the offering may be left out
 */
export function unchanged(product: any, pointer: string, seen: Seen, mayOmitOffering: boolean): Outcome {
  const held = heldBefore(product.id, seen);
  if (!held) return undefined;
  return [...changedOffering(product, held, pointer, mayOmitOffering), ...changedRelations(product, held, pointer)];
}

function changedOffering(product: any, held: Record<string, any>, pointer: string, mayOmit: boolean): Breach[] {
  const had: unknown = member(member(held, 'productOffering'), 'id');
  const named: unknown = member(member(product, 'productOffering'), 'id');
  if (had === named || had === undefined || (named === undefined && mayOmit)) return [];
  return [{ pointer: `${pointer}/productOffering/id`, expected: `${describe(had)}, as the inventory has it`, seen: describe(named) }];
}

function changedRelations(product: any, held: Record<string, any>, pointer: string): Breach[] {
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
