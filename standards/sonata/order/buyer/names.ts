import { isShownAlike, isStrange } from '../../../buyer/knowledge';
import { heldBefore } from '../../../buyer/products';
import { describe, entries, list, member } from '../../../reading';
import type { Breach, Outcome, Seen } from '../../../rule';

type Item = Record<string, any>;

/** Something of the Seller's that an item names. */
interface Named {
  pointer: string;
  what: 'quote' | 'product';
  id: string;
  isKnown: boolean;
}

/** The products and quotes that an order names, as the Seller named them. */
export function namesAsGiven(seen: Seen): Outcome {
  const items = entries(member(seen.request, 'productOrderItem'), '/productOrderItem');
  const named = items.flatMap(([pointer, item]) => [...quotesOf(item, pointer, seen), ...productsOf(item, pointer, seen)]);
  if (named.length === 0) return undefined;
  const strange = named.filter(({ isKnown, id, what }) => !isKnown && isStrange(() => isShownAlike(seen.before, what, id), seen));
  return strange.map(({ pointer, what, id }): Breach => ({
    pointer,
    expected: `the id of a ${what} as the Seller gave it`,
    seen: describe(id),
  }));
}

function quotesOf({ quoteItem }: Item, pointer: string, { before }: Seen): Named[] {
  const id: unknown = member(quoteItem, 'quoteId');
  // Of a Buyer whose quotes are not looked at nothing is known.
  if (typeof id !== 'string' || before.resources('quote').length === 0) return [];
  return [{ pointer: `${pointer}/quoteItem/quoteId`, what: 'quote', id, isKnown: before.resource('quote', id) !== undefined }];
}

/** The product of an item, where it is there already, and those that it is related to. An item of the order is none. */
function productsOf({ action, product }: Item, pointer: string, seen: Seen): Named[] {
  const at = `${pointer}/product`;
  const own: Array<[string, unknown]> = action === 'add' ? [] : [[`${at}/id`, member(product, 'id')]];
  const related = entries(member(product, 'productRelationship'), `${at}/productRelationship`);
  const ids = [...own, ...related.map(([place, { id }]): [string, unknown] => [`${place}/id`, id])];
  const items = list(member(seen.request, 'productOrderItem')).map((item): unknown => member(item, 'id'));
  return ids.flatMap(([place, id]) =>
    typeof id === 'string' && !items.includes(id) ? [{ pointer: place, what: 'product', id, isKnown: isShown(id, seen) }] : [],
  );
}

/** In the inventory, or in an order that made it. */
function isShown(id: string, seen: Seen): boolean {
  if (heldBefore(id, seen)) return true;
  const sights = seen.before.resources('productOrder').flatMap(({ observations }) => observations);
  return sights.some(({ body }) => list(member(body, 'productOrderItem')).some((item) => member(member(item, 'product'), 'id') === id));
}
