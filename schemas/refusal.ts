/** One thing made wrong in an example of a payload, and the keyword that must notice it there. No `to` means the member is taken away. */
export interface Refusal {
  in: string;
  at: string;
  to?: unknown;
  breaks: string;
  /** Where it is noticed, if not at the member itself. */
  seenAt?: string;
  /** What a person is told: what is expected, and what is seen instead. */
  says?: string;
}
