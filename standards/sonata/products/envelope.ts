import { describe, entries, isObject, list, member } from '../../reading';
import type { Breach } from '../../rule';
import { productRules } from './accessEline';
import type { PlaceRule, ProductAction, ProductFunction, ProductRule, RelationshipRule } from './productRule';

/** One item of a request, and what must be known besides it. */
export interface EnvelopeContext {
  in: ProductFunction;
  /** The member of an item that relates it to other items of the request. */
  itemRelationship: string;
  /** All items of the request. */
  items: readonly any[];
  /** A product as the Seller's inventory showed it last; undefined when it was never seen. */
  inventory(id: string): Record<string, any> | undefined;
  /** The reading of `productRelationshipNames`. */
  names: string;
}

type Fault = Pick<Breach, 'pointer' | 'expected' | 'seen'>;

/**
 * What is wrong with the envelope of an item: relations and places, by the product's rules for that action.
 * Contacts are not judged: the roles of `productRules` come from rows that bind the Buyer, and a Seller that does without them breaks nothing.
 * @returns undefined when no rule speaks of that product and action.
 */
export function envelopeFaults(item: unknown, pointer: string, context: EnvelopeContext): Fault[] | undefined {
  const product = member(item, 'product');
  const held = context.inventory(member(product, 'id'));
  const type = typeOf(product) ?? typeOf(held);
  const rule = ruleFor(type, member(item, 'action'), context.in);
  if (!rule) return undefined;
  return [...relationFaults(rule, item, pointer, held, context), ...placeFaults(rule, product, `${pointer}/product`, held)];
}

function relationFaults(rule: ProductRule, item: any, pointer: string, held: Record<string, any> | undefined, context: EnvelopeContext) {
  const asItem = entries(member(item, context.itemRelationship), `${pointer}/${context.itemRelationship}`);
  const asProduct = entries(member(item.product, 'productRelationship'), `${pointer}/product/productRelationship`);
  if (rule.relationships === 'forbidden') return [...asItem, ...asProduct].map(([at, entry]) => unwanted(at, 'no relationship', entry));
  return rule.relationships.flatMap((wanted) => {
    const spellings = spellingsOf(wanted, context.names);
    const named = ([, entry]: [string, any]) => spellings.includes(member(entry, 'relationshipType'));
    const found = { item: asItem.filter(named), product: asProduct.filter(named) };
    if (wanted.need === 'unchanged') return changedRelation(wanted, found.product, `${pointer}/product`, held);
    return wanted.need === 'mandatory' ? relationFault(wanted, spellings, found, pointer, context) : [];
  });
}

type Found = Record<'item' | 'product', Array<[string, any]>>;

function relationFault(wanted: RelationshipRule, spellings: string[], found: Found, pointer: string, context: EnvelopeContext): Fault[] {
  const what = `one relationship ${spellings.join(' or ')} to a ${formsOf(wanted)}`;
  for (const form of ['item', 'product'] as const) {
    const wrong = wanted.as.includes(form) ? undefined : found[form][0];
    if (wrong) return [unwanted(wrong[0], what, wrong[1])];
  }
  const groups = new Set(found.product.map(([at, entry]) => (wanted.candidatesIn.includes(context.in) ? groupOf(entry, at) : at)));
  const count = found.item.length + groups.size;
  if (count !== 1) return [{ pointer, expected: what, seen: count === 0 ? 'none' : `${count} of them` }];
  return [...found.item.flatMap(([at, entry]) => dangling(wanted, at, entry, context)), ...strangers(wanted, found.product, context)];
}

/** A relation to another item must find it in the same request, and find the right product there. */
function dangling(wanted: RelationshipRule, pointer: string, entry: any, context: EnvelopeContext): Fault[] {
  const target = context.items.find((item) => member(item, 'id') === entry.id);
  const type = typeOf(member(target, 'product')) ?? (target && wanted.to);
  return type === wanted.to ? [] : [{ pointer: `${pointer}/id`, expected: `the id of an item for ${wanted.to}`, seen: describe(entry.id) }];
}

function strangers(wanted: RelationshipRule, found: Found['product'], context: EnvelopeContext): Fault[] {
  return found.flatMap(([pointer, entry]) => {
    const type = typeOf(context.inventory(entry.id)) ?? wanted.to;
    return type === wanted.to ? [] : [{ pointer: `${pointer}/id`, expected: `a product of type ${wanted.to}`, seen: type }];
  });
}

/** What must be as the inventory holds it can only be judged where the inventory was seen. */
function changedRelation(
  wanted: RelationshipRule,
  found: Found['product'],
  pointer: string,
  held: Record<string, any> | undefined,
): Fault[] {
  if (!held) return [];
  const targets = (related: any[]) => related.filter(({ relationshipType }) => wanted.names.includes(relationshipType)).map(({ id }) => id);
  const [now, before] = [found.map(([, entry]) => entry.id), targets(list(held.productRelationship).filter(isObject))];
  if (sameIds(now, before)) return [];
  const expected = `${wanted.names[0]} to ${describe(before)}, as the inventory has it`;
  return [{ pointer: `${pointer}/productRelationship`, expected, seen: describe(now) }];
}

function placeFaults(rule: ProductRule, product: any, pointer: string, held: Record<string, any> | undefined): Fault[] {
  const places = entries(member(product, 'place'), `${pointer}/place`);
  if (rule.places === 'forbidden') return places.map(([at, place]) => unwanted(at, 'no place', place));
  return rule.places.flatMap((wanted) => {
    const found = places.filter(([, place]) => place.role === wanted.role);
    if (wanted.need === 'unchanged') return movedPlace(wanted, found, pointer, held);
    if (wanted.need === 'optional' || found.length > 0) return [];
    return [{ pointer: `${pointer}/place`, expected: `a place in the role ${wanted.role}`, seen: describe(member(product, 'place')) }];
  });
}

/** A place that the Buyer gives otherwise than by its site may be the same one: only sites are compared. */
function movedPlace(wanted: PlaceRule, found: Array<[string, any]>, pointer: string, held: Record<string, any> | undefined): Fault[] {
  const sites = list(held?.relatedSite).filter((site) => member(site, 'role') === wanted.role);
  if (sites.length === 0) return [];
  const moved = found.some(([, place]) => place['@type'] === 'GeographicSiteRef' && !sites.some(({ id }) => id === place.id));
  if (found.length > 0 && !moved) return [];
  const expected = `${wanted.role} at ${describe(sites.map(({ id }) => id))}, as the inventory has it`;
  return [{ pointer: `${pointer}/place`, expected, seen: describe(found.map(([, place]) => place.id)) }];
}

function ruleFor(type: unknown, action: unknown, fn: ProductFunction): ProductRule | undefined {
  return productRules.find((rule) => rule.product === type && rule.action === (action as ProductAction) && rule.in.includes(fn));
}

function spellingsOf({ names }: RelationshipRule, reading: string): string[] {
  if (reading === 'either') return [...names];
  return reading === 'reference' ? names.slice(1) : [names[0]];
}

const typeOf = (product: unknown): string | undefined => member(member(product, 'productConfiguration'), '@type');
const groupOf = (entry: any, otherwise: string): string => (entry.groupingKey === undefined ? otherwise : `key ${entry.groupingKey}`);
const formsOf = ({ as }: RelationshipRule) => as.map((form) => (form === 'item' ? 'item of the request' : 'product')).join(' or a ');
const unwanted = (pointer: string, expected: string, seen: unknown): Fault => ({ pointer, expected, seen: describe(seen) });
const sameIds = (a: unknown[], b: unknown[]) => a.length === b.length && a.every((id) => b.includes(id));
