import type { Release, Shapes } from '../schemas/validator';
import type { Exchange } from '../standards/exchange';
import type { Role } from '../standards/requirement';
import type { AcrossRule, Breach, Outcome, Rule } from '../standards/rule';
import type { FunctionStandard } from '../standards/standard';
import type { Observed, Timeline } from '../standards/timeline';
import { judgeBuyerShape, judgeStray } from './buyer';
import { judgeError } from './errorModel';
import { judgeLifecycles } from './lifecycle';
import { judgeLost } from './lost';
import { judgeMembers } from './members';
import type { Finding } from './finding';
import { Ledger, type IsDue } from './ledger';
import { Notebook, type Judgement } from './notebook';
import type { Faultless, Look } from './look';
import { router, type Route, type Router } from './route';
import { Present, type Reach } from './present';
import { nonsense, Rulebook } from './rulebook';
import { readingsOf, type Scope } from './scope';
import { judgeAnswerShape, judgeEventShape } from './shape';
import { Chronicle } from './timeline';

/** The shapes of each release: `shapes` of the schemas. */
export type ShapesOf = (release: Release) => Shapes;

/** For traffic of any length: the judge keeps no more in mind than it needs for what is to be judged together. */
export interface Endless {
  reach: Reach;
  /** How many exchanges there were so far, of whomever; default: those that were judged here. */
  now?(): number;
  /** Told of every finding that is kept, with the exchange that shows it. */
  shown?(exchange: Exchange, fingerprint: string): void;
  /** Told of an exchange of the scope, before anything is forgotten. */
  seen?(exchange: Exchange, route: Route): void;
  /** Told of the things of which nothing is kept from now on. */
  gone?(things: readonly Observed[]): void;
}

/**
 * Judges exchanges one by one, in order of time, and all of them together at the end.
 * Pure: the same exchanges under the same scope always give the same judgement.
 */
export class Judge {
  #route: Router;
  #rulebook: Rulebook;
  #faultless: Faultless = new WeakMap();
  #notebook: Notebook;
  #timeline: Chronicle;
  #judged = 0;
  #passedOver = 0;
  #present: Present | undefined;
  #examinedAcross = new Set<Rule>();
  #hasForgotten = false;

  constructor(
    private readonly scope: Scope,
    private readonly shapesOf: ShapesOf,
    private readonly endless?: Endless,
  ) {
    this.#route = router(scope);
    const rowOf = (id: string) => scope.functions.findLast(({ standard }) => standard.requirements[id])?.standard.requirements[id];
    this.#notebook = endless ? new Ledger(rowOf, endless.shown) : new Notebook(rowOf);
    this.#present = endless && new Present(endless.reach, () => endless.now?.() ?? this.#judged);
    this.#timeline = new Chronicle(readingsOf(scope), scope.agreed);
    this.#rulebook = new Rulebook(scope.role, this.#timeline);
    for (const { standard } of scope.functions) for (const rule of standard.rules) if (!isAcross(rule)) this.#rulebook.enter(rule);
  }

