import type { Audit } from '../../reports/audit/audit';
import type { Terminal } from '../../reports/terminal/terminal';

/** Least milliseconds between two lines, where they can be written over and where not. */
const pace = { live: 200, lines: 10_000 };

/** Tells how far an audit is. */
export class AuditProgress {
  #began = performance.now();
  #last = this.#began;

  constructor(private readonly terminal: Terminal) {}

  tell(audit: Audit): void {
    const now = performance.now();
    if (now - this.#last < (this.terminal.rewrites ? pace.live : pace.lines)) return;
    this.#last = now;
    if (this.terminal.rewrites) this.terminal.live(this.#said(audit));
    else this.terminal.line(this.#said(audit));
  }

  end({ exchanges, parties }: Audit): void {
    const judged = `${exchanges} exchanges in ${((performance.now() - this.#began) / 1000).toFixed(1)} s`;
    this.terminal.line(`${judged}; ${parties.size === 1 ? 'one party' : `${parties.size} parties`}`);
  }

  #said({ bytes, exchanges, parties }: Audit): string {
    const share = bytes.all === 0 ? 100 : Math.floor((bytes.read / bytes.all) * 100);
    const findings = [...parties.values()].reduce((sum, party) => sum + party.findings, 0);
    const speed = Math.round(exchanges / ((performance.now() - this.#began) / 1000));
    return `${share}% of ${(bytes.all / 1e6).toFixed(0)} MB · ${exchanges} exchanges, ${speed} a second · ${findings} findings so far`;
  }
}
