import { filterRule, filtersOf, passes } from '../../../filters';
import { emptyListRule, pageRule, truncationRule } from '../../../page';
import { entries, moreThan } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';
import { filters } from './filters';
import { fullOrder, lastShown, notShown } from './sights';

const listed = ['id', 'cancellationDate', 'completionDate', 'externalId', 'orderDate', 'projectId', 'state'];

/** What never changes once it is set, unless the Buyer changes it. */
const lasting = listed.filter((name) => name !== 'state');

/** By these an order is found as long as it exists. */
const stable = ['externalId', 'projectId'];

/** Whether more orders of this Buyer than so many are known to match: only filters that an order cannot leave by itself can tell. */
function knowsMore({ before, query, exchange }: Seen, most: number): boolean {
  const asked = filtersOf(filters, query);
  if (asked.some(([name]) => !stable.includes(name))) return false;
  // Whoever the recording does not tell of may be another Buyer.
  if (exchange.as === undefined) return false;
  return moreThan(most, before.resources('productOrder'), (order) => {
    const last = lastShown(order, fullOrder);
    return (
      last !== undefined &&
      last.at <= exchange.at &&
      last.exchange.as === exchange.as &&
      asked.every(([name, wanted]) => passes(filters, last.body, name, wanted))
    );
  });
}

/** Rules on the list of orders. */
export const listRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:R59',
    on: 'listProductOrder',
    examine({ response, before, exchange }) {
      const known = entries(response, '').flatMap(([pointer, entry]) => {
        const last = lastShown(before.resource('productOrder', entry.id), fullOrder);
        // What was still under way when the list was asked for may have been shown later than the list.
        return last && last.at <= exchange.at ? [{ pointer, entry, last: last.body }] : [];
      });
      if (known.length === 0) return undefined;
      return known.flatMap(({ pointer, entry, last }) => notShown(entry, last, lasting, pointer));
    },
  }),
  emptyListRule('MEF123:R60', 'listProductOrder'),
  filterRule({ verifies: 'MEF123:6.3', operation: 'listProductOrder', filters, what: 'an order', isExtract: true }),
  truncationRule({ verifies: 'MEF123:R107', operation: 'listProductOrder', knowsMore }),
  pageRule('MEF123:7.1.2', 'listProductOrder'),
];
