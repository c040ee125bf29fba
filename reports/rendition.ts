import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { coveredFor } from '../standards/covered';
import { roleOf } from './conclude';
import { reportOf } from './conclusion';
import { filled } from './draft';
import { finishedRun, wholeRun } from './finished';
import { discrepancies, isSigned, manifestName, renewManifest } from './manifest';
import { redacted } from './redaction';
import type { PageOptions } from './html/page';
import { Refusal } from './refusal';
import { render } from './render';
import type { Report } from './report';

/** The report on a finished run, as it is concluded now. @throws Refusal */
export function reportAgain(place: string): Report {
  const { record } = finishedRun(place);
  return reportOf(record, coveredFor(roleOf(record.header)));
}

export interface Rendition extends PageOptions {
  /** Where to; the run's own folder when absent. */
  out?: string;
  redact?: readonly RegExp[];
}

/** Renders a finished run again, all forms, out of its record and its exchanges. @throws Refusal */
export async function renderAgain(place: string, { out, redact = [], ...options }: Rendition): Promise<{ folder: string; report: Report }> {
  const run = wholeRun(place);
  const folder = out ?? run.folder;
  if (out !== undefined) refuseUsed(out);
  else await refuseInPlace(folder, redact);
  const { record, exchanges } = redact.length > 0 ? redacted(run.record, run.exchanges, redact) : run;
  const report = await filled(folder, (draft) => render(draft, record, exchanges, options));
  // What else is in the folder belongs to the run as well.
  if (out === undefined) await renewManifest(folder);
  return { folder, report };
}

async function refuseInPlace(folder: string, redact: readonly RegExp[]): Promise<void> {
  if (isSigned(folder)) throw new Refusal(`${folder} is signed, and would no longer verify; render it elsewhere with --out <folder>.`);
  if (redact.length > 0) throw new Refusal('What is redacted is gone for good: say where to with --out <folder>.');
  if (!existsSync(join(folder, manifestName))) return;
  const changed = (await discrepancies(folder)).find((sentence) => /^(record\.json|exchanges\.har) /.test(sentence));
  if (changed !== undefined) throw new Refusal(`${folder} is not as its run left it: ${changed}`);
}

/** Results of two runs in one folder would be results of neither. @throws Refusal */
export function refuseUsed(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new Refusal(`${folder} is not a folder.`);
  if (readdirSync(folder).length > 0) throw new Refusal(`${folder} is not empty; a report wants a folder of its own.`);
}
