import { expect, test } from '@playwright/test';
import { covered } from '../standards/covered';
import { reportOf } from './conclusion';
import { gapsOf } from './gaps';
import type { Report } from './report';
import { sample } from './report.sample';

const report = reportOf(sample({ cases: 60 }).record, covered);

test('every requirement that blocks is held up by a cause, and nothing else is', () => {
  const blocking = report.functions.filter(({ conformance }) => conformance !== 'notApplicable').flatMap((fn) => fn.blocking);
  const held = new Set(gapsOf(report).flatMap(({ requirements }) => requirements));
  expect([...held].sort()).toEqual([...new Set(blocking)].sort());
});

test('faults come before what is merely open, and what blocks most comes first', () => {
  const gaps = gapsOf(report);
  const kinds = gaps.map(({ kind }) => kind);
  expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  const faults = gaps.filter(({ kind }) => kind === 'fault').map(({ requirements }) => requirements.length);
  expect(faults).toEqual(faults.toSorted((a, b) => b - a));
  expect(faults[0]).toBeGreaterThan(1);
});
const order = ['fault', 'run', 'unsettled', 'unseen'];

test('one cause is one gap: whose it is, and at which member', () => {
  const [finding] = report.findings.filter(({ whose, level, pointer }) => whose === 'IUT' && level === 'MUST' && pointer !== '');
  const { fingerprint, pointer, requirements } = finding!;
  const held = report.requirements.filter(({ id, verdict }) => verdict === 'fail' && requirements.includes(id));
  expect(held.length).toBeGreaterThan(0);
  const gapsWith = (...more: Array<Partial<typeof finding>>) =>
    gapsOf({ ...report, findings: [finding!, ...more.map((other) => ({ ...finding!, ...other }))] })
      .filter(({ findings }) => findings.length > 0)
      .map(({ operation, findings }) => [operation, ...findings]);
  expect(gapsWith()).toEqual([[finding!.operation, fingerprint]]);
  expect(gapsWith({ fingerprint: 'b', expected: 'something else' })).toEqual([[finding!.operation, fingerprint, 'b']]);
  expect(gapsWith({ fingerprint: 'b', operation: 'another', pointer: `/7${pointer}` })).toEqual([['several', fingerprint, 'b']]);
  expect(gapsWith({ fingerprint: 'b', pointer: `${pointer}/other` }).flat()).toEqual(
    expect.arrayContaining([finding!.operation, fingerprint, finding!.operation, 'b']),
  );
  expect(gapsWith({ fingerprint: 'b', pointer: `${pointer}/other` })).toHaveLength(2);
});

test('what a cause holds up alone has no other cause', () => {
  const gaps = gapsOf(report);
  for (const { alone } of gaps)
    for (const id of alone)
      expect(
        gaps.filter(({ requirements }) => requirements.includes(id)),
        id,
      ).toHaveLength(1);
  expect(gaps.some(({ alone, requirements }) => alone.length < requirements.length)).toBe(true);
});

test("a finding of the user's own cases, and one about a SHOULD, is no cause", () => {
  const mild = report.findings.map((finding) => ({ ...finding, own: true }));
  expect(gapsOf({ ...report, findings: mild }).flatMap(({ findings }) => findings)).toEqual([]);
  const should: Report['findings'] = report.findings.map((finding) => ({ ...finding, level: 'SHOULD' }));
  expect(gapsOf({ ...report, findings: should }).filter(({ kind, findings }) => kind === 'fault' && findings.length > 0)).toEqual([]);
});

test('a run that falls short is a gap of its own, said once', () => {
  const partial = reportOf(sample({ complete: false, cases: 0 }).record, covered).gaps.filter(({ kind }) => kind === 'run');
  const sentences = partial.map(({ says }) => says);
  expect(sentences).toContain('cases were chosen by --grep @quote');
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(partial.find(({ says }) => says.startsWith('the run is partial'))).toMatchObject({ fn: '', requirements: [] });
});
