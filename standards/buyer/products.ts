import { envelopeFaults } from '../sonata/products/envelope';
import type { ProductFunction } from '../sonata/products/productRule';
import { describe, entries, isObject, isPresent, list, member } from '../reading';
import { rule, together, type Breach, type ExchangeRule, type Outcome, type Seen } from '../rule';

/** How the requests of one function carry products. */
export interface OrderedProducts {
  in: ProductFunction;
  create: string;
  items: string;
  itemRelationship: string;
}

/**
 * What a product has besides its attributes, in one API or another, and what any entity may have: who takes a product over from one request into the next may
 * bring it along. What else stands there is an attribute out of its place.
 */
const envelope =
  `@type @baseType @schemaLocation @referredType id href name description externalId status statusChange startDate terminationDate
  lastUpdateDate productOffering productSpecification productConfiguration productRelationship place relatedSite relatedContactInformation billingAccount
  productOrderItem productPrice productTerm`.split(/\s+/);

/** Judges every item of a request, where there is any to judge. */
export function eachItem(seen: Seen, items: string, examine: (item: Record<string, any>, pointer: string) => Outcome): Outcome {
  return together(entries(member(seen.request, items), `/${items}`).map(([pointer, item]) => examine(item, pointer)));
}

/** Judges the product of every item of that action, where it names one. */
export function byAction(
  { create, items }: OrderedProducts,
  verifies: string,
  action: string,
  examine: (product: any, pointer: string, seen: Seen) => Outcome,
): ExchangeRule {
  return rule({
    verifies,
    on: create,
    examine: (seen) =>
      eachItem(seen, items, (item, pointer) =>
        item.action === action && isPresent(member(item, 'product')) ? examine(item.product, `${pointer}/product`, seen) : undefined,
      ),
  });
}

/** A place that cannot be changed is given as the inventory has it, by the rules of its product: what has no rule for its place may show a site for another reason. */
export function repeatsPlaces(verifies: string, form: OrderedProducts): ExchangeRule {
  return keepsProductRules(verifies, form, (pointer) => pointer.includes('/product/place'), 'modify');
}

/** The Buyer keeps the rules of the product specification on relations and places; `among` picks the places of which a requirement speaks, in items of that action. */
export function keepsProductRules(
  verifies: string,
  form: OrderedProducts,
  among: (pointer: string) => boolean = () => true,
  action?: string,
): ExchangeRule {
  return rule({
    verifies,
    on: form.create,
    examine: (seen) =>
      eachItem(seen, form.items, (item, pointer) => {
        if (action !== undefined && item.action !== action) return undefined;
        const faults = envelopeFaults(item, pointer, {
          in: form.in,
          itemRelationship: form.itemRelationship,
          items: list(member(seen.request, form.items)),
          inventory: (id) => heldBefore(id, seen),
          names: seen.reading('productRelationshipNames'),
        });
        return faults?.filter(({ pointer: at }) => among(at));
      }),
  });
}

/** Attributes of a product stand in its configuration, and nowhere else. */
export function configuresProducts(verifies: string, { create, items }: OrderedProducts): ExchangeRule {
  return rule({
    verifies,
    on: create,
    examine: (seen) =>
      eachItem(seen, items, (item, pointer) => {
        if (!isObject(item.product)) return undefined;
        const others = Object.keys(item.product).filter((name) => !envelope.includes(name));
        if (others.length === 0 && !isObject(item.product.productConfiguration)) return undefined;
        return others.map((name): Breach => {
          return {
            pointer: `${pointer}/product/${name}`,
            expected: 'attributes of the product in its productConfiguration',
            seen: describe(item.product[name]),
          };
        });
      }),
  });
}

/** The product as the Buyer was shown it last. */
export function heldBefore(id: unknown, { before }: Seen): Record<string, any> | undefined {
  if (typeof id !== 'string') return undefined;
  const sights = before.resource('product', id)?.observations ?? [];
  const shown = sights.findLast(({ body }) => isObject(member(body, 'productConfiguration')))?.body;
  return shown ?? before.agreed.installed?.find((product) => product.id === id);
}
