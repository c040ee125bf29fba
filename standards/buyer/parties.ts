import { describe } from '../reading';
import { rule, type ExchangeRule, type Outcome, type Seen } from '../rule';

/** The requirement ids of MEF 79's rules on `buyerId` and `sellerId`, in one guide's numbering. */
export interface PartyClauses {
  severalBuyers: string;
  oneBuyer: string;
  severalSellers: string;
  oneSeller: string;
}

/** Who acts for several Buyers, or asks one who acts for several Sellers, names the one that is meant; else nobody is named. */
export function namesItsParties(clauses: PartyClauses, operations: readonly string[]): readonly ExchangeRule[] {
  const on = operations;
  return [
    rule({ verifies: clauses.severalBuyers, on, examine: (seen) => names('buyerId', seen, true) }),
    rule({ verifies: clauses.oneBuyer, on, examine: (seen) => names('buyerId', seen, false) }),
    rule({ verifies: clauses.severalSellers, on, examine: (seen) => names('sellerId', seen, true) }),
    rule({ verifies: clauses.oneSeller, on, examine: (seen) => names('sellerId', seen, false) }),
  ];
}

/** @param several the case that the requirement speaks of; the other one it leaves alone */
function names(name: 'buyerId' | 'sellerId', { query, before }: Seen, several: boolean): Outcome {
  if (before.agreed.unprovoked || (before.agreed[name] !== undefined) !== several) return undefined;
  const named = query.get(name);
  const isRight = several ? named !== null && named !== '' : named === null;
  const expected = several ? `${name} as a query parameter, for there are several` : `no ${name}, for there is only one`;
  return isRight ? [] : [{ pointer: '', expected, seen: named === null ? `no ${name}` : describe(named) }];
}
