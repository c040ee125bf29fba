import { expect, test } from '@playwright/test';
import { attributeView } from './html/policyChart';
import { policyOf, threadsOf, type PolicyTry, type ReportedAttribute } from './policy';
import type { RunRecord } from './record';
import { texts } from './texts';

const t = texts().policy;

const tried = (at: number | string, inside: boolean, seen: string): PolicyTry & { case: string } => {
  return { kind: 'C2', service: 'line', pointer: '/cir', says: String(at), at, inside, seen, exchange: 'w0-1', case: 'a' };
};

const attribute: ReportedAttribute = {
  service: 'line',
  pointer: '/cir',
  modifiable: true,
  unit: 'MBPS',
  min: 10,
  max: 100,
  maxInclusive: false,
  tried: [tried(50, true, 'accepted'), tried(9, false, 'refused'), tried(100, false, 'accepted')],
};

test('a number line has every value in its order, and what the policy allows', () => {
  const { drawn } = attributeView(attribute, t);
  expect(drawn!.values.map(({ label }) => label)).toEqual(['9', '10', '50', '100']);
  expect(drawn!.allowed.toOpen).toBe(true);
  expect(drawn!.allowed.from).toBe(drawn!.values[1]!.x);
});

test('what is not as the policy has it stands out, in the picture and in words', () => {
  const { drawn, rows } = attributeView(attribute, t);
  expect(drawn!.values.map(({ marks }) => marks.map(({ look, wrong }) => `${look}${wrong ? '!' : ''}`))).toEqual([
    ['refused'],
    [],
    ['accepted'],
    ['accepted!'],
  ]);
  expect(drawn!.text).toBe('line /cir: accepted: 50, 100; refused: 9; not as the policy has it: 100');
  expect(rows[0]).toMatchObject({ says: '100', wrong: true });
});

test('a set has a table and no line', () => {
  const set = { ...attribute, min: undefined, max: undefined, allowed: ['CTA'], tried: [tried('CTA', true, 'accepted')] };
  const { drawn, rows, declares } = attributeView(set, t);
  expect([drawn, rows.length, declares]).toEqual([undefined, 1, 'one of CTA']);
});

test('thousands of values stay one line', () => {
  const many = Array.from({ length: 5000 }, (_, index) => tried(index, true, 'accepted'));
  const { drawn, rows, more } = attributeView({ ...attribute, tried: many }, t);
  expect(drawn!.values.length).toBeLessThan(40);
  expect([rows.length, more]).toEqual([60, 4940]);
});

test('a record without a policy has no picture of one; threads tell each step once', () => {
  const step = { thread: 'MEF55.0.1:10.3', step: '5.2', says: '', mark: 'driven' as const, by: '' };
  const record = { header: {}, cases: [{ thread: [step, { ...step, step: '1' }] }, { thread: [step] }] } as unknown as RunRecord;
  expect(policyOf(record, [])).toBeUndefined();
  expect(threadsOf(record).map(({ steps }) => steps.map((one) => one.step))).toEqual([['1', '5.2']]);
});
