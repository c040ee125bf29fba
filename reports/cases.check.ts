import { expect, test } from '@playwright/test';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { caseRecord } from './cases';

const testCase = {
  id: 'c',
  tags: ['@quote'],
  timeout: 1000,
  location: { file: '/suite/a.ts', line: 1 },
  titlePath: () => ['', 'seller', 'a.ts', 'a case'],
  parent: { project: () => ({ name: 'seller' }) },
} as unknown as TestCase;

function record(status: string, message?: string, annotations: TestResult['annotations'] = []) {
  const result = { status, annotations, steps: [], startTime: new Date(0), duration: 1, retry: 0, ...(message && { error: { message } }) };
  const { verdict, because } = caseRecord(testCase, result as unknown as TestResult, '/suite');
  return { verdict, because };
}

test('what cannot be reached is inconclusive outside of a step too', () => {
  expect(record('failed', 'Inconclusive: the profile names no otherBuyer')).toEqual({
    verdict: 'inconclusive',
    because: 'the profile names no otherBuyer',
  });
});

test('what else goes wrong outside of a step is an error of ours', () => {
  expect(record('failed', 'TypeError: x is not a function')).toEqual({ verdict: 'error', because: 'TypeError: x is not a function' });
  expect(record('failed', 'Error: Inconclusive: no')).toMatchObject({ verdict: 'error' });
});

test('what settles last has the last word', () => {
  const outcome = (description: string) => ({ type: 'outcome', description });
  expect(record('failed', 'TypeError: no', [outcome('error'), outcome('fail')])).toMatchObject({ verdict: 'fail' });
});
