import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../refusal';
import type { Form } from './elements';

/** A file of recorded traffic. */
export interface Source {
  file: string;
  /** As people know it. */
  name: string;
  form: Form;
  bytes: number;
}

const ending = /\.(har|ndjson|jsonl)(\.gz)?$/i;

/**
 * The files that are meant: those named, and of folders all HARs and lines of JSON below them.
 * @throws Refusal
 */
export function sourcesOf(places: readonly string[]): { sources: Source[]; refused: string[] } {
  const sources: Source[] = [];
  const refused: string[] = [];
  for (const place of places) {
    if (!existsSync(place)) throw new Refusal(`There is no ${place}.`);
    if (!statSync(place).isDirectory()) sources.push(sourceOf(place));
    else addFolder(place, sources, refused);
  }
  if (sources.length === 0) throw new Refusal(refused[0] ?? `There is no .har, .ndjson or .jsonl file in ${places.join(', ')}.`);
  return { sources, refused };
}

/** What of a folder is no recording is told, and the others are read. */
function addFolder(folder: string, sources: Source[], refused: string[]): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name));
  for (const name of names.sort()) {
    try {
      sources.push(sourceOf(join(folder, name), name));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error.message);
    }
  }
}

/** @throws Refusal */
function sourceOf(file: string, name = basename(file)): Source {
  if (/\.gz$/i.test(file)) throw new Refusal(`${file} is compressed, and is read in places: unpack it first (gunzip).`);
  const start = beginningOf(file).replace(/^\ufeff?\s*/, '');
  if (!start.startsWith('{')) throw new Refusal(`${file} is not JSON: it is no HAR, and holds no exchanges.`);
  return { file, name, form: formOf(file, start), bytes: statSync(file).size };
}

function formOf(file: string, start: string): Form {
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'lines';
  if (/\.har$/i.test(file) || /^\{\s*"log"/.test(start)) return 'har';
  return /^\{"(id|at|request|to)":/.test(start) ? 'lines' : 'har';
}

/** @throws Refusal */
function beginningOf(file: string): string {
  const bytes = Buffer.alloc(4096);
  try {
    const handle = openSync(file, 'r');
    try {
      return bytes.toString('utf8', 0, readSync(handle, bytes));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
