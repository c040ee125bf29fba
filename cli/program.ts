import { Command, CommanderError } from 'commander';
import { packageVersion } from '../fixtures/package';
import { ProfileError } from '../fixtures/profile/profileError';
import { Refusal } from '../reports/refusal';
import { exit, UsageError } from './exit';

type Add = (program: Command, answer: (code: number) => void) => void;

/** Each is read only when it is asked for: nobody waits for what another command needs. */
const commands: Record<string, () => Add> = {
  run: () => (require('./run') as typeof import('./run')).runCommand,
  audit: () => (require('./audit') as typeof import('./audit')).auditCommand,
  check: () => (require('./check') as typeof import('./check')).checkCommand,
  init: () => (require('./init') as typeof import('./init')).initCommand,
  list: () => (require('./list') as typeof import('./list')).listCommand,
  explain: () => (require('./explain') as typeof import('./explain')).explainCommand,
  emulate: () => (require('./emulate') as typeof import('./emulate')).emulateCommand,
  observe: () => (require('./observe') as typeof import('./observe')).observeCommand,
  report: () => (require('./report') as typeof import('./report')).reportCommand,
};

/** Does what the arguments ask and gives the exit code. Never throws: what went wrong is said on stderr. */
export async function command(args: readonly string[]): Promise<number> {
  let code: number = exit.conformant;
  const answer = (value: number) => void (code = value);
  try {
    await program(args[0], answer).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error);
  }
}

/** @param asked the first argument: the name of a command, or what is none and wants all of them to be told */
function program(asked: string | undefined, answer: (code: number) => void): Command {
  const program = new Command('lso-conformance')
    .description('Conformance and pre-certification tests for the MEF/Mplify LSO APIs')
    .version(packageVersion())
    .showHelpAfterError('(see --help)')
    .exitOverride();
  const wanted = asked !== undefined && Object.hasOwn(commands, asked) ? [asked] : Object.keys(commands);
  for (const name of wanted) commands[name]!()(program, answer);
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
