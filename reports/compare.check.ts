import { expect, test } from '@playwright/test';
import { baselineOf, departures, parsedBaseline } from './baseline';
import { diffOf } from './diff';
import { diffHtml } from './diffHtml';
import { diffText } from './diffText';
import { Refusal } from './refusal';
import type { FindingGroup, Report, ReportedCase } from './report';
import type { RequirementVerdict } from './verdict';

/** A report with these verdicts; a red requirement has a finding whose fingerprint is made of its id. */
function run(verdicts: Record<string, RequirementVerdict>, digest = 'suite'): Report {
  const isRed = (verdict: string) => verdict === 'fail' || verdict === 'warning';
  const reds = Object.entries(verdicts).filter(([, verdict]) => isRed(verdict));
  return {
    role: 'seller',
    release: 'grace',
    suite: { digest },
    tool: { name: 'lso-conformance', version: '1' },
    implementation: { name: 'S', version: '1', organisation: 'O' },
    run: { id: 'r', startedAt: 't', finishedAt: 't', command: '', complete: true, partial: [], errors: [] },
    conformance: reds.length > 0 ? 'nonConformant' : 'conformant',
    because: [],
    functions: [],
    cases: [],
    requirements: Object.entries(verdicts).map(([id, verdict]) => ({ id, verdict })),
    findings: reds.map(([id]) => finding(id)),
  } as unknown as Report;
}

function finding(id: string, fingerprint = `f-${id}`): FindingGroup {
  const about = { requirements: [id], operation: 'op', pointer: '/x', expected: 'a', seen: 'b' };
  return { fingerprint, ...about, level: 'MUST', whose: 'IUT', own: false } as FindingGroup;
}

function testCase(title: string, verdict: ReportedCase['verdict'], own = false): ReportedCase {
  return { file: 'a.spec.ts', title, verdict, own } as ReportedCase;
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
  expect(diff.worse).toBe(true);
  expect(diffText(diff)).toMatch(/Broke: 1\n {2}Y: pass → fail/);
});

test('a run against itself: nothing changed, and it is not worse', () => {
  const diff = diffOf(run({ X: 'fail', Y: 'pass' }), run({ X: 'fail', Y: 'pass' }));
  expect([diff.requirements, diff.gone, diff.fresh, diff.worse]).toEqual([[], [], [], false]);
});

test('runs of different suites are compared only when asked for', () => {
  expect(() => diffOf(run({ X: 'pass' }), run({ X: 'pass' }, 'other'))).toThrow(Refusal);
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
  other.findings = [finding('X', 'f-other')];
  expect(departures(baseline, other)).toHaveLength(2);
});

test('a gate notices what no requirement speaks of: a case, a function, the whole', () => {
  const before = run({ X: 'pass' });
  const after = { ...before, because: ['the run was interrupted'], cases: [testCase('mine', 'fail', true)] };
  expect(departures(baselineOf(before), after)).toEqual([
    "new: a case of the user's own came to fail: mine",
    'new: the run was interrupted',
  ]);
  expect(departures(baselineOf(after), before)).toHaveLength(2);
  expect(departures(baselineOf(after), after)).toEqual([]);
});

test('a baseline of another release is refused', () => {
  expect(() => departures(baselineOf(run({ X: 'fail' })), { ...run({ X: 'fail' }), release: 'kylie' })).toThrow(
    /of seller, grace, the run of/,
  );
});

test('what is no baseline is said in one sentence', () => {
  const whole = baselineOf(run({ X: 'fail' }));
  const wrong = [
    {},
    [],
    null,
    1,
    { ...whole, version: 2 },
    { ...whole, known: [null] },
    { ...whole, known: [{}] },
    { ...whole, open: 'x' },
  ];
  for (const value of wrong) expect(() => parsedBaseline(value, 'b.json')).toThrow(Refusal);
  expect(parsedBaseline(JSON.parse(JSON.stringify(whole)), 'b.json')).toEqual(whole);
});

test('another fault of a requirement that failed before makes the run worse', () => {
  const after = run({ X: 'fail' });
  after.findings.push(finding('X', 'f-more'));
  expect(diffOf(run({ X: 'fail' }), after).worse).toBe(true);
  expect(diffOf(after, run({ X: 'fail' })).worse).toBe(false);
});

test('cases are compared by file and title', () => {
  const before = { ...run({ X: 'pass' }), cases: [testCase('a', 'pass'), testCase('b', 'fail'), testCase('c', 'pass')] };
  const after = { ...run({ X: 'pass' }), cases: [testCase('b', 'pass'), testCase('a', 'fail')] };
  const diff = diffOf(before, after);
  expect(diff.cases.map(({ title, change }) => [title, change])).toEqual([
    ['a', 'broke'],
    ['b', 'mended'],
    ['c', 'notRun'],
  ]);
  expect(diff.worse).toBe(true);
});

test('whatever a target says stands in a difference as text', () => {
  const hostile = '</style><script>x</script>\u202e\u001b[31m\u0000';
  const after = run({ X: 'fail' });
  after.implementation.name = hostile;
  Object.assign(after.findings[0]!, { seen: hostile, pointer: hostile, expected: hostile });
  Object.assign(after.requirements[0]!, { because: hostile });
  after.cases = [testCase(hostile, 'fail')];
  const diff = diffOf(run({ X: 'pass' }), after);
  const [text, page] = [diffText(diff), diffHtml(diff)];
  for (const told of [text, page]) expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(page).not.toContain('<script');
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).toContain('⟨U+202E⟩');
});
