import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a try has shown: how many parties were right, and which were not. */
export interface Tries {
  /** Those that were right in the try before this one. */
  before: number;
  right: number;
  wrong: string[];
}

/** Beyond so many it is no matter of chance. */
export const most = 15;

/** Whether this try is one after which the wrong ones are tried once more. */
export function mayBeTriedAgain(wrong: number): boolean {
  return process.env.LSO_SELFCHECK_TRIES !== undefined && process.env.LSO_SELFCHECK_BEFORE === undefined && wrong <= most;
}

/** Tells `selfcheck/main` what to try again. */
export function writeTries(tries: Tries): void {
  const file = process.env.LSO_SELFCHECK_TRIES;
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(tries));
}
