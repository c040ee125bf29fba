import type { Exchange } from '../../standards/exchange';
import { readAgain, type Place } from '../recorded/recording';

/** Most exchanges that show one fault, and that are kept in all. */
const most = { each: 20, all: 2000 };

/** Remembers where the exchanges are that show a fault: they are read again at the end, and only they. */
export class Evidence {
  #shown = new Map<string, number>();
  #wanted = new Map<string, { place: Place; id: string; at: number }>();

  constructor(private readonly placeOf: (exchange: Exchange) => Place | undefined) {}

  note(exchange: Exchange, fingerprint: string): void {
    const count = this.#shown.get(fingerprint) ?? 0;
    if (count >= most.each || (this.#wanted.size >= most.all && count > 0)) return;
    const place = this.placeOf(exchange);
    if (!place) return;
    this.#shown.set(fingerprint, count + 1);
    this.#wanted.set(exchange.id, { place, id: exchange.id, at: exchange.at });
  }

  /** The exchanges, in order of time. */
  read(): Promise<Exchange[]> {
    return readAgain([...this.#wanted.values()]);
  }
}
