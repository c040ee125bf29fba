import type { Command } from 'commander';
import { verifyRun } from '../../reports/signing';
import { oneLine } from '../../reports/text';
import { exit } from '../exit';

/** Most sentences that a person is told. */
const most = 20;

/** `report verify`: whether a run is as it was left, and as it was signed. Exit code 1: it is not; 2: it is, but nobody has signed it. */
export function verifyCommand(report: Command, answer: (code: number) => void): void {
  report
    .command('verify')
    .description('hold every file of a run against its manifest, and the manifest against its signatures')
    .argument('<run>', 'the folder of a finished run')
    .option('-k, --key <file>', 'a public key, PEM (SPKI): one of the signatures must be by it')
    .option('--json', 'the outcome as JSON on stdout')
    .action(async (run: string, { key, json }: { key?: string; json?: boolean }) => {
      const outcome = await verifyRun(run, key);
      const { signatures, wrong } = outcome;
      if (json) console.log(JSON.stringify(outcome, null, 2));
      else {
        for (const sentence of wrong.slice(0, most)) console.error(`✗ ${oneLine(sentence, 400)}`);
        if (wrong.length > most) console.error(`✗ and ${wrong.length - most} more; --json tells them all`);
        for (const found of signatures.filter((signature) => !signature.wrong))
          console.error(`✓ signed by ${oneLine(found.signer)} at ${found.signedAt}, key ${found.key}`);
        if (wrong.length === 0)
          console.error(
            signatures.length > 0 ? '✓ every file is as it was signed' : 'every file is as it was left, but nobody has signed it',
          );
      }
      answer(wrong.length > 0 ? exit.nonConformant : signatures.length > 0 ? exit.conformant : exit.incomplete);
    });
}
