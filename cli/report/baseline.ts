import type { Command } from 'commander';
import { baselineOf } from '../../reports/baseline';
import { writeWhole } from '../../reports/draft';
import { json } from '../../reports/render';
import { reportAgain } from '../../reports/rendition';
import { runArgument } from './run';

/** `report baseline`: what a gate is to let pass from now on. */
export function baselineCommand(report: Command): void {
  report
    .command('baseline')
    .description('write down what a run has against the implementation, for run --baseline')
    .argument(...runArgument)
    .option('-o, --out <file>', 'where to, instead of stdout')
    .option('--json', 'the baseline as JSON on stdout, also when it is written to a file')
    .action((run: string, { out, json: asked }: { out?: string; json?: boolean }) => {
      const baseline = baselineOf(reportAgain(run));
      if (out !== undefined) writeWhole(out, json(baseline));
      if (out === undefined || asked) process.stdout.write(json(baseline));
      if (out !== undefined) console.error(`${baseline.known.length} known requirements, written to ${out}`);
    });
}
