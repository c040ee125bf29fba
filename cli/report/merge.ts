import type { Command } from 'commander';
import { filled } from '../../reports/draft';
import { wholeRun } from '../../reports/finished';
import { merged } from '../../reports/merge';
import { json, render } from '../../reports/render';
import { refuseUsed } from '../../reports/rendition';
import { texts } from '../../reports/texts';
import { oneLine } from '../../reports/text';
import { gate } from '../gate';

interface MergeOptions {
  out: string;
  baseline?: string;
  json?: boolean;
}

/** `report merge`: the shards of a run, made on several machines, become one report. The exit code is that of the whole run. */
export function mergeCommand(report: Command, answer: (code: number) => void): void {
  report
    .command('merge')
    .description('make one report of the shards of a run (run --shard); all their traffic is judged again as a whole')
    .argument('<runs...>', 'the shards: their folders')
    .requiredOption('-o, --out <folder>', 'where the whole is written')
    .option('-b, --baseline <file>', 'pass on exactly what this file knows (report baseline)')
    .option('--json', 'the report as JSON on stdout')
    .action(async (runs: string[], { out, baseline, json: asked }: MergeOptions) => {
      refuseUsed(out);
      const gated = gate(baseline);
      const { record, exchanges } = merged(runs.map(wholeRun));
      const whole = await filled(out, (draft) => render(draft, record, exchanges));
      for (const why of whole.run.partial) console.error(oneLine(`Partial: ${why}`));
      console.error(`${texts().words.conformanceWords[whole.conformance].word}: ${runs.length} shards merged to ${out}`);
      if (asked) process.stdout.write(json(whole));
      answer(gated(whole));
    });
}
