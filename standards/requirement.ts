/** Guide and edition, as in `MEF115`: ids move between editions, so an id is never used without it. */
export type Guide = `MEF${string}` | `Mplify${string}` | 'Policy';
export type Level = 'MUST' | 'SHOULD' | 'MAY';
/** The party that is under test. */
export type Role = 'Seller' | 'Buyer';
export type Binds = Role | 'both';

interface RowBase {
  binds: Binds;
  level: Level;
  /** What the standard asks, in our words, as the end of a sentence that begins with the bound party. */
  says: string;
  /** The operation (or event) at which it shows. */
  operation?: string;
  /** The business requirement it traces to, e.g. `MEF80:R44`. */
  from?: string;
  /** Capabilities that the ICS must declare for it to apply, e.g. `quote.deferred`. */
  needs?: readonly string[];
  /** The same of one party alone, of a row that binds both: the parties declare capabilities of their own. */
  needsFor?: Partial<Record<Role, readonly string[]>>;
  /** Why no verdict is given on one of the parties, of a row that binds both and is tested on the other. */
  excludedFor?: Partial<Record<Role, string>>;
}

export interface TestedRow extends RowBase {
  excluded?: undefined;
}

export interface ExcludedRow extends RowBase {
  /** Why no verdict is given on it, said so that a reader accepts it. */
  excluded: string;
}

export type Row = TestedRow | ExcludedRow;

/** A row with its qualified id, e.g. `MEF115:R26`. */
export type Requirement = Row & { id: string; guide: Guide; release: string };

/** Playwright's test details, as `test(title, details, body)` takes them. */
export interface CaseDetails {
  tag: string[];
  annotation: Array<{ type: string; description: string }>;
}

export interface CaseFacts {
  role?: Role;
  operation?: string;
  /** Capabilities that this case needs beyond those of its rows. */
  needs?: readonly string[];
  /** Clauses of other documents that this case covers too, e.g. `MEF-W92.1-WD1:TC1 positive`. */
  covers?: readonly string[];
}

export interface RequirementTable<Id extends string> {
  table: Record<string, Requirement>;
  /** Names the rows that a case verifies. A wrong id is a compile error. */
  verifies(ids: Id | readonly Id[], facts?: CaseFacts): CaseDetails;
}

/** The reason for which no verdict on a Seller is given on the Buyer's rows; a row carries it itself as long as Buyers are not tested by it. */
export const BINDS_THE_BUYER = 'binds the Buyer: not a verdict on a Seller';
export const BINDS_THE_SELLER = 'binds the Seller: not a verdict on a Buyer';
export const AGREED_AT_ONBOARDING = 'agreed between the parties at onboarding, not visible over HTTP';

/**
 * Declares the requirement rows of one guide.
 * Keys are the guide's own ids (`R26`, `D1`, `O3`, `CR2`); a key that is a section number, such as `7.1.1`, is a clause that the guide leaves unnumbered.
 */
export function requirements<const Rows extends Record<string, Row>>(
  guide: Guide,
  release: string,
  rows: Rows,
): RequirementTable<keyof Rows & string> {
  const table: Record<string, Requirement> = {};
  for (const [key, row] of Object.entries(rows)) table[`${guide}:${key}`] = { ...row, id: `${guide}:${key}`, guide, release };
  return {
    table,
    verifies: (ids, facts = {}) => {
      const wanted: readonly string[] = typeof ids === 'string' ? [ids] : ids;
      return caseDetails(
        wanted.map((id) => table[`${guide}:${id}`]!),
        facts,
      );
    },
  };
}

/** Why no verdict on that party is given on a row; undefined where one is. */
export function exclusionOf(row: Row, role: Role): string | undefined {
  if (row.binds !== 'both' && row.binds !== role) return role === 'Seller' ? BINDS_THE_BUYER : BINDS_THE_SELLER;
  return row.excludedFor?.[role] ?? row.excluded;
}

/** What Playwright is told of a case: its tags, and in annotations what it verifies and needs. */
export function caseDetails(rows: readonly Requirement[], facts: CaseFacts): CaseDetails {
  const role = facts.role ?? 'Seller';
  const needs = new Set([...rows.flatMap((row) => row.needsFor?.[role] ?? row.needs ?? []), ...(facts.needs ?? [])]);
  return {
    tag: rows.map(({ id }) => `@${id}`),
    annotation: [
      ...rows.map(({ id }) => ({ type: 'requirement', description: id })),
      ...[...needs].map((need) => ({ type: 'needs', description: need })),
      ...(facts.operation ? [{ type: 'operation', description: facts.operation }] : []),
      ...(facts.covers ?? []).map((clause) => ({ type: 'covers', description: clause })),
    ],
  };
}

/** True for a guide's own numbered id (`D1b` is a second one that the guide prints as D1), false for a clause row. */
export function isNumbered(id: string): boolean {
  return /:(R|D|O|CR)\d+b?$/.test(id);
}
