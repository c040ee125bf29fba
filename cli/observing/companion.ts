import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Farewell } from '../../fixtures/proxy/frame';
import type { Queue } from '../../fixtures/proxy/queue';
import type { Assignment } from './beside';
import { exit } from '../exit';

/** How often a judge that is lost is replaced. */
const replacements = 3;

/** Keeps a judging process beside the proxy. When it is lost, another one takes its place; when none does, traffic flows without one. */
export class Companion {
  #child: ChildProcess;
  #lost = 0;
  #isClosing = false;

  constructor(
    private readonly assignment: Assignment,
    private readonly queue: Queue,
    private readonly tell: (sentence: string) => void,
  ) {
    this.#child = this.#start();
  }

  /** What went wrong with the judge; for the report. */
  get errors(): string[] {
    return this.#lost > 0 ? [`the judge beside the proxy was lost ${this.#lost === 1 ? 'once' : `${this.#lost} times`}`] : [];
  }

  /** Ends the judge's work; gives its exit code when the report is written. */
  async close(farewell: Farewell): Promise<number> {
    this.#isClosing = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return exit.harness;
    const ended = new Promise<number>((resolve) => this.#child.once('exit', (code) => resolve(code ?? exit.harness)));
    await this.queue.close(farewell);
    return ended;
  }

  /** Gives the judge up: what it has written down stays. */
  abandon(): void {
    this.#isClosing = true;
    this.#child.kill('SIGKILL');
  }

  #start(): ChildProcess {
    const args = [...process.execArgv, join(__dirname, 'beside.js'), JSON.stringify(this.assignment)];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit'] });
    child.on('error', () => undefined);
    child.stdin!.on('error', () => undefined);
    child.once('exit', () => this.#ended());
    this.queue.sink = child.stdin!;
    return child;
  }

  #ended(): void {
    if (this.#isClosing) return;
    this.#lost++;
    const isReplaced = this.#lost <= replacements;
    this.tell(`The judge was lost; traffic flows on, ${isReplaced ? 'and another one takes its place' : 'and is not judged any more'}.`);
    if (isReplaced) this.#child = this.#start();
    else this.queue.sink = undefined;
  }
}
