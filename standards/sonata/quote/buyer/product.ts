import { configuresProducts, eachItem, heldBefore, keepsProductRules, type OrderedProducts } from '../../../buyer/products';
import { absentMembers } from '../../../buyer/request';
import { describe, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule, type Seen } from '../../../rule';

const form: OrderedProducts = {
  in: 'quote',
  create: 'createQuote',
  items: 'quoteItem',
  itemRelationship: 'quoteItemRelationship',
  members: ['@type', 'id', 'href', 'productOffering', 'productConfiguration', 'productRelationship', 'place'],
};

/** Products by the action of their item: R6, R10, R25, R42 to R49. */
export const productRules: readonly Rule[] = [
  configuresProducts('MEF115:R6', form),
  keepsProductRules('MEF115:R10', form),
  keepsProductRules('MEF115:R25', form, (pointer) => pointer.includes('/quoteItemRelationship')),
  byAction('MEF115:R42', 'add', (product, pointer) => absentMembers(product, ['productConfiguration'], pointer)),
  byAction('MEF115:R43', 'add', (product, pointer) => absentMembers(product, ['productOffering'], pointer)),
  byAction('MEF115:R44', 'add', (product, pointer) => foreign(product, ['id'], pointer)),
  byAction('MEF115:R45', 'modify', (product, pointer) => absentMembers(product, ['id', 'productConfiguration'], pointer)),
  byAction('MEF115:R46', 'modify', unchanged),
  byAction('MEF115:R47', 'delete', (product, pointer) => absentMembers(product, ['id'], pointer)),
  byAction('MEF115:R48', 'delete', (product, pointer) => foreign(product, ['productConfiguration'], pointer)),
  byAction('MEF115:R49', 'delete', (product, pointer) =>
    foreign(
      product,
      Object.keys(product).filter((name) => !named.includes(name)),
      pointer,
    ),
  ),
];

/** All that a delete says of its product; a link to it is no description. */
const named = ['id', 'href', '@type'];

function byAction(verifies: string, action: string, examine: (product: any, pointer: string, seen: Seen) => Outcome): Rule {
  return rule({
    verifies,
    on: form.create,
    examine: (seen) =>
      eachItem(seen, form.items, (item, pointer) =>
        item.action === action && isPresent(member(item, 'product')) ? examine(item.product, `${pointer}/product`, seen) : undefined,
      ),
  });
}

function foreign(product: unknown, names: readonly string[], pointer: string): Breach[] {
  return names.flatMap((name) => {
    const value = member(product, name);
    return value === undefined ? [] : [{ pointer: `${pointer}/${name}`, expected: `no ${name}`, seen: describe(value) }];
  });
}

/** What cannot be changed is repeated as the inventory has it; the place is compared by the rules of the product, for it has many forms. */
function unchanged(product: any, pointer: string, seen: Seen): Outcome {
  const held = heldBefore(product.id, seen);
  if (!held) return undefined;
  return [...offering(product, held, pointer, seen), ...relations(product, held, pointer)];
}

function offering(product: any, held: Record<string, any>, pointer: string, { reading }: Seen): Breach[] {
  const had: unknown = member(member(held, 'productOffering'), 'id');
  const named: unknown = member(member(product, 'productOffering'), 'id');
  if (had === named || had === undefined || (named === undefined && reading('offeringOnModify') === 'leftOut')) return [];
  return [{ pointer: `${pointer}/productOffering/id`, expected: `${describe(had)}, as the inventory has it`, seen: describe(named) }];
}

function relations(product: any, held: Record<string, any>, pointer: string): Breach[] {
  const [had, named] = [linksOf(held), linksOf(product)];
  if (had.join('\n') === named.join('\n')) return [];
  return [
    {
      pointer: `${pointer}/productRelationship`,
      expected: `relations to ${describe(had)}, as the inventory has them`,
      seen: describe(named),
    },
  ];
}

/** By what they lead to: two documents spell their types in two ways. */
function linksOf(product: unknown): string[] {
  return list(member(product, 'productRelationship'))
    .map((relation) => String(member(relation, 'id')))
    .sort();
}
