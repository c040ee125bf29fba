#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { packageVersion } from '../fixtures/package';
import { ProfileError } from '../fixtures/profile/load';
import { checkCommand } from './check';
import { emulateCommand } from './emulate';
import { exit, UsageError } from './exit';
import { explainCommand } from './explain';
import { initCommand } from './init';
import { listCommand } from './list';
import { reportCommand } from './report';
import { runCommand } from './run';

async function main(): Promise<number> {
  const program = new Command('lso-conformance')
    .description('Conformance and pre-certification tests for the MEF/Mplify LSO APIs')
    .version(packageVersion())
    .showHelpAfterError('(see --help)')
    .exitOverride();
  let code: number = exit.conformant;
  const answer = (value: number) => void (code = value);
  for (const add of [runCommand, checkCommand, initCommand, listCommand, explainCommand, emulateCommand, reportCommand])
    add(program, answer);
  for (const command of program.commands) command.exitOverride().showHelpAfterError('(see --help)');
  await program.parseAsync();
  return code;
}

main().then(
  (code) => void (process.exitCode = code),
  (error: unknown) => {
    process.exitCode = codeOf(error);
  },
);

/** Says what went wrong, in one sentence where it is the user's, and with its stack where it is ours. */
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.conformant : exit.usage;
  if (error instanceof UsageError || error instanceof ProfileError) {
    console.error(error.message);
    return exit.usage;
  }
  console.error('lso-conformance stumbled over itself; please report this:');
  console.error(error);
  return exit.harness;
}
