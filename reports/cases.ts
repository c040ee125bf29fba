import type { TestCase, TestResult } from '@playwright/test/reporter';
import { relative } from 'node:path';
import type { CaseRecord, CaseVerdict } from './record';

const functionTags = ['address', 'site', 'poq', 'quote', 'order', 'inventory'];

/** A case as Playwright ran it, in the record's terms. */
export function caseRecord(test: TestCase, result: TestResult, rootDir: string): CaseRecord {
  const notes = result.annotations;
  const all = (type: string) => notes.filter((note) => note.type === type).map(({ description }) => description ?? '');
  const [verdict, because] = verdictOf(test, result, all);
  return {
    id: test.id,
    title: test.titlePath().slice(3).join(' › '),
    file: relative(rootDir, test.location.file),
    line: test.location.line,
    fn: test.tags.map((tag) => tag.slice(1)).find((tag) => functionTags.includes(tag)) ?? '',
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
  };
}

function verdictOf(test: TestCase, result: TestResult, all: (type: string) => string[]): [CaseVerdict, string?] {
  const undeclared = all('notApplicable')[0];
  if (undeclared !== undefined) return ['notApplicable', undeclared];
  const outcome = all('outcome')[0];
  if (outcome !== undefined) return [outcome as CaseVerdict, all('because')[0]];
  if (result.status === 'passed') return ['pass'];
  if (result.status === 'skipped') return ['notRun', 'it was skipped'];
  if (result.status === 'timedOut') return ['inconclusive', `it did not end within ${test.timeout} ms`];
  if (result.status === 'interrupted') return ['notRun', 'the run was interrupted'];
  return ['error', result.error?.message?.split('\n')[0]];
}
