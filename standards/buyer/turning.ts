import type { Exchange } from '../exchange';
import { list } from '../reading';
import { rule, type AcrossRule, type Breach } from '../rule';

/** A page of a list as it was shown: which entries of it, and whether there are more. */
interface Page {
  exchange: Exchange;
  limit: number;
  from: number;
  to: number;
  hasMore: boolean;
}

/**
 * Who turns a page goes on where that has ended. To begin anew, to leap and to stop are the Buyer's choice; but who counts pages where entries are to be
 * counted reads some twice, and who takes a page for as long as was asked leaves out what the Seller kept for the next.
 */
export function turnsPages(verifies: string, operation: string): AcrossRule {
  return rule({
    verifies,
    across(timeline) {
      const exchanges = timeline.exchanges(operation);
      if (!exchanges.some(({ request }) => request.url.includes('offset='))) return undefined;
      const turned = [...byList(exchanges).values()].map(breaches).filter((found) => found !== undefined);
      return turned.length === 0 ? undefined : turned.flat();
    },
  });
}

/** The pages of each list that a Buyer asks for: all that is said of it but for the place. */
function byList(exchanges: readonly Exchange[]): Map<string, Page[]> {
  const lists = new Map<string, Page[]>();
  for (const exchange of exchanges) {
    const page = pageIn(exchange);
    if (!page) continue;
    const url = new URL(exchange.request.url);
    url.searchParams.delete('offset');
    const key = `${exchange.as ?? ''}\n${url}`;
    const known = lists.get(key);
    if (known) known.push(page);
    else lists.set(key, [page]);
  }
  return lists;
}

function pageIn(exchange: Exchange): Page | undefined {
  const { request, response } = exchange;
  if (response?.status !== 200 || !Array.isArray(response.body) || !URL.canParse(request.url)) return undefined;
  const { searchParams } = new URL(request.url);
  const from = Number(searchParams.get('offset') ?? 0);
  const to = from + list(response.body).length;
  if (!Number.isInteger(from) || from < 0) return undefined;
  const hasMore = Number(response.headers['x-total-count']) > to || response.headers['x-pagination-throttled']?.toLowerCase() === 'true';
  return { exchange, limit: Number(searchParams.get('limit') || Number.NaN), from, to, hasMore };
}

/** One fault of each list is enough; undefined where no page of it was turned. */
function breaches(pages: readonly Page[]): Breach[] | undefined {
  const turns = pages
    .map((page, index) => turn(page, pages.slice(Math.max(0, index - within), index)))
    .filter((found) => found !== undefined);
  return turns.length === 0 ? undefined : turns.flat().slice(0, 1);
}

/** @param shown pages of the list that were asked for before */
function turn(page: Page, shown: readonly Page[]): Breach[] | undefined {
  const known = shown.filter(({ exchange }) => exchange.at + exchange.took <= page.exchange.at);
  const last = known.findLast(({ hasMore, from }) => hasMore && from < page.from);
  if (!last) return undefined;
  if (known.some(({ to }) => to === page.from)) return [];
  if (!countsPages(last, page) && !countsTheLimit(last, page)) return undefined;
  return [{ pointer: '', expected: `offset ${last.to}, where the page has ended`, seen: `offset ${page.from}`, exchange: page.exchange }];
}

/** Most pages that are looked back upon. */
const within = 20;

function countsPages(last: Page, next: Page): boolean {
  return next.from === last.from + 1 && last.to - last.from > 2;
}

function countsTheLimit(last: Page, next: Page): boolean {
  return next.from === last.from + last.limit && last.to < next.from;
}
