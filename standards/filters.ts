import { isWithin } from './moment';
import { describe, entries, isPresent } from './reading';
import { rule, type ExchangeRule } from './rule';

/** Query parameter → the values by which an entry of a list is found. Bounds of dates have the suffixes `.gt` and `.lt`. */
export type Filters = Readonly<Record<string, (shown: unknown) => unknown[]>>;

/** The filters of a query: `[name, value]`, without those that are empty. */
export function filtersOf(filters: Filters, query: URLSearchParams): Array<[string, string]> {
  return [...query].filter(([name, value]) => Object.hasOwn(filters, name) && value !== '');
}

/** Whether an entry passes one filter. */
export function passes(filters: Filters, shown: unknown, name: string, wanted: string): boolean {
  const values = filters[name]!(shown);
  if (!/\.(gt|lt)$/.test(name)) return values.includes(wanted);
  return Number.isNaN(Date.parse(wanted)) || values.some((value) => isWithin(value, name.endsWith('.gt') ? 'gt' : 'lt', wanted));
}

export interface FilterClause {
  verifies: string;
  operation: string;
  filters: Filters;
  /** What is listed, as `an order`. */
  what: string;
  /** An entry may leave out by what it was found, and shows nothing of it then: that it must not is another requirement. */
  isExtract?: true;
}

/** What is shown is what was asked for. */
export function filterRule({ verifies, operation, filters, what, isExtract }: FilterClause): ExchangeRule {
  const isSilent = (entry: unknown, name: string) => isExtract === true && !filters[name]!(entry).some(isPresent);
  return rule({
    verifies,
    on: operation,
    examine({ query, response }) {
      const asked = filtersOf(filters, query);
      const shown = entries(response, '');
      if (asked.length === 0 || shown.length === 0) return undefined;
      return shown.flatMap(([pointer, entry]) =>
        asked
          .filter(([name, wanted]) => !isSilent(entry, name) && !passes(filters, entry, name, wanted))
          .map(([name, wanted]) => ({
            pointer,
            expected: `${what} that matches ${name}=${wanted}`,
            seen: `one with ${describe(filters[name]!(entry)[0])}`,
          })),
      );
    },
  });
}
