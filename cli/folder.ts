import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from './exit';

/** The folder that a run is to fill: the one that was asked for, or one by the time. @throws UsageError when it holds something */
export function freshFolder(asked: string | undefined): string {
  const folder = resolve(asked ?? join('reports/out', new Date().toISOString().replace(/[:.]/g, '-')));
  refuseUsed(folder);
  return folder;
}

/** Evidence of two runs in one folder would be evidence of neither. */
function refuseUsed(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is not a folder.`);
  if (readdirSync(folder).length > 0) throw new UsageError(`${folder} is not empty; a run wants a folder of its own.`);
}

/** Makes the folder and tells which is the outermost that was not there before. */
export function madeFolder(folder: string): string {
  try {
    return mkdirSync(folder, { recursive: true }) ?? folder;
  } catch (error) {
    throw new UsageError(`${folder} cannot be made (${(error as NodeJS.ErrnoException).code}).`);
  }
}
