import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportOf } from '../reports/conclusion';
import { pageOf } from '../reports/html/page';
import { sample } from '../reports/report.sample';
import { leave, shardsOf } from '../reports/shards.sample';
import { covered } from '../standards/covered';
import { command, seconds } from './measure';
import { scrolling, type Scrolling } from './scrolling';

const shards = 4;

export interface Reporting {
  /** Seconds, and bytes of report.html. */
  page: { seconds: number; bytes: number };
  /** Undefined where there is no browser. */
  scrolling: Scrolling | undefined;
  /** Seconds of the whole command, of processors in it where they are known, and of a command that does nothing. */
  merge: { seconds: number; processor: number | undefined; empty: number; bytes: number };
}

/** A made-up run of 1,000 cases with 10,000 exchanges as a page, and four shards of that size made one report by the command. */
export async function reporting(): Promise<Reporting> {
  const folder = mkdtempSync(join(tmpdir(), 'lso-bench-report-'));
  try {
    const one = sample({ cases: 1000, each: 10 });
    let page = '';
    const spent = await seconds(() => {
      page = pageOf(reportOf(one.record, covered), new Map(one.exchanges.map((exchange) => [exchange.id, exchange])));
    });
    const file = join(folder, 'report.html');
    writeFileSync(file, page);
    const inBrowser = await scrolling(file);
    return { page: { seconds: spent, bytes: Buffer.byteLength(page) }, scrolling: inBrowser, merge: await merging(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function merging(folder: string): Promise<Reporting['merge']> {
  const folders = await leave(shardsOf(sample({ cases: shards * 1000, each: 10 }), shards), folder);
  const cli = join(__dirname, '../cli/main.js');
  const empty = await command([cli, 'report', '--help']);
  const {
    seconds: spent,
    taken,
    code,
    output,
  } = await command([cli, 'report', 'merge', ...folders, '--out', join(folder, 'whole')], { watch: true });
  if (code > 2) throw new Error(`report merge ended with ${code}: ${output}`);
  return { seconds: spent, processor: taken?.processor, empty: empty.seconds, bytes: statSync(join(folder, 'whole/report.html')).size };
}
