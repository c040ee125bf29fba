import { Judge } from '../../judge/judge';
import type { Judgement } from '../../judge/notebook';
import type { Reach } from '../../judge/present';
import type { Scope } from '../../judge/scope';
import { shapes } from '../../schemas/validator';
import type { Exchange } from '../../standards/exchange';
import type { Role } from '../../standards/requirement';
import type { Place } from '../recorded/recording';
import type { RunRecord } from '../record';
import { Account } from './account';
import { Evidence } from './evidence';
import type { Pair } from './parties';

/** One party under audit, as far as its traffic has been seen: whoever serves the APIs at one host, or one Buyer of it. */
export class Party {
  readonly role: Role;
  readonly evidence: Evidence;
  #judge: Judge;
  #account: Account;

  constructor(
    private readonly pair: Pair,
    scope: Scope,
    readonly reach: Reach,
    placeOf: (exchange: Exchange) => Place | undefined,
    now?: () => number,
  ) {
    const account = new Account(scope.functions.map(({ standard }) => standard));
    const evidence = new Evidence(placeOf);
    this.role = scope.role;
    this.#account = account;
    this.evidence = evidence;
    this.#judge = new Judge(scope, shapes, {
      reach,
      now,
      shown: (exchange, fingerprint) => evidence.note(exchange, fingerprint),
      seen: (exchange, route) => account.seen(exchange, route),
      gone: (things) => account.gone(things),
    });
  }

  /** Where the Seller is: this party, or the one that it asks. */
  get host(): string {
    return this.pair.host;
  }

  /** What it is told by; undefined of a Buyer of which nothing tells. */
  get name(): string | undefined {
    return this.role === 'Seller' ? this.pair.host : this.pair.buyer.name;
  }

  see(exchange: Exchange): void {
    this.#judge.see(exchange);
  }

  /** Traffic with a function that is not judged. */
  undeclared(fn: string): void {
    this.#account.count(fn);
  }

  get findings(): number {
    return this.#judge.findings.length;
  }

  /** Functions of which there was traffic. */
  get functions(): string[] {
    return this.#account.functions;
  }

  /** Whether some of its traffic lay too far apart to be judged together. */
  get isLong(): boolean {
    return this.#judge.hasForgotten;
  }

  close(): Pick<RunRecord, 'judgement' | 'timing' | 'traffic' | 'courses' | 'late'> {
    const judgement: Judgement = this.#judge.close();
    return { judgement, ...this.#account.written() };
  }
}

/**
 * Once it has been judged the bodies say it all; what has to be shown is read again.
 * @param isRepeated whether somebody has to tell what is said again, word for word
 */
export function lighten(exchange: Exchange, isRepeated: boolean): void {
  if (!isRepeated) exchange.request.text = undefined;
  if (exchange.response) exchange.response.text = undefined;
}
