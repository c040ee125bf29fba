import { describe, list } from './reading';
import { rule, type Breach, type ExchangeRule, type Seen } from './rule';

/** A list as it was given, and what its headers say of it. Headers that are no number are NaN. */
export function pageOf({ query, response, exchange }: Seen) {
  const headers = exchange.response?.headers ?? {};
  return {
    // What cannot be meant by an offset or a limit, such as -1, says nothing about the page.
    offset: count(query.get('offset') || '0')!,
    limit: count(query.get('limit') || undefined),
    length: list(response).length,
    total: count(headers['x-total-count']),
    stated: count(headers['x-result-count']),
    isThrottled: headers['x-pagination-throttled']?.trim().toLowerCase() === 'true',
  };
}

function count(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}

/** A page that was cut short says that there is more. */
export interface TruncationClause {
  verifies: string;
  operation: string;
  /** Whether more than so many entries are known to match the query; false where it cannot be told. */
  knowsMore(seen: Seen, most: number): boolean;
}

export function truncationRule({ verifies, operation, knowsMore }: TruncationClause): ExchangeRule {
  return rule({
    verifies,
    on: operation,
    examine(seen) {
      const { offset, length, total, isThrottled } = pageOf(seen);
      if (length === 0 || Number.isNaN(offset) || !knowsMore(seen, offset + length)) return undefined;
      if (isThrottled || (total ?? 0) > offset + length) return [];
      const expected = `a sign that there is more than these ${length}: X-Total-Count or X-Pagination-Throttled`;
      return [{ pointer: '', expected, seen: total === undefined ? 'neither' : `X-Total-Count ${total}` }];
    },
  });
}

/** A page keeps to the limit that was asked for, and its headers count what it holds. */
export function pageRule(verifies: string, operation: string): ExchangeRule {
  return rule({ verifies, on: operation, examine: miscounted });
}

function miscounted(seen: Seen): Breach[] | undefined {
  const { offset, limit, length, total, stated } = pageOf(seen);
  const said = (name: string) => seen.exchange.response?.headers[name]?.trim();
  const throttled = said('x-pagination-throttled');
  if (!(limit! >= 0) && total === undefined && stated === undefined && throttled === undefined) return undefined;
  const least = length === 0 ? 0 : (offset || 0) + length;
  const isBoolean = throttled === undefined || /^(true|false)$/i.test(throttled);
  return [
    ...(limit !== undefined && length > limit ? [{ pointer: '', expected: `at most ${limit} entries`, seen: `${length}` }] : []),
    ...(stated !== undefined && stated !== length
      ? [{ pointer: '', expected: `X-Result-Count ${length}`, seen: `${said('x-result-count')}` }]
      : []),
    ...(total !== undefined && !(total >= least)
      ? [{ pointer: '', expected: `X-Total-Count of ${least} or more`, seen: `${said('x-total-count')}` }]
      : []),
    ...(isBoolean ? [] : [{ pointer: '', expected: 'X-Pagination-Throttled true or false', seen: describe(throttled) }]),
  ];
}

/** What a total counts is there to be had: no page is empty that begins before its own total ends. Where positions are counted otherwise, it says nothing. */
export function totalRule(verifies: string, operation: string): ExchangeRule {
  return rule({
    verifies,
    on: operation,
    examine(seen) {
      const { offset, limit, length, total, isThrottled } = pageOf(seen);
      if (length > 0 || limit === 0 || isThrottled || total === undefined || Number.isNaN(total + offset)) return undefined;
      if (offset >= total) return [];
      return [{ pointer: '', expected: `entry ${offset + 1} of the ${total} that X-Total-Count counts`, seen: 'an empty page' }];
    },
  });
}

/** Where nothing matches, the list is empty; it is not missing. */
export function emptyListRule(verifies: string, operation: string): ExchangeRule {
  return rule({
    verifies,
    on: operation,
    when: 'any',
    examine({ status, query, response }) {
      if (status === 404 || status === 204) return [{ pointer: '', expected: 'status 200 and an empty list', seen: `status ${status}` }];
      // A page past the last one is empty, too, and says nothing of what matches.
      const isFirst = Number(query.get('offset') ?? 0) === 0;
      return status === 200 && isFirst && Array.isArray(response) && response.length === 0 ? [] : undefined;
    },
  });
}
