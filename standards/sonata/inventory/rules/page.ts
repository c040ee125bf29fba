import { buyerOf } from '../../../buyer';
import { filtersOf } from '../../../filters';
import { pageRule, truncationRule } from '../../../page';
import { moreThan } from '../../../reading';
import type { Rule, Seen } from '../../../rule';
import { filters } from './filters';

const final = ['terminated', 'cancelled'];

/** Whether this Buyer was shown more products than so many before, that cannot have left the inventory since. */
function knowsMore({ before, exchange, query }: Seen, most: number): boolean {
  if (filtersOf(filters, query).length > 0) return false;
  const asked = buyerOf(exchange);
  if (asked === undefined) return false;
  return moreThan(most, before.resources('product'), ({ observations }) => {
    const last = observations.findLast((seen) => buyerOf(seen.exchange) === asked);
    return last !== undefined && !final.includes(last.state ?? '');
  });
}

export const pageRules: readonly Rule[] = [
  truncationRule({ verifies: 'MEF116:R15', operation: 'listProduct', knowsMore }),
  pageRule('MEF116:7.1.2', 'listProduct'),
];
