import { expect, test } from '@playwright/test';
import { comparison } from './caseFinding';
import type { CaseVerdict } from './record';

const told = (because: string, verdict: CaseVerdict = 'fail') =>
  comparison({ because, verdict, steps: [{ title: 'Then what is inside is accepted', ms: 1, failed: true }] });
const goal = 'what is inside is accepted';

test('what an assertion compared is told as expected and seen', () => {
  expect(told('expect(received).toBe(expected) // Object.is equality\n\nExpected: 200\nReceived: 422')).toEqual({
    expected: `${goal}: 200`,
    seen: '422',
  });
  expect(told('expect(received).toBeOneOf(expected)\n\nExpected: one of [400, 422]\nReceived: 201')).toEqual({
    expected: `${goal}: one of [400, 422]`,
    seen: '201',
  });
});

test('of what should have been otherwise it is told as it was seen', () => {
  const because = 'expect(received).not.toEqual(expected) // deep equality\n\nExpected: not []\n';
  expect(told(because)).toEqual({ expected: `${goal}: not []`, seen: '[]' });
  expect(told('expect(received).toBeDefined()\n\nReceived: undefined')).toEqual({ expected: goal, seen: 'undefined' });
});

test('of wholes that were compared only what differs is told', () => {
  const because = (lines: string) => `expect(received).toEqual(expected) // deep equality\n\n- Expected  - 1\n+ Received  + 1\n\n${lines}`;
  expect(told(because('  Object {\n    "a": "accepted",\n-   "b": "accepted",\n+   "b": "refused with 422",\n  }'))).toEqual({
    expected: `${goal}: "b": "accepted"`,
    seen: '"b": "refused with 422"',
  });
  expect(told(because('  Object {\n-   "b": 1,\n  }'))).toEqual({ expected: `${goal}: "b": 1`, seen: 'without "b": 1' });
  expect(told(because('  Object {\n+   "c": 2,\n  }'))).toEqual({ expected: goal, seen: '"c": 2' });
});

test("what only the runner's own words say is told in ours", () => {
  const because = 'Then what is inside is accepted: expect(received).toHaveProperty(path)';
  expect(told(because, 'inconclusive')).toEqual({ expected: goal, seen: 'it could not be reached' });
  expect(told('a quote in state cancelled was not seen within 3000 ms', 'inconclusive').seen).toMatch(/^a quote in state/);
  expect(told('TypeError: x is no function', 'error').seen).toBe('TypeError: x is no function');
  expect(comparison({ because: '', verdict: 'error', steps: [] })).toEqual({
    expected: 'that the case comes to its end',
    seen: 'no reason was given',
  });
});
