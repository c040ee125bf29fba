import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suiteDigest } from '../digest';
import { filled } from '../draft';
import { renewManifest } from '../manifest';
import type { Exchange } from '../../standards/exchange';
import type { RunRecord } from '../record';
import { json, render } from '../render';
import { overviewMarkdown } from './markdown';
import { overviewOf, type Overview, type Reported } from './overview';
import { overviewPage } from './page';

/** What is known of one party when all is over. */
export interface Concluded {
  /** What it is told by in the traffic. */
  name: string;
  record: RunRecord;
  /** The exchanges that are to stand beside it, without secrets. */
  exchanges: readonly Exchange[];
}

/** The reports of the parties, in their order, and what they come to together where there are several. */
export interface Written {
  reported: Reported[];
  overview?: Overview;
}

/** Writes the reports: one party's into the folder itself; those of several each into its own below it, with a page that leads to them. @throws Refusal */
export async function writeParties(folder: string, concluded: readonly Concluded[]): Promise<Written> {
  const names = concluded.length === 1 ? ['.'] : foldersOf(concluded);
  const reported: Reported[] = [];
  for (const [index, { name, record, exchanges }] of concluded.entries()) {
    const place = join(folder, names[index]!);
    record.header.suite = { digest: suiteDigest() };
    const report = await filled(place, (draft) => render(draft, record, exchanges));
    await renewManifest(place);
    reported.push({ name, report, folder: names[index]! });
  }
  if (reported.length < 2) return { reported };
  const overview = overviewOf(reported);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'overview.json'), json(overview));
  writeFileSync(join(folder, 'summary.md'), overviewMarkdown(overview));
  writeFileSync(join(folder, 'index.html'), overviewPage(overview));
  return { reported, overview };
}

/** By side where there is one party of it, else by side and name too; no two alike. */
function foldersOf(concluded: readonly Concluded[]): string[] {
  const taken = new Set<string>();
  return concluded.map(({ name, record }) => {
    const { role } = record.header;
    const isAlone = concluded.filter((other) => other.record.header.role === role).length === 1;
    const wanted = isAlone ? role : `${role}-${name.replace(/[^\w.-]+/g, '_').slice(0, 80)}`;
    let free = wanted;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${wanted}-${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
