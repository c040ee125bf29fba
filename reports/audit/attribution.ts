import { functionOf } from '../../judge/route';
import type { Scope } from '../../judge/scope';
import type { Exchange } from '../../standards/exchange';
import { askerOf } from './asker';
import { Parties, type Pair } from './parties';

/** Tells of the traffic with one Seller which Buyer it is with. */
export class Attribution {
  #parties = new Parties();

  /** @param scope where the APIs are */
  constructor(
    private readonly host: string,
    private readonly scope: Scope,
  ) {}

  /** @returns undefined of what is with no API, and of a notification of which it cannot be told whose it is */
  pairOf(exchange: Exchange): Pair | undefined {
    if (exchange.to === 'listener') return this.#parties.pairOf(exchange);
    if (!functionOf(exchange, this.scope)) return undefined;
    return this.#parties.learn(exchange, this.host, exchange.as ?? askerOf(exchange));
  }
}
