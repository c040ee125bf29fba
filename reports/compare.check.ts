import { expect, test } from '@playwright/test';
import type { Finding } from '../judge/finding';
import { baselineOf, BaselineError, departures, parseBaseline } from './baseline';
import { diffOf, DiffError, isWorse, type Concluded } from './diff';
import { diffText } from './diffText';
import type { RequirementVerdict } from './verdict';

/** A concluded run with these verdicts; a red one has a finding whose fingerprint is made of its id. */
function run(verdicts: Record<string, RequirementVerdict>, digest = 'suite'): Concluded {
  const isRed = (verdict: string) => verdict === 'fail' || verdict === 'warning';
  const reds = Object.entries(verdicts).filter(([, verdict]) => isRed(verdict));
  const findings = reds.map(
    ([id]) => ({ fingerprint: `f-${id}`, requirements: [id], operation: 'op', pointer: '/x', expected: 'a', seen: 'b' }) as Finding,
  );
  const requirements = Object.entries(verdicts).map(([id, verdict]) => ({
    id,
    verdict,
    findings: isRed(verdict) ? [`f-${id}`] : [],
    cases: [],
    exercised: 1,
  }));
  const header = {
    role: 'seller',
    release: 'grace',
    suite: { digest },
    implementation: { name: 'S', version: '1', organisation: 'O' },
    run: { id: 'r', startedAt: 't', command: '' },
  };
  return {
    record: { header, cases: [], judgement: { findings, exercised: {}, judged: 0, passedOver: 0 }, timing: {} },
    verdict: { conformance: reds.length > 0 ? 'nonConformant' : 'conformant', because: [], functions: [], requirements, blockingCases: [] },
  } as unknown as Concluded;
}

const changes: Array<[RequirementVerdict, RequirementVerdict, string]> = [
  ['fail', 'pass', 'mended'],
  ['warning', 'pass', 'mended'],
  ['pass', 'fail', 'broke'],
  ['pass', 'warning', 'broke'],
  ['warning', 'fail', 'broke'],
  ['fail', 'warning', 'other'],
  ['waived', 'fail', 'broke'],
  ['notExercised', 'fail', 'new'],
  ['notExercised', 'pass', 'new'],
  ['pass', 'inconclusive', 'notRun'],
  ['fail', 'notApplicable', 'notRun'],
];

for (const [before, after, change] of changes) {
  test(`${before} → ${after} is told as ${change}`, () => {
    const diff = diffOf(run({ X: before, Y: 'pass' }), run({ X: after, Y: 'pass' }));
    expect(diff.requirements.map(({ id, change: found }) => [id, found])).toEqual([['X', change]]);
    expect(diff.unchanged).toBe(1);
  });
}

test('findings are told as new and as gone, each once', () => {
  const diff = diffOf(run({ X: 'fail', Y: 'pass', Z: 'fail' }), run({ X: 'pass', Y: 'fail', Z: 'fail' }));
  expect(diff.gone.map(({ fingerprint }) => fingerprint)).toEqual(['f-X']);
  expect(diff.fresh.map(({ fingerprint }) => fingerprint)).toEqual(['f-Y']);
  expect(isWorse(diff)).toBe(true);
  expect(diffText(diff)).toMatch(/Broke: 1\n {2}Y: pass → fail/);
});

test('a run against itself: nothing changed, and it is not worse', () => {
  const diff = diffOf(run({ X: 'fail', Y: 'pass' }), run({ X: 'fail', Y: 'pass' }));
  expect([diff.requirements, diff.gone, diff.fresh, isWorse(diff)]).toEqual([[], [], [], false]);
});

test('runs of different suites are compared only when asked for', () => {
  expect(() => diffOf(run({ X: 'pass' }), run({ X: 'pass' }, 'other'))).toThrow(DiffError);
  expect(diffOf(run({ X: 'pass' }), run({ X: 'pass' }, 'other'), true).unchanged).toBe(1);
});

test('a gate passes on exactly what its baseline knows', () => {
  const baseline = baselineOf(run({ X: 'fail', Y: 'inconclusive', Z: 'pass' }));
  expect(departures(baseline, run({ X: 'fail', Y: 'inconclusive', Z: 'pass' }))).toEqual([]);
});

test('a gate notices a new fault, a changed one and a mended one', () => {
  const baseline = baselineOf(run({ X: 'fail', Y: 'inconclusive', Z: 'pass' }));
  const found = departures(baseline, run({ X: 'pass', Y: 'fail', Z: 'fail' }));
  expect(found.map((sentence) => sentence.split(' ').slice(0, 2).join(' '))).toEqual(['changed: Y', 'new: Z', 'mended: X']);
});

test('a gate notices another finding of a requirement that is known to fail', () => {
  const baseline = baselineOf(run({ X: 'fail' }));
  const other = run({ X: 'fail' });
  other.verdict.requirements[0]!.findings = ['f-other'];
  expect(departures(baseline, other)).toHaveLength(2);
});

test('what is no baseline is said in one sentence', () => {
  for (const text of ['', '{}', '[]', 'null', '{"format":"lso-conformance/baseline","version":2,"known":[]}']) {
    expect(() => parseBaseline(text, 'b.json')).toThrow(BaselineError);
  }
  const baseline = baselineOf(run({ X: 'fail' }));
  expect(parseBaseline(JSON.stringify(baseline), 'b.json')).toEqual(baseline);
});
