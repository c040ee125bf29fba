import type { Exchange } from '../../standards/exchange';

/**
 * Who asked, where no credential tells: the Buyer that the request names (MEF 79, `buyerId`), or the address that a gateway has seen it come from.
 * @returns undefined when nothing tells
 */
export function askerOf({ request: { url, headers } }: Exchange): string | undefined {
  const query = url.indexOf('?');
  const buyerId = query < 0 ? null : new URLSearchParams(url.slice(query + 1)).get('buyerId');
  return buyerId || addressOf(headers);
}

/** The first that a request came from (RFC 7239, and what was usual before). */
function addressOf(headers: Record<string, string>): string | undefined {
  const [, named] = /(?:^|[;,\s])for="?([^",;]+)/i.exec(headers.forwarded ?? '') ?? [];
  const [first = ''] = (named ?? headers['x-forwarded-for'] ?? '').split(',');
  return first.trim() || undefined;
}
