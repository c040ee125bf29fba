/**
 * What a Seller owes of a member in a state, in the guides' own letters:
 * `R` required · `PR` required if it has a value (so never judged) · `O` optional · `E` echo of what the Buyer sent · `-` not expected, so forbidden · `?` contradicted elsewhere: not judged (say why in an erratum).
 */
export type Obligation = 'R' | 'PR' | 'O' | 'E' | '-' | '?';

/** One state-conditional member table of a guide, laid out as the guide prints it. */
export interface MemberTable {
  /** Resource or item resource name. */
  of: string;
  /** Whose state picks the column of a table of items: the item's own (the default) or the parent's. */
  by?: 'parent';
  when?: (resource: Record<string, any>) => boolean;
  /** Operations whose answers it speaks of; absent: every answer that shows the resource as a whole. */
  on?: readonly string[];
  /** The clause and requirement that the table states, e.g. `MEF115:R51`. */
  verifies: string;
  /** Name of the guide's table, for people: `MEF115 Table 5`. */
  table: string;
  states: readonly string[];
  members: Record<string, readonly Obligation[]>;
}