  /** Judges one exchange; exchanges must come in order of their start. */
  see(exchange: Exchange): void {
    const route = this.#route(exchange);
    if (!route) {
      if (this.scope.role === 'Buyer') judgeStray(exchange, this.scope, this.#notebook);
      else judgeLost(exchange, this.scope, this.#notebook);
      this.#passedOver++;
      return;
    }
    this.#judged++;
    this.#shape(exchange, route);
    this.#rulebook.judge(exchange, route, (rule, breach) => this.#write(rule, breach, breach.exchange ?? exchange, route.key));
    this.#timeline.see(exchange, route);
    this.endless?.seen?.(exchange, route);
    this.#present?.add(exchange);
    while (this.#present?.isFull) this.#turn(this.#present);
  }

  /** What has been found so far. */
  get findings(): readonly Finding[] {
    return this.#notebook.findings;
  }

  /** Whether traffic was so long that some was let go of before the end. */
  get hasForgotten(): boolean {
    return this.#hasForgotten;
  }

  /** Judges what only the whole shows, and concludes. */
  close(): Judgement {
    this.#together((exchange) => !exchange || !this.#present?.isPast(exchange));
    this.endless?.gone?.(this.#timeline.everything());
    for (const [rule, times] of this.#rulebook.counts()) this.#notebook.examined(rule.verifies, undefined, times);
    const { findings, exercised } = this.#notebook;
    const more = this.#notebook instanceof Ledger ? this.#notebook.more : {};
    const counted = Object.keys(more).length > 0 ? { more } : {};
    return { findings, exercised, judged: this.#judged, passedOver: this.#passedOver, ...counted };
  }

  /** Judges the older half of what is in mind, in the light of all of it, and lets it go. */
  #turn(present: Present): void {
    const leaving = present.older();
    this.#together((exchange) => exchange !== undefined && leaving.has(exchange));
    present.leave(leaving);
    this.#hasForgotten = true;
    this.endless!.gone?.(this.#timeline.forget(present.isPast, this.endless!.reach.exchanges));
  }

  #together(isDue: IsDue): void {
    const sights = { resources: (name: string) => this.#timeline.resources(name).filter((thing) => isAnyDue(thing, isDue)) };
    const judge = () => this.scope.functions.forEach(({ standard }) => this.#whole(standard, this.#present ? sights : this.#timeline));
    if (this.#notebook instanceof Ledger) this.#notebook.settle(isDue, judge);
    else judge();
  }

  /** @param sights the things of which something is judged now */
  #whole(standard: FunctionStandard, sights: Pick<Timeline, 'resources'>): void {
    judgeLifecycles(standard, sights, this.#notebook);
    judgeMembers(standard, sights, this.#notebook);
    for (const rule of standard.rules) if (isAcross(rule)) this.#across(rule);
  }

  #shape(exchange: Exchange, route: Route): void {
    const { reading, agreed } = this.#timeline;
    const shapes = this.shapesOf(route.standard.release);
    const look: Look = { exchange, route, shapes, notebook: this.#notebook, reading, agreed, faultless: this.#faultless };
    if (this.scope.role === 'Buyer') judgeBuyerShape(look);
    else if (route.kind === 'event') judgeEventShape(look);
    else if (exchange.response && exchange.response.status >= 400) judgeError(look);
    else judgeAnswerShape(look);
  }

  #across(rule: AcrossRule): void {
    let outcome: Outcome;
    try {
      outcome = rule.across(this.#timeline);
    } catch (error) {
      outcome = [nonsense(error as Error)];
    }
    if (outcome === undefined) return;
    if (!this.#examinedAcross.has(rule)) this.#notebook.examined(rule.verifies);
    this.#examinedAcross.add(rule);
    for (const breach of outcome) this.#write(rule, breach, breach.exchange, breach.exchange && this.#route(breach.exchange)?.key);
  }

  #write({ verifies }: Rule, { in: side, pointer, expected, seen }: Breach, exchange?: Exchange, operation = 'several'): void {
    this.#notebook.found({
      verifies,
      source: 'rule',
      operation,
      exchange,
      in: side ?? spokenBy(this.scope.role, exchange),
      pointer,
      expected,
      seen,
    });
  }
}

function isAnyDue({ observations }: Observed, isDue: IsDue): boolean {
  return observations.some(({ exchange }) => isDue(exchange));
}

/** Judges a stretch of traffic at once. */
export function judge(exchanges: Iterable<Exchange>, scope: Scope, shapes: ShapesOf): Judgement {
  const judge = new Judge(scope, shapes);
  for (const exchange of exchanges) judge.see(exchange);
  return judge.close();
}

/** The message that a party sends: the Seller answers, and notifies; the Buyer asks, and answers notifications. */
function spokenBy(role: Role, exchange: Exchange | undefined): 'request' | 'response' {
  return (exchange?.to === 'listener') === (role === 'Seller') ? 'request' : 'response';
}

function isAcross(rule: Rule): rule is AcrossRule {
  return 'across' in rule;
}
