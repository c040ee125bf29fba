import type { Command } from 'commander';
import { baselineCommand } from './report/baseline';
import { diffCommand } from './report/diff';
import { mergeCommand } from './report/merge';
import { pdfCommand } from './report/pdf';
import { renderCommand } from './report/render';
import { signCommand } from './report/sign';
import { verifyCommand } from './report/verify';

/** `report`: what can be done with a finished run. */
export function reportCommand(program: Command, answer: (code: number) => void): void {
  const report = program.command('report').description('render, print, sign, verify, compare and merge finished runs');
  for (const add of [renderCommand, pdfCommand, signCommand, verifyCommand, diffCommand, baselineCommand, mergeCommand])
    add(report, answer);
}
