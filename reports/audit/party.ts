import { Judge } from '../../judge/judge';
import type { Judgement } from '../../judge/notebook';
import type { Reach } from '../../judge/present';
import type { Scope } from '../../judge/scope';
import { shapes } from '../../schemas/validator';
import type { Exchange } from '../../standards/exchange';
import type { Place } from '../recorded/recording';
import type { RunRecord } from '../record';
import { Account } from './account';
import { Evidence } from './evidence';

/** One party under audit, as far as its traffic has been seen: whoever serves the APIs at one host. */
export class Party {
  readonly role = 'Seller';
  readonly evidence: Evidence;
  #judge: Judge;
  #account: Account;

  constructor(
    readonly host: string,
    scope: Scope,
    readonly reach: Reach,
    placeOf: (exchange: Exchange) => Place | undefined,
  ) {
    const account = new Account(scope.functions.map(({ standard }) => standard));
    const evidence = new Evidence(placeOf);
    this.#account = account;
    this.evidence = evidence;
    this.#judge = new Judge(scope, shapes, {
      reach,
      shown: (exchange, fingerprint) => evidence.note(exchange, fingerprint),
      seen: (exchange, route) => account.seen(exchange, route),
      gone: (things) => account.gone(things),
    });
  }

  see(exchange: Exchange): void {
    this.#judge.see(exchange);
    // From here on the bodies say it all; what has to be shown is read again.
    exchange.request.text = undefined;
    if (exchange.response) exchange.response.text = undefined;
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
