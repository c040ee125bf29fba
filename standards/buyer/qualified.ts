import { describe, entries, member } from '../reading';
import { rule, type Breach, type ExchangeRule } from '../rule';
import { isKnown, isShownAlike, isStrange } from './knowledge';

/** The qualification that an item refers to is named by the id that the Seller gave it. Of a Buyer whose qualifications are not looked at nothing is known. */
export function namesQualifications(verifies: string, on: string, items: string): ExchangeRule {
  return rule({
    verifies,
    on,
    examine({ request, before, status }) {
      if (before.resources('poq').length === 0) return undefined;
      const named = entries(member(request, items), `/${items}`).flatMap(([pointer, item]): Array<[string, string]> => {
        const id: unknown = member(member(item, 'productOfferingQualificationItem'), 'productOfferingQualificationId');
        return typeof id === 'string' ? [[`${pointer}/productOfferingQualificationItem/productOfferingQualificationId`, id]] : [];
      });
      if (named.length === 0) return undefined;
      const strange = named.filter(
        ([, id]) => !isKnown(before, 'poq', id) && isStrange(() => isShownAlike(before, 'poq', id), { status, before }),
      );
      const expected = 'the id of a qualification as the Seller gave it';
      return strange.map(([pointer, id]): Breach => ({ pointer, expected, seen: describe(id) }));
    },
  });
}
