import type { Command } from 'commander';
import { signRun } from '../../reports/signing';
import { runArgument } from './run';

/** `report sign`: one party vouches for a run as it is; the other may do so after it. */
export function signCommand(report: Command): void {
  report
    .command('sign')
    .description('sign the manifest of a run with an Ed25519 key; a second call adds the signature of a second party')
    .argument(...runArgument)
    .requiredOption('-k, --key <file>', 'the private key, PEM (PKCS #8)')
    .requiredOption('-a, --as <name>', 'who signs')
    .option('--json', 'the signature as JSON on stdout')
    .action(async (run: string, { key, as, json }: { key: string; as: string; json?: boolean }) => {
      const signed = await signRun(run, key, as, new Date().toISOString());
      if (json) console.log(JSON.stringify(signed, null, 2));
      else console.error(`Signed as ${signed.signer} with the key ${signed.key}`);
    });
}
