import type { Command } from 'commander';

/** `report`: what can be done with a finished run. */
export function reportCommand(program: Command): void {
  program.command('report').description('render what a run found out');
}
