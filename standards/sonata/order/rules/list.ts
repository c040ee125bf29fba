import { describe, entries, list, moreThan } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { contradicts, filters, filtersOf, passes } from './filters';
import { fullOrder, lastShown, notShown } from './sights';

const listed = ['id', 'cancellationDate', 'completionDate', 'externalId', 'orderDate', 'projectId', 'state'];

/** What never changes once it is set, unless the Buyer changes it. */
const lasting = listed.filter((name) => name !== 'state');

/** By these an order is found as long as it exists. */
const stable = ['externalId', 'projectId'];

function whole(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}

/** A page: where it begins, what it was limited to, what it holds, and what its headers say. Headers that are no number are NaN. */
function pageOf({ query, response, exchange }: Seen) {
  const headers = exchange.response?.headers ?? {};
  return {
    offset: Number(query.get('offset') ?? 0),
    limit: query.get('limit') === null ? undefined : Number(query.get('limit')),
    length: list(response).length,
    total: whole(headers['x-total-count']),
    count: whole(headers['x-result-count']),
    isThrottled: headers['x-pagination-throttled']?.trim().toLowerCase() === 'true',
  };
}

/** Whether more orders of this Buyer than so many are known to match: only filters that an order cannot leave by itself can tell. */
function knowsMore({ before, query, exchange }: Seen, most: number): boolean {
  const asked = filtersOf(query);
  if (asked.some(([name]) => !stable.includes(name))) return false;
  // Whoever the recording does not tell of may be another Buyer.
  if (exchange.as === undefined) return false;
  return moreThan(most, before.resources('productOrder'), (order) => {
    const last = lastShown(order, fullOrder);
    return (
      last !== undefined &&
      last.at <= exchange.at &&
      last.exchange.as === exchange.as &&
      asked.every(([name, wanted]) => passes(last.body, name, wanted))
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
  rule({
    verifies: 'MEF123:R60',
    on: 'listProductOrder',
    when: 'any',
    examine({ status, query, response }) {
      if (status === 404 || status === 204) return [{ pointer: '', expected: 'status 200 and an empty list', seen: `status ${status}` }];
      // A page past the last one is empty, too, and says nothing of what matches.
      const isFirst = Number(query.get('offset') ?? 0) === 0;
      return status === 200 && isFirst && Array.isArray(response) && response.length === 0 ? [] : undefined;
    },
  }),
  rule({
    verifies: 'MEF123:6.3',
    on: 'listProductOrder',
    examine({ query, response }) {
      const asked = filtersOf(query);
      const shown = entries(response, '');
      if (asked.length === 0 || shown.length === 0) return undefined;
      return shown.flatMap(([pointer, entry]) =>
        asked
          .filter(([name, wanted]) => contradicts(entry, name, wanted))
          .map(([name, wanted]) => ({
            pointer,
            expected: `an order that matches ${name}=${wanted}`,
            seen: `one with ${describe(filters[name]!(entry))}`,
          })),
      );
    },
  }),
  rule({
    verifies: 'MEF123:R107',
    on: 'listProductOrder',
    examine(seen) {
      const { offset, length, total, isThrottled } = pageOf(seen);
      if (length === 0 || !knowsMore(seen, offset + length)) return undefined;
      if (isThrottled || (total ?? 0) > offset + length) return [];
      const expected = `a sign that there is more than these ${length}: X-Total-Count or X-Pagination-Throttled`;
      return [{ pointer: '', expected, seen: total === undefined ? 'neither' : `X-Total-Count ${total}` }];
    },
  }),
  rule({
    verifies: 'MEF123:7.1.2',
    on: 'listProductOrder',
    examine(seen) {
      const { offset, limit, length, total, count } = pageOf(seen);
      if (limit === undefined && total === undefined && count === undefined) return undefined;
      const breaches: Breach[] = [];
      if (limit !== undefined && length > limit) breaches.push({ pointer: '', expected: `at most ${limit} entries`, seen: `${length}` });
      if (count !== undefined && count !== length) {
        breaches.push({ pointer: '', expected: `X-Result-Count ${length}, the entries of this page`, seen: `${count}` });
      }
      if (total !== undefined && !(total >= (length === 0 ? 0 : offset + length))) {
        breaches.push({ pointer: '', expected: `X-Total-Count of at least ${offset + length}`, seen: `${total}` });
      }
      return breaches;
    },
  }),
];
