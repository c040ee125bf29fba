import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExchanges } from '../reports/evidence';
import type { RecordHeader } from '../reports/record';
import type { Exchange } from '../standards/exchange';
import { command, tail, type Ended } from './measure';

/** One run against the embedded Seller: its time, its exchanges, its header. */
export interface Traffic {
  run: Ended;
  exchanges: Exchange[];
  header: RecordHeader;
}

/** Runs the whole suite once, or the tests that are named, as a user does, and reads what it recorded. */
export async function recordedTraffic(...tests: string[]): Promise<Traffic> {
  const folder = mkdtempSync(join(tmpdir(), 'lso-bench-'));
  try {
    const args = [join(__dirname, '../cli/main.js'), 'run', 'seller', '--out', folder, ...tests];
    const run = await command(args, { env: { LSO_KEEP: '1' }, watch: true });
    // A part of the suite is incomplete by definition; what stumbled has no traffic to speak of.
    if (run.code > 2) throw new Error(`the run ended with ${run.code}: ${tail(run.output)}`);
    const exchanges = await readExchanges(join(folder, 'exchanges', 'seller'));
    const header = JSON.parse(readFileSync(join(folder, 'header.json'), 'utf8')) as RecordHeader;
    return { run, exchanges, header };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
