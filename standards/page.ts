import { list } from './reading';
import type { Seen } from './rule';

/** A list as it was given, and what its headers say of it. Headers that are no number are NaN. */
export function pageOf({ query, response, exchange }: Seen) {
  const headers = exchange.response?.headers ?? {};
  return {
    // What cannot be meant by an offset or a limit, such as -1, says nothing about the page.
    offset: count(query.get('offset') ?? '0'),
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
