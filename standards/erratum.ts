/** A place where the documents contradict each other (or themselves), and the reading we took. */
export interface Erratum {
  /** Name of the profile switch, e.g. `declineQuotePath`. */
  name: string;
  /** What each document says: source → its reading, in our words. */
  says: Record<string, string>;
  /** The readings that the profile can choose from; the first is ours. */
  readings: readonly [string, ...string[]];
  /** Why we took the first reading. */
  because: string;
  /** Requirement ids whose verdict depends on it. */
  touches: readonly string[];
  /**
   * Where the API definition's word is not held against an answer, in a reading that departs from it: operation or event, and pointer with `*` for
   * each list element. `absence`: only that nothing stands there.
   */
  forgives?: ReadonlyArray<{ reading: string; on: string; pointer: string; absence?: true }>;
}
