import { list } from '../reading';
import { rule, type Breach, type Rule, type Seen } from '../rule';

/** Which rows of a guide speak of pages. */
export interface PageClauses {
  operation: string;
  /** That pages keep to limit and offset. */
  pages: string;
  /** That a page that was cut short says so. */
  truncation: string;
  /** How many entries are known to match, so that fewer are no whole list; none where it cannot be told. */
  known(seen: Seen): number;
}

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

/** The rules on pages, which are the same in every guide. */
export function pageRules({ operation, pages, truncation, known }: PageClauses): Rule[] {
  return [
    rule({
      verifies: truncation,
      on: operation,
      examine(seen) {
        if (seen.reading('conditionOfCR1') === 'contactRoles' && truncation.startsWith('Mplify99.1:')) return undefined;
        const { offset, length, total, isThrottled } = pageOf(seen);
        if (length === 0 || offset === undefined || Number.isNaN(offset) || known(seen) <= offset + length) return undefined;
        if (isThrottled || (total ?? 0) > offset + length) return [];
        const expected = `a sign that there is more than these ${length}: X-Total-Count or X-Pagination-Throttled`;
        return [{ pointer: '', expected, seen: total === undefined ? 'neither' : `X-Total-Count ${total}` }];
      },
    }),
    rule({ verifies: pages, on: operation, examine: (seen) => arithmetic(seen) }),
  ];
}

function arithmetic(seen: Seen): Breach[] | undefined {
  const { offset, limit, length, total, stated } = pageOf(seen);
  if (!(limit! >= 0) && total === undefined && stated === undefined) return undefined;
  const least = length === 0 ? 0 : (offset || 0) + length;
  return [
    ...(limit !== undefined && length > limit ? [{ pointer: '', expected: `at most ${limit} entries`, seen: `${length}` }] : []),
    ...(stated !== undefined && stated !== length ? [{ pointer: '', expected: `X-Result-Count ${length}`, seen: `${stated}` }] : []),
    ...(total !== undefined && !(total >= least) ? [{ pointer: '', expected: `X-Total-Count of ${least} or more`, seen: `${total}` }] : []),
  ];
}
