import type { Exchange } from '../standards/exchange';
import type { Role } from '../standards/requirement';
import type { Breach, ExchangeRule, Outcome, Rule, Seen } from '../standards/rule';
import type { Timeline } from '../standards/timeline';
import type { Route } from './route';

/** A rule on one exchange, the answers that it looks at, and how often it had something to examine. */
interface Applied {
  rule: ExchangeRule;
  when: NonNullable<ExchangeRule['when']>;
  /** The Buyer's words stand, whether it was answered or not. */
  evenUnanswered: boolean;
  examined: number;
}

/** What the rules said, in their order, of an answer that looked at nothing else. */
interface Settled {
  body: unknown;
  status: number;
  outcomes: Array<'nothing to examine' | 'satisfied' | undefined>;
}

/** Told of what a rule found at an exchange. */
export type Tell = (rule: Rule, breach: Breach) => void;

/** The rules on single exchanges, by the operations and events that they look at. */
export class Rulebook {
  #rules = new Map<string, Applied[]>();
  /** An answer that says the same again is not asked again of what it alone decides. */
  #settled = new WeakMap<Route, Settled>();

  constructor(
    private readonly role: Role,
    private readonly timeline: Timeline,
  ) {}

  /** @param rule speaks of its operations and events from now on */
  enter(rule: ExchangeRule): void {
    const isBuyer = this.role === 'Buyer';
    const when = rule.when ?? (isBuyer ? 'any' : 'success');
    const applied = { rule, when, evenUnanswered: isBuyer && when === 'any', examined: 0 };
    for (const key of typeof rule.on === 'string' ? [rule.on] : rule.on) this.#rules.set(key, [...(this.#rules.get(key) ?? []), applied]);
  }

  /** Has every rule look at an exchange that looks at such. */
  judge(exchange: Exchange, route: Route, tell: Tell): void {
    const rules = this.#rules.get(route.key);
    if (!rules) return;
    const sight = new Sight(exchange, route, this.timeline);
    const outcomes = this.#outcomes(exchange, route);
    for (let index = 0; index < rules.length; index++) {
      const applied = rules[index]!;
      if (!isAbout(applied, exchange, route)) continue;
      const before = outcomes?.[index];
      if (before === 'satisfied') applied.examined++;
      if (before !== undefined) continue;
      sight.looksFurther = false;
      const outcome = examined(applied.rule, sight);
      if (outcome) applied.examined++;
      for (const breach of outcome ?? []) tell(applied.rule, breach);
      if (outcomes && !sight.looksFurther && !outcome?.length) outcomes[index] = outcome ? 'satisfied' : 'nothing to examine';
    }
  }

  /** How often each rule had something to examine since this was last asked. */
  *counts(): Generator<[ExchangeRule, number]> {
    for (const applied of new Set([...this.#rules.values()].flat())) {
      if (applied.examined > 0) yield [applied.rule, applied.examined];
      applied.examined = 0;
    }
  }

  /** What the rules said of the same answer when it was given last; empty when it is another; undefined when there is none such. */
  #outcomes({ request, response }: Exchange, route: Route): Settled['outcomes'] | undefined {
    if (request.method !== 'GET' || request.body !== undefined || typeof response?.body !== 'object') return undefined;
    const { body, status } = response;
    const last = this.#settled.get(route);
    if (last?.body === body && last.status === status) return last.outcomes;
    const settled: Settled = { body, status, outcomes: [] };
    this.#settled.set(route, settled);
    return settled.outcomes;
  }
}

/** What a rule is given; notices when it looks further than at the two messages' bodies, which may mean something else another time. */
class Sight implements Seen {
  looksFurther = false;
  readonly request: any;
  readonly response: any;
  readonly status: number;
  readonly path: Record<string, string>;
  readonly query: URLSearchParams;
  readonly reading: Timeline['reading'];
  #exchange: Exchange;
  #before: Timeline;

  constructor(exchange: Exchange, { path, query }: Route, timeline: Timeline) {
    this.request = exchange.request.body;
    this.response = exchange.response?.body;
    this.status = exchange.response?.status ?? 0;
    this.path = path;
    this.query = query;
    this.reading = timeline.reading;
    this.#exchange = exchange;
    this.#before = timeline;
  }

  get exchange(): Exchange {
    this.looksFurther = true;
    return this.#exchange;
  }

  get before(): Timeline {
    this.looksFurther = true;
    return this.#before;
  }
}

/** Whether a rule looks at an exchange that was answered so, or not at all. */
function isAbout({ when, evenUnanswered }: Applied, { response }: Exchange, { kind }: Route): boolean {
  if (kind === 'event') return true;
  if (!response) return evenUnanswered;
  return when === 'any' || (when === 'success' ? response.status >= 200 && response.status < 300 : response.status >= 400);
}

function examined(rule: ExchangeRule, seen: Seen): Outcome {
  try {
    return rule.examine(seen);
  } catch (error) {
    return [nonsense(error as Error)];
  }
}

/** What no rule can make sense of is at fault: nonsense must neither end the judgement nor slip through it. */
export function nonsense({ message }: Error): Breach {
  return { pointer: '', expected: 'what can be made sense of', seen: `nonsense (${message})` };
}
