import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * For Node: begin with what V8 has compiled before, as the workers that such a process forks do then too. Nothing where all is read from the sources, which
 * the runner compiles and keeps.
 */
export function keepsCompiled(): string[] {
  const file = join(__dirname, 'compiled.js');
  return existsSync(file) ? ['--require', file] : [];
}

/** The same for a process that is under way: what it has not read yet, and its workers. */
export function keepCompiled(): void {
  const words = keepsCompiled();
  if (words.length === 0 || process.execArgv.includes(words[1]!)) return;
  require(words[1]!);
  process.execArgv.push(...words);
}

/** What is judged together outlives its youth: with the half of this that V8 gives it, copying it takes a quarter of the judge's time. */
const roomForTheYoung = '--max-semi-space-size=32';

/** Playwright's command line, with our config: from the sources or from `dist/`, wherever this file stands. */
export function playwright(
  args: readonly string[],
  env: Record<string, string>,
  stdout: 'stderr' | 'pipe' = 'stderr',
): Promise<{ code: number; stdout: string }> {
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  const config = ['js', 'ts'].map((ending) => join(__dirname, '..', `playwright.config.${ending}`)).find((file) => existsSync(file))!;
  const child = spawn(process.execPath, [...keepsCompiled(), roomForTheYoung, cli, 'test', '-c', config, ...args], {
    env: { ...process.env, ...env },
    stdio: ['inherit', stdout === 'stderr' ? 2 : 'pipe', 'inherit'],
  });
  // At a terminal Ctrl-C reaches the child as well; told twice, it would end without its report.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGINT'));
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, stdout: text }));
  });
}
