import type { TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { relative } from 'node:path';
import { uncoloured } from '../text';
import type { Terminal } from './terminal';

/** Tells of the project's own checks, which test no implementation: what failed and where, and how many passed. */
export class Checks {
  #passed = 0;
  #skipped: string[] = [];
  #failed = 0;

  constructor(
    private readonly terminal: Terminal,
    private readonly rootDir: string,
    private readonly planned: number,
  ) {}

  ended(test: TestCase, result: TestResult): void {
    const outcome = test.outcome();
    // On a busy machine what waits for another process may be late once; twice is a fault.
    if (outcome === 'unexpected' && result.retry < test.retries) return this.#tell('… tried again:', test, result);
    if (outcome === 'skipped') this.#skipped.push(passedOver(test, result));
    else if (outcome === 'unexpected') this.#fail(test, result);
    else this.#passed++;
    if (this.terminal.rewrites)
      this.terminal.live(`${this.#passed + this.#skipped.length + this.#failed} of ${this.planned} checks, ${this.#failed} failed`);
  }

  close(): void {
    for (const check of this.#skipped) this.terminal.line(check);
    if (this.#skipped.length > 0) this.terminal.line(`  ${this.#skipped.length} skipped`);
    if (this.#failed > 0) this.terminal.line(`  ${this.#failed} failed`);
    this.terminal.line(`  ${this.#passed} passed`);
  }

  #fail(test: TestCase, result: TestResult): void {
    this.#failed++;
    this.#tell('✗', test, result);
  }

  #tell(mark: string, test: TestCase, result: TestResult): void {
    const { file, line, column } = test.location;
    this.terminal.line(`${mark} ${relative(this.rootDir, file)}:${line}:${column} › ${test.titlePath().slice(3).join(' › ')}`);
    for (const error of result.errors) this.terminal.line(indented(textOf(error)));
    for (const [name, said] of [
      ['stdout', result.stdout],
      ['stderr', result.stderr],
    ] as const) {
      if (said.length > 0) this.terminal.line(indented(`${name}: ${said.map(String).join('')}`));
    }
  }
}

/** A check that was passed over, and why: its absence must not go unseen. */
function passedOver(test: TestCase, result: TestResult): string {
  const why = [...result.annotations, ...test.annotations].find(({ type }) => type === 'skip')?.description;
  return `– passed over: ${test.titlePath().slice(2).join(' › ')}${why ? ` (${why})` : ''}`;
}

/** An error as a developer wants it: message, source, stack. */
export function textOf({ message, value, stack, snippet }: TestError): string {
  const said = uncoloured(stack ?? message ?? value ?? 'an error without a message');
  return snippet ? `${said}\n\n${uncoloured(snippet)}` : said;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
