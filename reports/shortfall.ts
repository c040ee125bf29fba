import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a run leaves, while it goes on, why it is not all that it should have been: a list of sentences. */
export function shortfallFile(folder: string): string {
  return join(folder, 'shortfall.json');
}

/** What a run has left there. */
export function shortfallIn(folder: string): string[] {
  const file = shortfallFile(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}
