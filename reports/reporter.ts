import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { caseRecord, nameOf, ownProject, retried } from './cases';
import { inOrder } from './order';
import { leftOut } from './partial';
import type { CaseRecord } from './record';
import { Checks, textOf } from './terminal/checks';
import { Progress } from './terminal/progress';
import { Terminal } from './terminal/terminal';
import { oneLine, uncoloured } from './text';

/** Projects whose cases test an implementation, and the folders of their exchanges. */
const tested = ['seller', 'buyer', ownProject];

/** Cases that have ended before the runner, which hears no more than that from its workers, reads what makes the report. */
const ahead = 30;

/** Makes one record, one verdict and the reports of a run against an implementation; tells of the project's own checks too. */
export default class ConformanceReporter implements Reporter {
  #terminal = new Terminal();
  #cases = new Map<string, CaseRecord>();
  #rootDir = '';
  #planned = 0;
  #selected: Array<Pick<CaseRecord, 'file' | 'title'>> = [];
  #partial: string[] = [];
  #shard: FullConfig['shard'] = null;
  #errors: string[] = [];
  #progress?: Progress;
  #checks?: Checks;

  printsToStdio(): boolean {
    return true;
  }

  async preprocess({ suite }: { suite: Suite }): Promise<void> {
    for (const project of suite.suites.filter(isTestedProject)) inOrder(project);
  }

  onBegin(config: FullConfig, suite: Suite): void {
    const all = suite.allTests();
    this.#rootDir = config.rootDir;
    this.#selected = all.filter(isTested).map((test) => nameOf(test, config.rootDir));
    this.#planned = this.#selected.length;
    this.#partial = leftOut(config);
    this.#shard = config.shard;
    if (all.length > this.#planned) this.#checks = new Checks(this.#terminal, config.rootDir, all.length - this.#planned);
    if (this.#planned === 0) return;
    this.#progress = new Progress(this.#terminal, this.#planned);
    this.#progress.begin();
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (!isTested(test)) return this.#checks?.ended(test, result);
    const found = retried(this.#cases.get(test.id), caseRecord(test, result, this.#rootDir));
    this.#cases.set(test.id, found);
    this.#progress?.ended(found);
    if (this.#cases.size === ahead) setImmediate(ending);
  }

  /** What goes wrong outside of every test: a file that cannot be loaded, a set-up that fails. */
  onError(error: TestError): void {
    const said = uncoloured(error.message ?? error.value ?? 'an error without a message');
    // That was asked for, by --max-failures; how many cases did not run is told anyway.
    if (!said.startsWith('Testing stopped early')) this.#errors.push(oneLine(said, 300));
    // What is wrong with a profile its sentence says; where we found that out helps nobody.
    const [, refused] = /^ProfileError: ([^]+)/.exec(said) ?? [];
    this.#terminal.line(refused ?? textOf(error));
  }

  onStdErr(chunk: string | Buffer, test?: void | TestCase): void {
    if (!test) this.#terminal.line(String(chunk).trimEnd());
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] }> {
    this.#checks?.close();
    // A shard to which no case fell says so: without it the others are not the whole.
    if (this.#planned === 0 && !(this.#shard && !this.#checks)) return { status: result.status };
    try {
      const conformant = await this.#conclude(result.status);
      if (result.status === 'interrupted') return { status: 'interrupted' };
      return { status: conformant && !this.#checksFailed(result) ? 'passed' : 'failed' };
    } catch (error) {
      this.#terminal.line('The run could not be concluded; no report was written.');
      this.#terminal.line(String((error as Error).stack ?? error));
      return { status: 'failed' };
    }
  }

  #conclude(status: FullResult['status']): Promise<boolean> {
    const run = { status, cases: [...this.#cases.values()], planned: this.#planned, partial: this.#partial, selected: this.#selected };
    return ending().concluded(
      process.env.LSO_RUN_FOLDER!,
      { ...run, shard: this.#shard, errors: this.#errors, projects: tested },
      this.#terminal,
    );
  }

  /** In a run of both kinds the runner's own verdict counts for the checks. */
  #checksFailed(result: FullResult): boolean {
    return this.#checks !== undefined && result.status !== 'passed';
  }
}

/** The first verdict need not wait for what makes the report. */
const ending = () => require('./ending') as typeof import('./ending');

function isTested(test: TestCase): boolean {
  return isTestedProject(test.parent);
}

function isTestedProject(suite: Suite): boolean {
  return tested.includes(suite.project()?.name ?? '');
}
