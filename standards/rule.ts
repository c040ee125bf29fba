import type { Exchange } from './exchange';
import type { Timeline } from './timeline';

/** One thing that is not as demanded. Pointers are RFC 6901 into the message that `in` names. */
export interface Breach {
  /** Default: the message of the party under test: the Seller's response, or its notification; the Buyer's request, or its listener's answer. */
  in?: 'request' | 'response';
  pointer: string;
  expected: string;
  seen: string;
  /** Only across exchanges: the one that shows it. */
  exchange?: Exchange;
}

/** `undefined`: the rule had nothing to examine here. `[]`: examined and satisfied. */
export type Outcome = Breach[] | undefined;

/** What a rule on one exchange is given. Bodies are unvalidated: use the readers of `./reading`. */
export interface Seen {
  exchange: Exchange;
  /** Parsed body of the request; of an event: the notification itself. */
  request: any;
  /** Parsed body of the response. */
  response: any;
  status: number;
  /** Path parameters, e.g. `{ id }`. */
  path: Record<string, string>;
  query: URLSearchParams;
  /** The reading that the profile takes of an erratum. */
  reading(erratum: string): string;
  /** Everything seen before this exchange. */
  before: Timeline;
}

interface RuleBase {
  /** Qualified requirement id(s) that a breach breaks. */
  verifies: string | readonly string[];
}

/** Judged on every exchange of the named operations or events, whoever provoked it. */
export interface ExchangeRule extends RuleBase {
  on: string | readonly string[];
  /** Which answers it looks at: `success` (2xx, the default), `refusal` (4xx, 5xx) or `any` (of the Buyer the default: its request stands, whatever the answer). */
  when?: 'success' | 'refusal' | 'any';
  examine(seen: Seen): Outcome;
}

/** Judged once, at the end, over everything that was seen. */
export interface AcrossRule extends RuleBase {
  across(timeline: Timeline): Outcome;
}

export type Rule = ExchangeRule | AcrossRule;

export function rule<R extends Rule>(definition: R): R {
  return definition;
}

/** Several outcomes as one: `undefined` when none of them had anything to examine. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const examined = outcomes.filter((outcome) => outcome !== undefined);
  return examined.length === 0 ? undefined : examined.flat();
}
