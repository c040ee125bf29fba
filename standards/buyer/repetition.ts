import type { Exchange } from '../exchange';
import { rule, type AcrossRule, type Breach } from '../rule';
import type { Timeline } from '../timeline';

/** Refusals of what the request says: the same again will be refused again. */
const lasting = [400, 403, 404, 409, 422];

/** Most times that the same is asked again after a refusal: once may be a person who does not believe it. */
const once = 1;

/**
 * What was refused for what it says is not sent again unchanged, and what met an error that may pass is repeated a bounded number of times.
 * A look at something that was not found may be another's: reads count as refused only when they are invalid.
 */
export function repeatsWithinBounds(verifies: string, operations: readonly string[]): AcrossRule {
  return rule({
    verifies,
    across(timeline) {
      const failed = operations.flatMap((operation) => alike(timeline, operation)).filter((same) => same.some(isError));
      if (failed.length === 0) return undefined;
      return failed.flatMap((same) => [...stubborn(same), ...endless(same, timeline.agreed.retries)]);
    },
  });
}

/** Milliseconds after which the same may be worth asking again: limits move, and places come on net. */
const patience = 600_000;

/** The exchanges of an operation that said the same, in order of time. */
function alike(timeline: Timeline, operation: string): Exchange[][] {
  const same = new Map<string, Exchange[]>();
  const exchanges = timeline.exchanges(operation);
  if (!exchanges.some(isError)) return [];
  for (const exchange of exchanges) {
    const { method, url, text = '' } = exchange.request;
    const key = [exchange.as, method, url, text].join('\n');
    const known = same.get(key);
    if (known) known.push(exchange);
    else same.set(key, [exchange]);
  }
  return [...same.values()];
}

const status = ({ response }: Exchange) => response?.status ?? 0;
const isError = (exchange: Exchange) => status(exchange) >= 400;
const isRefused = (exchange: Exchange) =>
  lasting.includes(status(exchange)) && (exchange.request.method !== 'GET' || status(exchange) === 400);

function stubborn(same: readonly Exchange[]): Breach[] {
  let refused: Exchange[] = [];
  for (const exchange of same) {
    const last = refused.at(-1);
    if (!isRefused(exchange) || (last && exchange.at - last.at > patience)) refused = [];
    if (!isRefused(exchange)) continue;
    if (refused.length === 0 || startsAfter(exchange, refused.at(-1)!)) refused.push(exchange);
    if (refused.length > 1 + once) {
      const expected = 'another request than the one that was refused for what it says';
      return [{ pointer: '', expected, seen: `the same, ${refused.length} times`, exchange }];
    }
  }
  return [];
}

function endless(same: readonly Exchange[], most: number | undefined): Breach[] {
  if (most === undefined) return [];
  let failed = 0;
  for (const exchange of same) {
    if (failed > most)
      return [{ pointer: '', expected: `no more than ${most} repetitions, as agreed`, seen: `${failed} of them`, exchange }];
    failed = status(exchange) >= 500 ? failed + 1 : 0;
  }
  return [];
}

/** What was under way together is no repetition. */
function startsAfter(later: Exchange, earlier: Exchange): boolean {
  return later.at >= earlier.at + earlier.took;
}
