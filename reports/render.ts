import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '../standards/exchange';
import { coveredFor } from '../standards/covered';
import { roleOf } from './conclude';
import { reportOf } from './conclusion';
import { ctrfOf } from './ctrf';
import { writeHar } from './har';
import { pageOf, type PageOptions } from './html/page';
import { junitOf } from './junit';
import { writeManifest } from './manifest';
import { markdownOf } from './markdown';
import type { RunRecord } from './record';
import type { Report } from './report';

/**
 * Writes everything that a run leaves into its folder, the manifest last, and gives back its report. The same record always leaves the same bytes.
 */
export async function render(folder: string, record: RunRecord, exchanges: readonly Exchange[], options?: PageOptions): Promise<Report> {
  const report = reportOf(record, coveredFor(roleOf(record.header)));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('record.json', json(record));
  write('report.json', json(report));
  write('junit.xml', junitOf(report));
  write('ctrf.json', json(ctrfOf(report)));
  write('summary.md', markdownOf(report));
  write('report.html', pageOf(report, new Map(exchanges.map((exchange) => [exchange.id, exchange])), options));
  await writeHar(join(folder, 'exchanges.har'), exchanges, record);
  await writeManifest(folder, record.header.run.id, record.judgement.findings);
  return report;
}

/** JSON as our files have it. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
