import { locator } from '../../reports/audit/whereabouts';
import { coveredFor } from '../../standards/covered';
import type { Exchange } from '../../standards/exchange';

/** Most different places that are told of. */
const most = 20;

/** What looks like an LSO API and is not where the Seller's APIs are said to be: it is not judged, and that is not left unsaid. */
export class Elsewhere {
  #where = locator(coveredFor('Seller'), { prefixes: [], own: {} });
  #count = 0;
  #told = new Set<string>();

  constructor(
    /** The base URLs of the APIs that are judged. */
    private readonly bases: readonly string[],
  ) {}

  /** What is to be said of an exchange; undefined where it is judged, is none of LSO, or its place has been told of. */
  see({ to, request }: Pick<Exchange, 'to' | 'request'>): string | undefined {
    if (to !== 'IUT' || !URL.canParse(request.url) || this.bases.some((base) => request.url.startsWith(`${base}/`))) return undefined;
    const { origin, pathname } = new URL(request.url);
    const where = this.#where(pathname);
    if (where?.kind !== 'guess') return undefined;
    this.#count++;
    if (this.#told.has(where.option) || this.#told.size >= most) return undefined;
    this.#told.add(where.option);
    return `${pathname} looks like LSO and is not judged: ${advice(where.option, origin)}`;
  }

  shortcomings(): string[] {
    return this.#count > 0 ? [`${this.#count} exchanges look like LSO below another path than the Seller's: they were not judged`] : [];
  }
}

/** What stands before the standard's own path is a matter of the target; for anything else a profile is needed. */
function advice(option: string, origin: string): string {
  const prefix = /^(.*)\/mefApi\/\w+$/.exec(option)?.[1];
  if (prefix === undefined) return 'a profile of the Seller (--profile) can say where it is, by target.apis.';
  return `say where the Seller is by --target ${origin}${prefix}, or by target.root of its profile (--profile).`;
}
