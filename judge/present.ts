import type { Exchange } from '../standards/exchange';

/** How far apart exchanges may lie to be judged together: how many others, and how many characters of bodies, between them. */
export interface Reach {
  exchanges: number;
  characters: number;
}

/** The exchanges that are judged together, in order; the rest is past. */
export class Present {
  #queue: Array<{ exchange: Exchange; weight: number; place: number }> = [];
  #weight = 0;
  #past = new WeakSet<Exchange>();

  /** @param now how many exchanges there were so far, of whomever: what is rare is not held for longer than what is frequent */
  constructor(
    private readonly reach: Reach,
    private readonly now: () => number,
  ) {}

  add(exchange: Exchange): void {
    const weight = (exchange.request.text?.length ?? 0) + (exchange.response?.text?.length ?? 0);
    this.#queue.push({ exchange, weight, place: this.now() });
    this.#weight += weight;
  }

  /** There is twice as much as has to be judged together: the older half may go. */
  get isFull(): boolean {
    const [first] = this.#queue;
    return first !== undefined && (this.#isOld(first.place, 2) || (this.#weight >= 2 * this.reach.characters && this.#queue.length > 1));
  }

  readonly isPast = (exchange: Exchange): boolean => this.#past.has(exchange);

  /** Takes out what is to be past from now on. */
  older(): ReadonlySet<Exchange> {
    const recent = this.#queue.findIndex(({ place }) => !this.#isOld(place, 1));
    const isHeavy = this.#weight >= 2 * this.reach.characters;
    const leaving = this.#queue.splice(0, isHeavy ? Math.floor(this.#queue.length / 2) : recent < 0 ? this.#queue.length : recent);
    for (const { weight } of leaving) this.#weight -= weight;
    return new Set(leaving.map(({ exchange }) => exchange));
  }

  #isOld(place: number, times: number): boolean {
    return this.now() - place >= times * this.reach.exchanges;
  }

  /** Makes these exchanges past. */
  leave(exchanges: Iterable<Exchange>): void {
    for (const exchange of exchanges) this.#past.add(exchange);
  }
}
