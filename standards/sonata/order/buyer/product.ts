import { repeatsReference, repeatsRelations } from '../../../buyer/held';
import {
  byAction,
  configuresProducts,
  eachItem,
  heldBefore,
  keepsProductRules,
  repeatsPlaces,
  type OrderedProducts,
} from '../../../buyer/products';
import { absentMembers, foreignMembers } from '../../../buyer/request';
import { describe, entries, list, member } from '../../../reading';
import { rule, type Breach, type ExchangeRule, type Outcome, type Rule, type Seen } from '../../../rule';

type Item = Record<string, any>;

const form: OrderedProducts = {
  in: 'order',
  create: 'createProductOrder',
  items: 'productOrderItem',
  itemRelationship: 'productOrderItemRelationship',
};

const itemsTo = (action: string, verifies: string, examine: (item: Item, pointer: string, seen: Seen) => Outcome): ExchangeRule =>
  rule({
    verifies,
    on: form.create,
    examine: (seen) => eachItem(seen, form.items, (item, pointer) => (item.action === action ? examine(item, pointer, seen) : undefined)),
  });

const withProduct =
  (...names: string[]) =>
  (item: Item, pointer: string) =>
    absentMembers(member(item, 'product'), names, `${pointer}/product`);
const stating =
  (...names: string[]) =>
  (item: Item, pointer: string) =>
    absentMembers(item, names, pointer);

/** A product that is yet to be made: R30 to R36. */
const added = [
  itemsTo('add', 'MEF123:R30', withProduct('productConfiguration')),
  itemsTo('add', 'MEF123:R31', related),
  itemsTo('add', 'MEF123:R32', withProduct('productOffering')),
  itemsTo('add', 'MEF123:R33', stating('billingAccount')),
  itemsTo('add', 'MEF123:R34', stating('requestedItemTerm')),
  itemsTo('add', 'MEF123:R35', ({ requestedItemTerm: term }, pointer) =>
    member(term, 'endOfTermAction') === 'roll' ? absentMembers(term, ['rollInterval'], `${pointer}/requestedItemTerm`) : undefined,
  ),
  byAction(form, 'MEF123:R36', 'add', (product, pointer) => foreignMembers(product, ['id'], pointer)),
];

/** A product that is there and is to become another: R39 to R42. */
const modified = [
  itemsTo('modify', 'MEF123:R39', withProduct('id', 'productConfiguration')),
  byAction(form, 'MEF123:R40', 'modify', unchanged),
  repeatsPlaces('MEF123:R40', form),
  itemsTo('modify', 'MEF123:R41', related),
  itemsTo('modify', 'MEF123:R42', stating('requestedItemTerm')),
];

/** A product that is to end: R43, R44. */
const deleted = [itemsTo('delete', 'MEF123:R43', withProduct('id')), itemsTo('delete', 'MEF123:R44', nothingMore)];

export const productRules: readonly Rule[] = [
  configuresProducts('MEF123:R7', form),
  keepsProductRules('MEF123:R11', form),
  ...added,
  ...modified,
  ...deleted,
];

/** What cannot be changed is repeated as the inventory has it; the place is compared by the rules of the product, for it has many forms. */
function unchanged(product: any, pointer: string, seen: Seen): Outcome {
  const held = heldBefore(product.id, seen);
  if (!held) return undefined;
  return [...repeatsReference('productOffering', product, held, pointer), ...repeatsRelations(product, held, pointer)];
}

/** A relation to what is ordered together stands among the relations of items, and names an item that is there. */
function related(item: Item, pointer: string, { request }: Seen): Breach[] {
  const ids = new Set(list(member(request, form.items)).map((other): unknown => member(other, 'id')));
  ids.delete(item.id);
  const lost = entries(member(item, form.itemRelationship), `${pointer}/${form.itemRelationship}`).filter(([, { id }]) => !ids.has(id));
  const misplaced = entries(member(item.product, 'productRelationship'), `${pointer}/product/productRelationship`).filter(([, { id }]) =>
    ids.has(id),
  );
  return [
    ...lost.map(([at, { id }]) => ({ pointer: `${at}/id`, expected: 'the id of another item of this order', seen: describe(id) })),
    ...misplaced.map(([at, { id }]) => ({
      pointer: `${at}/id`,
      expected: `the id of a product: an item of this order is named in ${form.itemRelationship}`,
      seen: describe(id),
    })),
  ];
}

/**
 * All that an item says which ends a product (R43), and a link to the product is no description.
 * What every item has (R14), and what the Seller asks of every item (CR5, CR6), may stand with it.
 */
const said = {
  item: [
    'id',
    'action',
    'product',
    'requestedCompletionDate',
    'relatedContactInformation',
    'productOfferingQualificationItem',
    'quoteItem',
  ],
  product: ['@type', 'id', 'href'],
};

function nothingMore(item: Item, pointer: string): Breach[] {
  const product: Item = member(item, 'product') ?? {};
  return [
    ...foreignMembers(item, others(item, said.item), pointer),
    ...foreignMembers(product, others(product, said.product), `${pointer}/product`),
  ];
}

const others = (owner: Item, known: readonly string[]) => Object.keys(owner).filter((name) => !known.includes(name));
