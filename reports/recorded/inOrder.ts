import type { Exchange } from '../../standards/exchange';

/** How far an exchange may stand from its place in time: by so many others. */
export const patience = 1000;

/** Puts exchanges in order of time, of which none is far from its place; those that began together stay as they came. */
export class InOrder {
  #waiting: Exchange[] = [];
  #last = Number.NEGATIVE_INFINITY;
  /** How many came too late to be put in their place. */
  late = 0;

  /** Takes some and gives those whose turn has come. */
  push(exchanges: readonly Exchange[]): Exchange[] {
    for (const exchange of exchanges) this.#insert(exchange);
    return this.#release(Math.max(0, this.#waiting.length - patience));
  }

  /** Gives the rest. */
  rest(): Exchange[] {
    return this.#release(this.#waiting.length);
  }

  #insert(exchange: Exchange): void {
    let place = this.#waiting.length;
    while (place > 0 && this.#waiting[place - 1]!.at > exchange.at) place--;
    if (place === this.#waiting.length) this.#waiting.push(exchange);
    else this.#waiting.splice(place, 0, exchange);
  }

  #release(count: number): Exchange[] {
    const due = this.#waiting.splice(0, count);
    for (const { at } of due) {
      if (at < this.#last) this.late++;
      this.#last = Math.max(this.#last, at);
    }
    return due;
  }
}
