import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './refusal';

/**
 * Fills a folder all at once: everything is written to a draft within it first, and put in its place only when all of it is there.
 * @throws Refusal when the folder cannot be written to
 */
export async function filled<T>(folder: string, write: (draft: string) => Promise<T>): Promise<T> {
  const made = attempt(folder, () => mkdirSync(folder, { recursive: true }));
  try {
    const draft = attempt(folder, () => mkdtempSync(join(folder, '.draft-')));
    try {
      const result = await write(draft);
      for (const name of readdirSync(draft)) attempt(folder, () => renameSync(join(draft, name), join(folder, name)));
      return result;
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  } catch (error) {
    if (made !== undefined) removeEmpty(folder, made);
    throw error;
  }
}

/** Writes a file all at once, or not at all. @throws Refusal */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = draftOf(file);
  try {
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw unwritable(file, error);
  }
}

/** The same where somebody else writes. @throws Refusal */
export async function filledFile(file: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = draftOf(file);
  try {
    // Asked before the work is done.
    attempt(file, () => writeFileSync(draft, ''));
    await write(draft);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function draftOf(file: string): string {
  return join(dirname(file), `.${basename(file)}-${process.pid}`);
}

function unwritable(place: string, error: unknown): Refusal {
  return new Refusal(`${place} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
}

function attempt<T>(place: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw unwritable(place, error);
  }
}

/** Takes away the folders that were made for nothing, from the inmost to the outermost. */
function removeEmpty(folder: string, outermost: string): void {
  for (let at = folder; at.length >= outermost.length; at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}
