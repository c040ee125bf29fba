/** What was asked of a finished run cannot be done: one sentence for a person, and nothing was written. */
export class Refusal extends Error {
  override name = 'Refusal';
}
