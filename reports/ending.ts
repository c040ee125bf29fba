import type { FullConfig, FullResult } from '@playwright/test/reporter';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { showAllure } from './allure';
import { recordOf } from './assemble';
import { unselectedIn } from './campaign';
import { suiteDigest } from './digest';
import { readExchanges } from './evidence';
import { renewManifest } from './manifest';
import { brokenOff } from './partial';
import type { CaseRecord, RecordHeader } from './record';
import { render } from './render';
import { shortfallFile, shortfallIn } from './shortfall';
import { summarise } from './terminal/summary';
import type { Terminal } from './terminal/terminal';

/** What a reporter knows of a run that has ended. */
export interface Ended {
  status: FullResult['status'];
  cases: CaseRecord[];
  planned: number;
  /** Why the run is partial, as far as that was known when it began. */
  partial: string[];
  selected: ReadonlyArray<Pick<CaseRecord, 'file' | 'title'>>;
  shard: FullConfig['shard'];
  errors: string[];
  /** Projects whose cases test an implementation: the folders of their exchanges. */
  projects: readonly string[];
}

/** Makes one record, one verdict and the reports of what a run has left in its folder; true when the implementation is conformant. */
export async function concluded(folder: string, run: Ended, terminal: Terminal): Promise<boolean> {
  const headerFile = join(folder, 'header.json');
  if (!existsSync(headerFile)) return false;
  const header = JSON.parse(readFileSync(headerFile, 'utf8')) as RecordHeader;
  const exchanges = (await Promise.all(run.projects.map((project) => readExchanges(join(folder, 'exchanges', project))))).flat();
  exchanges.sort((a, b) => a.at - b.at);
  const unselected = unselectedIn(folder, run.selected);
  const whole = recordOf({ ...header, suite: { digest: suiteDigest() } }, run.cases, exchanges, footerOf(run, shortfallIn(folder)));
  const record = unselected?.length ? { ...whole, unselected } : whole;
  showAllure(folder);
  const report = await render(folder, record, exchanges);
  rmSync(shortfallFile(folder), { force: true });
  // From here on the HAR holds the exchanges: what the workers wrote would only double it.
  if (!process.env.LSO_KEEP)
    for (const name of ['exchanges', 'stage', 'header.json']) rmSync(join(folder, name), { recursive: true, force: true });
  await renewManifest(folder);
  summarise(report, folder, terminal);
  return report.exitCode === 0;
}

function footerOf({ status, cases, planned, partial, errors, shard }: Ended, shortfall: readonly string[]) {
  const all = [...partial, ...shortfall, ...brokenOff(status, planned, cases.length)];
  return { finishedAt: new Date().toISOString(), complete: all.length === 0, partial: all, errors, ...(shard && { shard }) };
}
