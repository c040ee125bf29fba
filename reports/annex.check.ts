import { expect, test } from '@playwright/test';
import { covered, coveredFor } from '../standards/covered';
import { reportOf } from './conclusion';
import { redacted } from './redaction';
import { sample } from './report.sample';

const report = reportOf(sample({ cases: 60 }).record, covered);

test('the levels of a function add up to its verdicts', () => {
  for (const { fn, counts, levels } of report.functions)
    for (const [verdict, count] of Object.entries(counts)) {
      const each = Object.values(levels).map((row) => row[verdict as keyof typeof row]);
      expect(
        each.reduce((sum, one) => sum + one, 0),
        `${fn}, ${verdict}`,
      ).toBe(count);
    }
});

test('the reservations name what this run leaves out, and only that', () => {
  const here = report.reservations.here.join('\n');
  expect(here).toContain('not tested: Product inventory.');
  expect(here).toMatch(/\(inconclusive\): \d+\./);
  expect(here).toContain('Waivers that count in favour of the implementation: 1.');
  expect(here).not.toContain('partial');
  const partial = reportOf(sample({ complete: false }).record, covered).reservations;
  expect(partial.here[0]).toBe('The run is partial: cases were chosen by --grep @quote.');
  expect(partial.always).toEqual(report.reservations.always);
});

test('the checklist ticks what the run has shown, and leaves to the parties what it cannot', () => {
  const states = (one = report) => Object.fromEntries(one.checklist.map(({ item, state }) => [item, state]));
  expect(states()).toMatchObject({ 'Whole run': 'done', Declaration: 'open', Conformance: 'open', Gaps: 'open', Billing: 'byHand' });
  const { record } = sample({ complete: false });
  const { review: _, ...header } = record.header;
  expect(states(reportOf({ ...record, header }, covered))).toMatchObject({ 'Whole run': 'open', Declaration: 'byHand' });
  const settled = { ...record.header, review: [], profile: { ...record.header.profile, root: 'https://seller.example' } };
  expect(states(reportOf({ ...record, header: settled }, covered))).toMatchObject({ Declaration: 'done', 'Protected on its way': 'done' });
});

test("what a Buyer had made ends as the Seller's state machines say", () => {
  const { record } = sample({ cases: 5 });
  record.created = ['done.ready', 'inProgress'].map((state) => ({
    fn: 'poq',
    operation: 'createProductOfferingQualification',
    id: '1',
    exchange: 'x',
    state,
  }));
  expect(reportOf(record, coveredFor('Buyer')).sideEffects.map(({ fate }) => fate)).toEqual(['ended', 'left']);
});

test('answers beyond the agreed limit are counted, and without a limit none is', () => {
  const { record } = sample({ cases: 60 });
  expect(report.answerLimit).toBe(200);
  expect(report.timing.map(({ over }) => over)).toEqual(report.timing.map(({ ms }) => ms.filter((took) => took > 200).length));
  expect(report.timing.some(({ over }) => over > 0)).toBe(true);
  const { limits: _, ...header } = record.header;
  const free = reportOf({ ...record, header }, covered);
  expect([free.answerLimit, ...free.timing.map(({ over }) => over)]).toEqual([null, ...free.timing.map(() => 0)]);
});

test('what is redacted is gone from the counterpart, the review and the states too', () => {
  const { record, exchanges } = sample({ cases: 20, hostile: 'secret-word' });
  const course = { fn: 'quote', of: 'quote', nth: 0, seen: { 'secret-word': 1 }, born: { 'secret-word': 1 } };
  const moves: Array<[string, string, number]> = [['acknowledged', 'secret-word', 1]];
  const courses = [{ ...course, sights: moves, steps: moves }];
  const created = [{ fn: 'quote', operation: 'createQuote', id: 'secret-word', exchange: 'w0-1', state: 'secret-word' }];
  const clean = redacted({ ...record, courses, created }, exchanges, [/secret-word/g]).record;
  const { header } = clean;
  expect(JSON.stringify([header.counterpart, header.review, clean.courses, clean.created])).not.toContain('secret-word');
  expect(header.counterpart).toEqual({ organisation: 'Harbour Networks Ltd[redacted]', name: 'C. Buyer[redacted]' });
});
