import { describe, member as memberOf } from '../reading';
import { rule, type ExchangeRule, type Seen } from '../rule';
import { isKnown, isShownAlike, isStrange } from './knowledge';

/** Where an operation names a thing of the Seller's. */
export interface Naming {
  verifies: string;
  on: string;
  resource: string;
  /** Where the request holds the id, from member to member: `productOrder/productOrderId`; absent: the path does. */
  member?: string;
}

/** The Buyer names the Seller's things by the ids that the Seller gave them, to the letter. */
export function namesWhatItWasGiven({ verifies, on, resource, member }: Naming): ExchangeRule {
  return rule({
    verifies,
    on,
    examine({ request, path, before, status }: Seen) {
      const id = idAt({ request, path }, member);
      if (typeof id !== 'string') return undefined;
      if (isKnown(before, resource, id)) return [];
      if (!isStrange(() => isShownAlike(before, resource, id), { status, before })) return undefined;
      return [
        {
          pointer: member === undefined ? '' : `/${member}`,
          expected: `the id of a ${resource} as the Seller gave it`,
          seen: describe(id),
        },
      ];
    },
  });
}

/** The id that a request names, in its body or in its path. */
export function idAt({ request, path }: Pick<Seen, 'request' | 'path'>, place: string | undefined): unknown {
  return place === undefined ? path.id : place.split('/').reduce<unknown>(memberOf, request);
}
