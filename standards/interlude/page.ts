import { pageOf } from '../page';
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
