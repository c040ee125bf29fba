import { Ajv2020 as Ajv } from 'ajv/dist/2020';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../schemas/root';
import type { Exchange } from '../standards/exchange';
import { exchangesOf, HarError } from './har';
import type { RecordFooter, RunRecord } from './record';
import { Refusal } from './refusal';
import { oneLine } from './text';

/** A run that came to its end, as its folder holds it. */
export interface FinishedRun {
  folder: string;
  record: RunRecord & { footer: RecordFooter };
}

/** With all its traffic. */
export interface WholeRun extends FinishedRun {
  exchanges: Exchange[];
}

/**
 * Reads the record of a finished run.
 * @param place its folder, or the record itself
 * @throws Refusal
 */
export function finishedRun(place: string): FinishedRun {
  if (!existsSync(place)) throw new Refusal(`There is no ${place}.`);
  const isFolder = statSync(place).isDirectory();
  const file = isFolder ? join(place, 'record.json') : place;
  if (!existsSync(file)) throw new Refusal(`There is no record.json in ${place}: it is no finished run.`);
  return { folder: isFolder ? place : dirname(place), record: finished(jsonIn(file), file) };
}

/** Reads a finished run with its traffic. @throws Refusal */
export function wholeRun(place: string): WholeRun {
  const run = finishedRun(place);
  const file = join(run.folder, 'exchanges.har');
  if (!existsSync(file)) throw new Refusal(`There is no exchanges.har in ${run.folder}: a record is rendered with its evidence.`);
  const exchanges = exchangesIn(file);
  const expected = run.record.footer.exchanges;
  if (exchanges.length !== expected)
    throw new Refusal(`${file} holds ${exchanges.length} exchanges, but its record speaks of ${expected}: they do not belong together.`);
  const known = new Set(exchanges.map(({ id }) => id));
  if (run.record.cases.some(({ exchanges: own = [] }) => own.some((id) => !known.has(id))))
    throw new Refusal(`${file} holds other exchanges than its record speaks of: they do not belong together.`);
  return { ...run, exchanges };
}

/** The JSON value of a file. @throws Refusal */
export function jsonIn(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(`${file} is not JSON: it is cut off or damaged.`);
  }
}

function exchangesIn(file: string): Exchange[] {
  try {
    return exchangesOf(jsonIn(file));
  } catch (error) {
    if (error instanceof HarError) throw new Refusal(`${file}: ${error.message}.`);
    throw error;
  }
}

function finished(value: unknown, file: string): FinishedRun['record'] {
  const { format, version } = (value as Partial<RunRecord> | null)?.header ?? {};
  if (format !== 'lso-conformance/record') throw new Refusal(`${file} is no record of a run.`);
  if (typeof version === 'number' && version > 1)
    throw new Refusal(`${file} was written by a newer lso-conformance: this one reads version 1, not ${version}.`);
  if ((value as RunRecord).footer === undefined)
    throw new Refusal(`${file} has no footer: the run did not come to its end, and is no result.`);
  const wrong = complaint(value);
  if (wrong !== undefined) throw new Refusal(`${file} is damaged: ${wrong}.`);
  return value as FinishedRun['record'];
}

/** What is wrong with the form of a record; undefined when nothing is. */
function complaint(value: unknown): string | undefined {
  const schema: object = JSON.parse(readFileSync(join(packageRoot(), 'reports/schema/record.v1.schema.json'), 'utf8'));
  const validate = new Ajv({ strict: false }).compile(schema);
  if (validate(value)) return undefined;
  const { instancePath, message } = validate.errors![0]!;
  return oneLine(`${instancePath || 'the whole'} ${message}`);
}
