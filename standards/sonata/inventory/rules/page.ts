import { buyerOf } from '../../../buyer';
import { list, moreThan } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { filtersOf } from './filters';

const final = ['terminated', 'cancelled'];

/** A page: where it begins, what it was limited to, what it holds, and what its headers say. Headers that are no number are NaN. */
function pageOf({ query, response, exchange }: Seen) {
  const headers = exchange.response?.headers ?? {};
  return {
    // What cannot be meant by an offset or a limit, such as -1, says nothing about the page.
    offset: whole(query.get('offset') ?? '0')!,
    limit: whole(query.get('limit') || undefined),
    length: list(response).length,
    total: whole(headers['x-total-count']),
    count: whole(headers['x-result-count']),
    isThrottled: headers['x-pagination-throttled']?.trim().toLowerCase() === 'true',
  };
}

function whole(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}

/** Whether this Buyer was shown more products than so many before, that cannot have left the inventory since. */
function knowsMore({ before, exchange }: Seen, most: number): boolean {
  const asked = buyerOf(exchange);
  if (asked === undefined) return false;
  return moreThan(most, before.resources('product'), ({ observations }) => {
    const last = observations.findLast((seen) => buyerOf(seen.exchange) === asked);
    return last !== undefined && !final.includes(last.state ?? '');
  });
}

export const pageRules: readonly Rule[] = [
  rule({
    verifies: 'MEF116:R15',
    on: 'listProduct',
    examine: (seen) => {
      const { offset, length, total, isThrottled } = pageOf(seen);
      if (filtersOf(seen.query).length > 0 || length === 0 || !Number.isInteger(offset)) return undefined;
      if (!knowsMore(seen, offset + length)) return undefined;
      if (isThrottled || (total ?? 0) > offset + length) return [];
      const expected = `a sign that there is more than these ${length}: X-Total-Count or X-Pagination-Throttled`;
      return [{ pointer: '', expected, seen: total === undefined ? 'neither' : `X-Total-Count ${total}` }];
    },
  }),
  rule({
    verifies: 'MEF116:7.1.2',
    on: 'listProduct',
    examine: (seen) => {
      const { offset, limit, length, total, count } = pageOf(seen);
      if (!(limit! >= 0) && total === undefined && count === undefined) return undefined;
      const breaches: Breach[] = [];
      if (limit !== undefined && length > limit) breaches.push({ pointer: '', expected: `at most ${limit} entries`, seen: `${length}` });
      if (count !== undefined && count !== length) {
        breaches.push({ pointer: '', expected: `X-Result-Count ${length}, the entries of this page`, seen: `${count}` });
      }
      const least = length === 0 || !Number.isInteger(offset) ? 0 : offset + length;
      if (total !== undefined && !(total >= least)) {
        breaches.push({ pointer: '', expected: `X-Total-Count of at least ${least}`, seen: `${total}` });
      }
      return breaches;
    },
  }),
];
