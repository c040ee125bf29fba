/** What the exit code of every command says. */
export const exit = { conformant: 0, nonConformant: 1, incomplete: 2, usage: 3, harness: 4 } as const;

/** The user (or the configuration) asked for something that cannot be done: said in one sentence, exit code 3. */
export class UsageError extends Error {
  override name = 'UsageError';
}
