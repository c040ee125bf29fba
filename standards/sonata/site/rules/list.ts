import { describe, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { sitePages } from '../errata';
import { listed } from './shown';

const on = 'listGeographicSite';

/** What of a page's headers is not true of the list below them. */
function untrue({ exchange, response }: Seen): Breach[] | undefined {
  const headers = exchange.response?.headers ?? {};
  const [total, count, throttled] = ['x-total-count', 'x-result-count', 'x-pagination-throttled'].map((name) => headers[name]?.trim());
  if (total === undefined && count === undefined && throttled === undefined) return undefined;
  const { length } = list(response);
  const breaches: Breach[] = [];
  const tell = (expected: string, seen: string | undefined) => breaches.push({ pointer: '', expected, seen: describe(seen) });
  if (count !== undefined && !isWhole(count, (value) => value === length)) tell(`X-Result-Count ${length}, the sites of this list`, count);
  if (total !== undefined && !isWhole(total, (value) => value >= length)) tell(`X-Total-Count of at least ${length}`, total);
  if (throttled !== undefined && !/^(true|false)$/i.test(throttled)) tell('X-Pagination-Throttled true or false', throttled);
  return breaches;
}

function isWhole(text: string, holds: (value: number) => boolean): boolean {
  return /^\d+$/.test(text) && holds(Number(text));
}

/** What a list as a whole must be like. */
export const siteListRules: readonly Rule[] = [
  rule({
    verifies: 'MEF122:R9',
    on,
    examine: (seen) => (seen.reading(sitePages.name) === 'headersCount' ? untrue(seen) : undefined),
  }),
  // What else matches is the Seller's to judge; public or private is not.
  rule({
    verifies: 'MEF122:6.1',
    on,
    examine: (seen) => {
      const wanted = seen.query.get('siteType');
      const sites = listed(seen);
      if (wanted === null || sites.length === 0) return undefined;
      return sites.flatMap(([pointer, site]) => {
        const type = member(site, 'siteType');
        return type === undefined || type === wanted
          ? []
          : [{ pointer: `${pointer}/siteType`, expected: describe(wanted), seen: describe(type) }];
      });
    },
  }),
];
