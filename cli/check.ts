import type { Command } from 'commander';
import { roleIn } from '../fixtures/profile/buyer/load';
import { buyerPreflight } from '../fixtures/profile/buyer/preflight';
import { preflight, type Check } from '../fixtures/profile/preflight';
import { exit } from './exit';
import { reviewed, reviewedBuyer } from './profile';

/** `check`: is the profile right, and can the target be reached as it says? Sends nothing but token requests and harmless reads. */
export function checkCommand(program: Command, answer: (code: number) => void): void {
  program
    .command('check')
    .description('hold a profile against itself, the standard and its target, before any case runs')
    .requiredOption('-p, --profile <file>', 'the profile')
    .option('--json', 'the result as JSON on stdout')
    .action(async ({ profile: file, json }: { profile: string; json?: boolean }) => {
      const checks: Check[] = [];
      const tries = roleIn(file) === 'buyer' ? buyerPreflight(reviewedBuyer(file)) : preflight(reviewed(file));
      for await (const check of tries) {
        checks.push(check);
        console.error(check.wrong === undefined ? `✓ ${check.what}` : `✗ Cannot ${check.what}: ${check.wrong}`);
      }
      if (json) console.log(JSON.stringify({ profile: file, checks }, null, 2));
      answer(checks.some(({ wrong }) => wrong !== undefined) ? exit.usage : exit.conformant);
    });
}
