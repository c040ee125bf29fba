import type { Exchange } from '../standards/exchange';
import { recordOf } from './assemble';
import type { RecordHeader, RunRecord } from './record';

/** Why traffic that nobody provoked never makes anything conformant. */
export const unprovoked = 'no case was run: only what the parties said to each other of themselves was judged';

/** The record of traffic that we did not provoke. What only a case can show is not exercised. */
export function passiveRecord(
  header: RecordHeader,
  exchanges: readonly Exchange[],
  { partial = [], errors = [] }: { partial?: readonly string[]; errors?: readonly string[] } = {},
): RunRecord {
  const finishedAt = new Date().toISOString();
  return recordOf(header, [], exchanges, { finishedAt, complete: false, partial: [unprovoked, ...partial], errors: [...errors] });
}
