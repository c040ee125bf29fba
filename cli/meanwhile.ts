import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { lazy } from '../schemas/once';

/** Milliseconds from the beginning of a run until its workers are on their way: the runner makes their folders first. */
const forks = 30;

const waiting: Array<() => unknown> = [];

/**
 * Puts off what a run needs, but its first worker does not wait for, until that one is starting: it has a processor of its own.
 * @returns what comes of it, done by then or when it is asked for, whichever is first
 */
export function meanwhile<T>(work: () => T): () => T {
  const done = lazy(work);
  waiting.push(done);
  return done;
}

let afterEach: (begun: Date) => unknown = () => undefined;

/** Does what the report of a run needs, at its end: in the UI and in an editor one set-up may have many runs. */
export function afterwards(work: (begun: Date) => unknown): void {
  afterEach = work;
}

/** Hears from the runner that the first worker is about to start, and that the last has ended. */
export default class Meanwhile implements Reporter {
  #begun = new Date();
  #tests = false;

  printsToStdio(): boolean {
    return false;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#begun = new Date();
    this.#tests = suite.suites.some((project) => project.project()?.name !== 'checks');
    // First the runner is busy with what it will tell its workers.
    setImmediate(() => setTimeout(() => waiting.splice(0).forEach(attempt), forks));
  }

  /** The project's own checks make no report. */
  onEnd(): void {
    if (this.#tests) afterEach(this.#begun);
  }
}

/** What goes wrong is told to who asks for it. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    return;
  }
}
