import type { CaseRecord } from '../record';
import { oneLine } from '../text';
import type { Terminal } from './terminal';

/** Most milliseconds without a line, where lines cannot be rewritten. */
const pace = 10_000;

/** Tells how far a run is: one line that is rewritten on a terminal, a line every few seconds in a log. */
export class Progress {
  #done = 0;
  #failed = 0;
  #open = 0;
  #last: number;

  constructor(
    private readonly terminal: Terminal,
    private readonly planned: number,
    private readonly now: () => number = Date.now,
  ) {
    this.#last = now();
  }

  begin(): void {
    this.terminal.line(`${this.planned} ${this.planned === 1 ? 'case' : 'cases'} to run`);
  }

  ended({ verdict, fn, title }: Pick<CaseRecord, 'verdict' | 'fn' | 'title'>): void {
    this.#done++;
    if (verdict === 'fail') this.#failed++;
    if (verdict === 'inconclusive' || verdict === 'error' || verdict === 'notRun') this.#open++;
    if (this.terminal.rewrites) this.terminal.live(`${this.#said(fn)} · ${oneLine(title, 60)}`);
    else if (this.now() - this.#last >= pace) {
      this.#last = this.now();
      this.terminal.line(this.#said(fn));
    }
  }

  #said(fn: string): string {
    const open = this.#open > 0 ? `, ${this.#open} unsettled` : '';
    return `${this.#done} of ${this.planned} · ${fn || 'across functions'} · ${this.#failed} failed so far${open}`;
  }
}
