import type { Exchange } from '../standards/exchange';

/** How far apart exchanges may lie to be judged together: how many others, and how many characters of bodies, between them. */
export interface Reach {
  exchanges: number;
  characters: number;
}

/** The exchanges that are judged together, in order; the rest is past. */
export class Present {
  #queue: Array<{ exchange: Exchange; weight: number }> = [];
  #weight = 0;
  #past = new WeakSet<Exchange>();

  constructor(private readonly reach: Reach) {}

  add(exchange: Exchange): void {
    const weight = (exchange.request.text?.length ?? 0) + (exchange.response?.text?.length ?? 0);
    this.#queue.push({ exchange, weight });
    this.#weight += weight;
  }

  /** There is twice as much as has to be judged together: the older half may go. */
  get isFull(): boolean {
    return this.#queue.length >= 2 * this.reach.exchanges || (this.#weight >= 2 * this.reach.characters && this.#queue.length > 1);
  }

  readonly isPast = (exchange: Exchange): boolean => this.#past.has(exchange);

  /** Takes out what is to be past from now on. */
  older(): ReadonlySet<Exchange> {
    const leaving = this.#queue.splice(0, Math.floor(this.#queue.length / 2));
    for (const { weight } of leaving) this.#weight -= weight;
    return new Set(leaving.map(({ exchange }) => exchange));
  }

  /** Makes these exchanges past. */
  leave(exchanges: Iterable<Exchange>): void {
    for (const exchange of exchanges) this.#past.add(exchange);
  }
}
