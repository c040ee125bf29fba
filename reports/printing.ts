import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { filledFile } from './draft';
import { finishedRun } from './finished';
import { discrepancies, isSigned, renewManifest } from './manifest';
import { printPdf } from './pdf';
import { Refusal } from './refusal';

/** Prints a finished run's report; in the run's own folder the manifest then lists the PDF too. @throws Refusal */
export async function printRun(place: string, out?: string): Promise<{ file: string; listed: boolean }> {
  const { folder } = finishedRun(place);
  const page = join(folder, 'report.html');
  if (!existsSync(page)) throw new Refusal(`There is no report.html in ${folder}; write it with: report render ${place}`);
  const file = out ?? join(folder, 'report.pdf');
  const listed = isWithin(folder, file);
  if (listed) await refuseSealed(folder, relative(folder, file));
  mkdirSync(dirname(file), { recursive: true });
  await filledFile(file, (draft) => printPdf(page, draft));
  if (listed) await renewManifest(folder);
  return { file, listed };
}

async function refuseSealed(folder: string, name: string): Promise<void> {
  if (isSigned(folder))
    throw new Refusal(`${folder} is signed, and with one more file would no longer verify; write the PDF elsewhere with --out <file>.`);
  const wrong = (await discrepancies(folder)).find((sentence) => !sentence.startsWith(`${name} `));
  if (wrong !== undefined) throw new Refusal(`${folder} is not as its run left it: ${wrong}`);
}

function isWithin(folder: string, file: string): boolean {
  const way = relative(resolve(folder), resolve(file));
  return way !== '' && !way.startsWith('..');
}
