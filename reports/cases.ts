import type { TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import { relative } from 'node:path';
import { functionNames } from '../standards/names';
import type { CatalogSays, MarkedStep, PolicyTry } from './policy';
import type { CaseRecord, CaseVerdict } from './record';
import { uncoloured } from './text';

/** How an error that leaves a case inconclusive begins. */
const inconclusive = 'Inconclusive: ';

/** The project of the user's own cases. */
export const ownProject = 'cases';

/** A case as Playwright ran it, in the record's terms. */
export function caseRecord(test: TestCase, result: TestResult, rootDir: string): CaseRecord {
  const notes = result.annotations;
  const all = (type: string) => notes.filter((note) => note.type === type).map(({ description }) => description ?? '');
  const [verdict, because] = verdictOf(test, result, all);
  // A case on a Buyer provokes nothing itself: it names the exchanges that it looked at.
  const looked = [...new Set(all('exchange'))];
  return {
    id: test.id,
    ...nameOf(test, rootDir),
    line: test.location.line,
    fn: functionOf(test.tags),
    ...(test.parent.project()?.name === ownProject && { own: true }),
    requirements: all('requirement'),
    operation: all('operation')[0],
    needs: all('needs'),
    covers: all('covers'),
    verdict,
    because,
    steps: result.steps
      .filter(({ category }) => category === 'test.step')
      .map((step) => ({ title: step.title, ms: step.duration, failed: step.error !== undefined })),
    startedAt: result.startTime.getTime(),
    ms: result.duration,
    retries: result.retry,
    ...told<PolicyTry>('tried', all('policyTry')),
    ...told<CatalogSays>('said', all('policySaid')),
    ...told<MarkedStep>('thread', all('threadStep')),
    ...(looked.length > 0 && { exchanges: looked }),
  };
}

/** What a case has told of itself, entry by entry. */
function told<T>(name: string, entries: readonly string[]): Record<string, T[]> {
  return entries.length > 0 ? { [name]: entries.map((entry) => JSON.parse(entry) as T) } : {};
}

/** What a case is known by, whatever its line. */
export function nameOf(test: TestCase, rootDir: string): Pick<CaseRecord, 'title' | 'file'> {
  return { title: test.titlePath().slice(3).join(' › '), file: relative(rootDir, test.location.file) };
}

/** The function that a case is tagged with; none for a chain, which needs several. */
export function functionOf(tags: readonly string[]): string {
  const named = tags.map((tag) => tag.slice(1)).filter((tag) => functionNames.includes(tag));
  return named.length === 1 ? named[0]! : '';
}

/** What is recorded of a case that was retried: a failure that was once seen stays seen, all else may be mended by another attempt. */
export function retried(before: CaseRecord | undefined, now: CaseRecord): CaseRecord {
  return before?.verdict === 'fail' ? { ...before, retries: now.retries } : now;
}

function verdictOf(test: TestCase, result: TestResult, all: (type: string) => string[]): [CaseVerdict, string?] {
  const undeclared = all('notApplicable')[0];
  if (undeclared !== undefined) return ['notApplicable', undeclared];
  // A step that failed inside a case that expects it to is no failure of the case.
  if (result.status === 'passed') return ['pass'];
  // Steps settle from the inside out: the outermost has the last word.
  const outcome = all('outcome').at(-1);
  if (outcome !== undefined) return [outcome as CaseVerdict, all('because').at(-1)];
  if (result.status === 'skipped') return ['notRun', 'it was skipped'];
  if (result.status === 'timedOut') return ['inconclusive', `it did not end within ${test.timeout} ms`];
  if (result.status === 'interrupted') return ['notRun', 'the run was interrupted'];
  const said = uncoloured(result.error?.message ?? 'no reason was given');
  // Outside of a step, as in what a case is given: known by its name.
  if (said.startsWith(inconclusive)) return ['inconclusive', said.slice(inconclusive.length)];
  return [failedAssertion(result.steps) ? 'fail' : 'error', said];
}

/** An assertion that stands outside of every step, or a soft one, is an assertion all the same. */
function failedAssertion(steps: readonly TestStep[]): boolean {
  return steps.some(({ category, error, steps: inner }) => (category === 'expect' && error !== undefined) || failedAssertion(inner));
}
