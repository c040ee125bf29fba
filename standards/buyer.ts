import type { Exchange } from './exchange';

const known = new WeakMap<Exchange, string>();

/**
 * On whose behalf a request was made: by which credential, and for which Buyer and Seller where it serves several.
 * @returns undefined where the recording does not tell who asked: then nobody can be said to be the same
 */
export function buyerOf(exchange: Exchange): string | undefined {
  if (exchange.as === undefined) return undefined;
  const before = known.get(exchange);
  if (before !== undefined) return before;
  const query = new URLSearchParams(exchange.request.url.split('?')[1]);
  const buyer = JSON.stringify([exchange.as, query.get('buyerId'), query.get('sellerId')]);
  known.set(exchange, buyer);
  return buyer;
}
