import type { Release, Shapes } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import type { Requirement } from '../standards/requirement';
import type { AcrossRule, Breach, ExchangeRule, Rule, Seen } from '../standards/rule';
import { judgeError } from './errorModel';
import { judgeLifecycles } from './lifecycle';
import { judgeMembers } from './members';
import type { Finding } from './finding';
import { Notebook, type Judgement } from './notebook';
import { router, type Route, type Router } from './route';
import { readingOf, type Scope } from './scope';
import { judgeAnswerShape, judgeEventShape } from './shape';
import { Chronicle } from './timeline';

/** The shapes of each release: `shapes` of the schemas. */
export type ShapesOf = (release: Release) => Shapes;

/**
 * Judges exchanges one by one, in order of time, and all of them together at the end.
 * Pure: the same exchanges under the same scope always give the same judgement.
 */
export class Judge {
  #route: Router;
  #rules = new Map<string, ExchangeRule[]>();
  #notebook: Notebook;
  #timeline: Chronicle;
  #judged = 0;
  #passedOver = 0;

  constructor(
    private readonly scope: Scope,
    private readonly shapesOf: ShapesOf,
  ) {
    this.#route = router(scope);
    this.#notebook = new Notebook(allRequirements(scope));
    this.#timeline = new Chronicle((name) => readingOf(scope, name));
    for (const { standard } of scope.functions) for (const rule of standard.rules) this.#enter(rule);
  }

  /** Judges one exchange; exchanges must come in order of their start. */
  see(exchange: Exchange): void {
    const route = this.#route(exchange);
    if (!route) {
      this.#passedOver++;
      return;
    }
    this.#judged++;
    this.#shape(exchange, route);
    for (const rule of this.#rules.get(route.key) ?? []) this.#apply(rule, exchange, route);
    this.#timeline.see(exchange, route);
  }

  /** What has been found so far. */
  get findings(): readonly Finding[] {
    return this.#notebook.findings;
  }

  /** Judges what only the whole shows, and concludes. */
  close(): Judgement {
    for (const { standard } of this.scope.functions) {
      judgeLifecycles(standard, this.#timeline, this.#notebook);
      judgeMembers(standard, this.#timeline, this.#notebook);
      for (const rule of standard.rules) if (isAcross(rule)) this.#across(rule);
    }
    const { findings, exercised } = this.#notebook;
    return { findings, exercised, judged: this.#judged, passedOver: this.#passedOver };
  }

  #enter(rule: Rule): void {
    if (isAcross(rule)) return;
    for (const key of typeof rule.on === 'string' ? [rule.on] : rule.on) this.#rules.set(key, [...(this.#rules.get(key) ?? []), rule]);
  }

  #shape(exchange: Exchange, route: Route): void {
    const { reading } = this.#timeline;
    const shapes = this.shapesOf(route.standard.release);
    if (route.kind === 'event') judgeEventShape(exchange, route, shapes, this.#notebook, reading);
    else if (exchange.response && exchange.response.status >= 400) judgeError(exchange, route, shapes, this.#notebook);
    else judgeAnswerShape(exchange, route, shapes, this.#notebook, reading);
  }

  #apply(rule: ExchangeRule, exchange: Exchange, route: Route): void {
    if (!concerns(rule, exchange, route)) return;
    const seen: Seen = {
      exchange,
      request: exchange.request.body,
      response: exchange.response?.body,
      status: exchange.response?.status ?? 0,
      path: route.path,
      query: route.query,
      reading: (name) => readingOf(this.scope, name),
      before: this.#timeline,
    };
    const outcome = examined(() => rule.examine(seen));
    this.#write(rule, outcome, route.key, route.kind === 'event' ? 'request' : 'response', exchange);
  }

  #across(rule: AcrossRule): void {
    const outcome = examined(() => rule.across(this.#timeline));
    this.#write(rule, outcome, 'several', 'response');
  }

  #write(rule: Rule, outcome: Breach[] | undefined, operation: string, side: 'request' | 'response', exchange?: Exchange): void {
    if (outcome === undefined) return;
    this.#notebook.examined(rule.verifies);
    for (const breach of outcome) {
      const shown = breach.exchange ?? exchange;
      const key = shown && !exchange ? (this.#route(shown)?.key ?? operation) : operation;
      const inMessage = breach.in ?? (shown?.to === 'listener' ? 'request' : side);
      const { pointer, expected, seen } = breach;
      this.#notebook.found({
        verifies: rule.verifies,
        source: 'rule',
        operation: key,
        exchange: shown,
        in: inMessage,
        pointer,
        expected,
        seen,
      });
    }
  }
}

/** What no rule can make sense of is at fault: nonsense must neither end the judgement nor slip through it. */
function examined(examine: () => Breach[] | undefined): Breach[] | undefined {
  try {
    return examine();
  } catch (error) {
    return [{ pointer: '', expected: 'what can be made sense of', seen: `nonsense (${(error as Error).message})` }];
  }
}

/** Judges a stretch of traffic at once. */
export function judge(exchanges: Iterable<Exchange>, scope: Scope, shapes: ShapesOf): Judgement {
  const judge = new Judge(scope, shapes);
  for (const exchange of exchanges) judge.see(exchange);
  return judge.close();
}

function concerns(rule: ExchangeRule, exchange: Exchange, route: Route): boolean {
  if (route.kind === 'event') return true;
  const status = exchange.response?.status;
  if (status === undefined) return false;
  const when = rule.when ?? 'success';
  return when === 'any' || (when === 'success' ? status >= 200 && status < 300 : status >= 400);
}

function isAcross(rule: Rule): rule is AcrossRule {
  return 'across' in rule;
}

export function allRequirements(scope: Pick<Scope, 'functions'>): Record<string, Requirement> {
  return Object.assign({}, ...scope.functions.map(({ standard }) => standard.requirements));
}
