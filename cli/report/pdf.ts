import type { Command } from 'commander';
import { printRun } from '../../reports/printing';
import { runArgument } from './run';

/** `report pdf`: the report on paper. */
export function pdfCommand(report: Command): void {
  report
    .command('pdf')
    .description('print report.html to PDF, with an installed Chromium or Chrome')
    .argument(...runArgument)
    .option('-o, --out <file>', "where to, instead of report.pdf in the run's own folder")
    .option('--json', 'what was written, as JSON on stdout')
    .action(async (run: string, { out, json }: { out?: string; json?: boolean }) => {
      const printed = await printRun(run, out);
      if (json) console.log(JSON.stringify(printed, null, 2));
      else console.error(`Printed to ${printed.file}${printed.listed ? '; manifest.json lists it too' : ''}`);
    });
}
