import type { Command } from 'commander';
import { diffOf } from '../../reports/diff';
import { diffHtml } from '../../reports/diffHtml';
import { diffText } from '../../reports/diffText';
import { writeWhole } from '../../reports/draft';
import { reportAgain } from '../../reports/rendition';
import { exit } from '../exit';

interface DiffOptions {
  acrossSuites?: boolean;
  html?: string;
  json?: boolean;
}

/** `report diff`: what a later run found otherwise. Exit code 1: it is worse in some respect. */
export function diffCommand(report: Command, answer: (code: number) => void): void {
  report
    .command('diff')
    .description('compare two runs: what was mended, what broke, what is new, what was no longer run')
    .argument('<before>', 'the earlier run: its folder, or its record.json')
    .argument('<after>', 'the later run')
    .option('--across-suites', 'compare although the runs were made by different suites')
    .option('--html <file>', 'write the comparison as a page too')
    .option('--json', 'the comparison as JSON on stdout')
    .action((before: string, after: string, { acrossSuites, html, json }: DiffOptions) => {
      const diff = diffOf(reportAgain(before), reportAgain(after), acrossSuites);
      if (html !== undefined) writeWhole(html, diffHtml(diff));
      if (json) console.log(JSON.stringify(diff, null, 2));
      else console.error(diffText(diff).trimEnd());
      answer(diff.worse ? exit.nonConformant : exit.conformant);
    });
}
