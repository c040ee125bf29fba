import { echoed } from '../../../echo';
import { describe, entries, list, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import { fullOrder, lastShown } from './sights';

const isSellers = (contact: unknown): boolean => /^seller/i.test(String(member(contact, 'role')));

/** The Seller's contacts of an order and of its items: those that were there must be there still, as they were. */
function rewritten(before: unknown, now: unknown, pointer: string): Breach[] {
  const left = list(member(now, 'relatedContactInformation'));
  return list(member(before, 'relatedContactInformation'))
    .filter(isSellers)
    .filter((contact) => !left.some((other) => echoed(contact, other).length === 0))
    .map((contact) => ({
      pointer: `${pointer}/relatedContactInformation`,
      expected: `still the Seller's contact ${describe(contact)}`,
      seen: describe(left.filter(isSellers)),
    }));
}

/** Rules on what the Buyer cannot change. */
export const contactRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:R56',
    on: 'patchProductOrder',
    examine({ before, path, request, response }) {
      // A Seller may change its own contacts at any time: only what the Buyer wrote of contacts is to the point.
      const written = [request, ...list(member(request, 'productOrderItem'))].map((part) => member(part, 'relatedContactInformation'));
      if (!written.some(Array.isArray)) return undefined;
      const known = lastShown(before.resource('productOrder', path.id!), fullOrder)?.body;
      if (!known) return undefined;
      const items = entries(member(response, 'productOrderItem'), '/productOrderItem').flatMap(([pointer, item]) =>
        rewritten(
          list(known.productOrderItem).find((other) => member(other, 'id') === item.id),
          item,
          pointer,
        ),
      );
      return [...rewritten(known, response, ''), ...items];
    },
  }),
];
