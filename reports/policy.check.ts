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
  const { drawn, rows, wrong } = attributeView(attribute, t);
  expect(wrong).toBe(1);
  expect(drawn!.values.map(({ marks }) => marks.map(({ look, wrong }) => `${look}${wrong ? '!' : ''}`))).toEqual([
    ['refused'],
    [],
    ['accepted'],
    ['accepted!'],
  ]);
  expect(drawn!.text).toBe('line /cir: accepted: 50, 100; refused: 9; not as the policy has it: 100');
  expect(rows[0]).toMatchObject({ says: '100', wrong: true });
});

test('what is inside of the bounds stands on the band, what is outside beside it, and no label on another', () => {
  const close = [9, 10, 11, 12, 50, 99, 101, 10_000].map((at) =>
    tried(at, at >= 10 && at < 100, at >= 10 && at < 100 ? 'accepted' : 'refused'),
  );
  const { allowed, values } = attributeView({ ...attribute, tried: close }, t).drawn!;
  expect(values.map(({ label, x }) => [label, x >= allowed.from && x <= allowed.to])).toEqual([
    ['9', false],
    ...['10', '11', '12', '50', '99', '100'].map((label) => [label, true]),
    ['101', false],
    ['10000', false],
  ]);
  for (const [index, { x }] of values.entries()) if (index > 0) expect(x - values[index - 1]!.x).toBeGreaterThanOrEqual(30);
});

test('a set has a table and no line', () => {
  const values = [tried('CTB2', false, 'accepted'), tried('CTA', true, 'accepted'), tried('CTA', true, 'accepted')];
  const view = attributeView({ ...attribute, min: undefined, max: undefined, allowed: ['CTA'], tried: values }, t);
  expect([view.drawn, view.rows.length, view.declares]).toEqual([undefined, 3, 'one of CTA']);
  expect(view.set.map(({ says, inside, wrong }) => [says, inside, wrong])).toEqual([
    ['CTB2', false, true],
    ['CTA', true, false],
  ]);
});

test('what has no place on the line stands beside it', () => {
  const others = [
    { ...tried(50, true, 'refused'), kind: 'C18', inside: false },
    { ...tried(1, false, 'refused'), at: undefined, says: 'null' },
  ];
  const view = attributeView({ ...attribute, tried: [...attribute.tried, ...others] }, t);
  expect(view.others.map(({ says, look }) => `${says}: ${look}`)).toEqual(['50, in another state: refused', 'null: refused']);
  expect(view.drawn!.text).not.toContain('refused: 9, 50');
});

test('what a catalogue says stands with the attribute it is about', () => {
  const catalog = [{ service: 'line', pointer: '/cir', agreed: '10 to 100 MBPS', said: '10 to 200 MBPS', agrees: false }];
  const record = {
    header: { policy: { attributes: [attribute, { ...attribute, pointer: '/eir' }] }, profile: { ics: {} } },
    cases: [{ id: 'a', said: catalog }],
  } as unknown as RunRecord;
  const [first, second] = policyOf(record, [])!.attributes;
  expect([first!.catalog, second!.catalog]).toEqual([catalog, undefined]);
  expect(attributeView(first!, t).catalog).toEqual([{ says: '10 to 200 MBPS; agreed is 10 to 100 MBPS', agrees: false }]);
});

test('thousands of values stay one line', () => {
  const many = Array.from({ length: 5000 }, (_, index) => tried(index, true, 'accepted'));
  const { drawn, rows, more } = attributeView({ ...attribute, tried: many }, t);
  expect(drawn!.values.length).toBeLessThan(40);
  expect(drawn!.width).toBeLessThan(2500);
  expect([rows.length, more]).toEqual([60, 4940]);
});

test('a record without a policy has no picture of one; threads tell each step once', () => {
  const step = { thread: 'MEF55.0.1:10.3', step: '5.2', says: '', mark: 'driven' as const, by: '' };
  const record = { header: {}, cases: [{ thread: [step, { ...step, step: '1' }] }, { thread: [step] }] } as unknown as RunRecord;
  expect(policyOf(record, [])).toBeUndefined();
  expect(threadsOf(record).map(({ steps }) => steps.map((one) => one.step))).toEqual([['1', '5.2']]);
});
