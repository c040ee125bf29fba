import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '../standards/exchange';
import { exchangesOf } from './har';
import type { RunRecord } from './record';

/** A folder that holds no finished run, said in one sentence. */
export class RunError extends Error {
  override name = 'RunError';
}

/** What a finished run left: its record and its exchanges. @throws RunError */
export function readRun(folder: string): { record: RunRecord; exchanges: Exchange[] } {
  const record = parsed(folder, 'record.json') as RunRecord;
  if (record?.header?.format !== 'lso-conformance/record' || record.header.version !== 1)
    throw new RunError(`${join(folder, 'record.json')} is no record that this version can read.`);
  return { record, exchanges: exchangesOf(parsed(folder, 'exchanges.har')) };
}

function parsed(folder: string, name: string): unknown {
  const file = join(folder, name);
  if (!existsSync(file)) throw new RunError(`There is no ${name} in ${folder}: it is no finished run.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new RunError(`${file} is not JSON.`);
  }
}
