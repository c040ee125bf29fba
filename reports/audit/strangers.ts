import type { Role } from '../../standards/requirement';
import type { Whereabouts } from './whereabouts';

/** Most different things that are counted one by one. */
const most = 50;

/** How a Buyer is called of which nothing tells who it is. */
export const nameless = 'a Buyer that does not say who it is';

/** What of the traffic is judged for nobody, counted by why. */
export class Strangers {
  /** Exchanges of no LSO API. */
  passedOver = 0;
  /** Notifications of which it cannot be told who sent them. */
  orphans = 0;
  /** What `--base-path` would have to say → exchanges. */
  readonly guesses = new Map<string, number>();
  /** API and version without tables → exchanges. */
  readonly versions = new Map<string, number>();
  /** Parties that were not asked for, or are too many → exchanges. */
  readonly others = new Map<string, number>();
  /** Whose part this harness played → exchanges. */
  readonly ours = new Map<string, number>();

  count(where: Exclude<Whereabouts, { kind: 'api' }> | undefined): void {
    if (where?.kind === 'guess') add(this.guesses, where.option);
    else if (where?.kind === 'version') add(this.versions, where.api);
    else this.passedOver++;
  }

  other(host: string): void {
    add(this.others, host);
  }

  played(role: Role): void {
    add(this.ours, role);
  }

  /** The options that would have everything judged that looks like an LSO API. */
  get advice(): string | undefined {
    const options = [...this.guesses.keys()];
    return options.length === 0 ? undefined : options.map((option) => `--base-path ${option}`).join(' ');
  }

  /** One sentence for each kind that a reader of the result must know of. */
  sentences(): string[] {
    const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [
      ...(this.guesses.size > 0
        ? [`${total(this.guesses)} exchanges look like LSO below another path; to judge them: ${this.advice}`]
        : []),
      ...[...this.versions].map(([api, count]) => `${count} exchanges are with ${api}, a version that this harness has no tables of`),
      ...(this.orphans > 0 ? [`${this.orphans} notifications were not judged: it cannot be told which party sent them`] : []),
      ...[...this.ours].map(
        ([role, count]) => `in ${count} exchanges this harness is the ${role}, wrongly on purpose now and then: that is not judged`,
      ),
    ];
  }
}

function add(counts: Map<string, number>, key: string): void {
  const known = counts.has(key) || counts.size < most ? key : 'others';
  counts.set(known, (counts.get(known) ?? 0) + 1);
}
