import type { Exchange } from '../standards/exchange';
import { Notebook, type Note } from './notebook';

/** Most findings that are kept in all, and of each fault even when there are more. */
const most = { all: 5000, each: 20, kinds: 5000 };

/** Whether an exchange's turn has come; what no exchange shows is asked for without one. */
export type IsDue = (exchange: Exchange | undefined) => boolean;

/**
 * A notebook for traffic of any length: findings without end are counted, not kept; and what is judged over several exchanges is written down
 * once for each of them, when its turn has come.
 */
export class Ledger extends Notebook {
  /** Fingerprint → findings that were counted and not kept. */
  readonly more: Record<string, number> = {};
  #kept = new Map<string, number>();
  #isDue: IsDue | undefined;

  /** @param shown is told of every finding that is kept, with the exchange that shows it */
  constructor(
    rowOf: ConstructorParameters<typeof Notebook>[0],
    private readonly shown: (exchange: Exchange, fingerprint: string) => void = () => undefined,
  ) {
    super(rowOf);
  }

  /** Has things judged of which only those count that these exchanges show. */
  settle(isDue: IsDue, judge: () => void): void {
    this.#isDue = isDue;
    judge();
    this.#isDue = undefined;
  }

  override examined(ids: string | readonly string[], exchange?: Exchange, times?: number): void {
    if (this.#isDue && exchange && !this.#isDue(exchange)) return;
    super.examined(ids, exchange, times);
  }

  override found(note: Note): void {
    if (this.#isDue && !this.#isDue(note.exchange)) return;
    const before = this.findings.length;
    super.found(note);
    if (this.findings.length > before) this.#keep(note.exchange);
  }

  #keep(exchange: Exchange | undefined): void {
    const { fingerprint } = this.findings.at(-1)!;
    const kept = this.#kept.get(fingerprint) ?? 0;
    const hasRoom = this.findings.length <= most.all || (kept < most.each && (kept > 0 || this.#kept.size < most.kinds));
    if (hasRoom) {
      this.#kept.set(fingerprint, kept + 1);
      if (exchange) this.shown(exchange, fingerprint);
      return;
    }
    this.findings.pop();
    const counted = Object.hasOwn(this.more, fingerprint) || this.#kept.has(fingerprint) ? fingerprint : 'other';
    this.more[counted] = (this.more[counted] ?? 0) + 1;
  }
}
