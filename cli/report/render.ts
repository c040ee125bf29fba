import { InvalidArgumentError, Option, type Command } from 'commander';
import { readdirSync } from 'node:fs';
import { suiteDigest } from '../../reports/digest';
import { renderAgain, type Rendition } from '../../reports/rendition';
import { languages } from '../../reports/texts';
import { runArgument } from './run';

/** `report render`: all forms of a report again, out of what a run left, also on another machine. */
export function renderCommand(report: Command): void {
  report
    .command('render')
    .description('write all forms of a report again from record.json and exchanges.har, also of a run made elsewhere')
    .argument(...runArgument)
    .option('-o, --out <folder>', "where to, instead of the run's own folder")
    .option('-t, --title <text>', 'the title of report.html')
    .addOption(languageOption())
    .option('-r, --redact <pattern...>', 'regular expressions; what fits is taken out of every form, the record and the HAR', patterns)
    .option('--json', 'what was written, as JSON on stdout')
    .action(async (run: string, { json, ...rendition }: Rendition & { json?: boolean }) => {
      const { folder, report } = await renderAgain(run, rendition);
      const { conformance, suite } = report;
      if (suite.digest !== suiteDigest())
        console.error('note: the run was made by another version of the suite than the one that words this report');
      if (json) console.log(JSON.stringify({ folder, files: readdirSync(folder).sort(), conformance }, null, 2));
      else console.error(`Rendered to ${folder}`);
    });
}

/** English is all that there is so far. */
export function languageOption(): Option {
  return new Option('-l, --lang <name>', 'the language of report.html').choices(languages).default('en');
}

function patterns(text: string, before: RegExp[] = []): RegExp[] {
  try {
    return [...before, new RegExp(text, 'gu')];
  } catch (error) {
    throw new InvalidArgumentError(`${(error as Error).message}.`);
  }
}
