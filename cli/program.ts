import { Command, CommanderError } from 'commander';
import { packageVersion } from '../fixtures/package';
import { ProfileError } from '../fixtures/profile/load';
import { Refusal } from '../reports/refusal';
import { auditCommand } from './audit';
import { checkCommand } from './check';
import { emulateCommand } from './emulate';
import { exit, UsageError } from './exit';
import { explainCommand } from './explain';
import { initCommand } from './init';
import { listCommand } from './list';
import { observeCommand } from './observe';
import { reportCommand } from './report';
import { runCommand } from './run';

/** Does what the arguments ask and gives the exit code. Never throws: what went wrong is said on stderr. */
export async function command(args: readonly string[]): Promise<number> {
  let code: number = exit.conformant;
  const answer = (value: number) => void (code = value);
  try {
    await program(answer).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error);
  }
}

function program(answer: (code: number) => void): Command {
  const program = new Command('lso-conformance')
    .description('Conformance and pre-certification tests for the MEF/Mplify LSO APIs')
    .version(packageVersion())
    .showHelpAfterError('(see --help)')
    .exitOverride();
  for (const add of [
    runCommand,
    auditCommand,
    checkCommand,
    initCommand,
    listCommand,
    explainCommand,
    emulateCommand,
    observeCommand,
    reportCommand,
  ])
    add(program, answer);
  quiet(program);
  return program;
}

/** Commander would end the process by itself, with a code of its own. */
function quiet({ commands }: Command): void {
  for (const command of commands) quiet(command.exitOverride().showHelpAfterError('(see --help)'));
}

/** Says what went wrong, in one sentence where it is the user's, and with its stack where it is ours. */
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.conformant : exit.usage;
  if (error instanceof UsageError || error instanceof ProfileError || error instanceof Refusal) {
    console.error(error.message);
    return exit.usage;
  }
  console.error('lso-conformance stumbled over itself; please report this:');
  console.error(error);
  return exit.harness;
}
