import type { Reporter } from '@playwright/test/reporter';
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

/** Hears from the runner that the first worker is about to start. */
export default class Meanwhile implements Reporter {
  printsToStdio(): boolean {
    return false;
  }

  onBegin(): void {
    // First the runner is busy with what it will tell its workers.
    setImmediate(() => setTimeout(() => waiting.splice(0).forEach(attempt), forks));
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
