import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020';
import { covered } from '../standards/covered';
import { reportOf } from './conclusion';
import { ctrfOf } from './ctrf';
import { json } from './render';
import type { Report } from './report';
import { sample } from './report.sample';

const text = { type: 'string' };
const name = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 0 };
const status = { enum: ['passed', 'failed', 'skipped', 'pending', 'other'] };
const closed = (properties: object, required: string[]) => ({ type: 'object', properties, required, additionalProperties: false });
const named = (names: string[], form: object) => Object.fromEntries(names.map((one) => [one, form]));

/** What CTRF demands of the members that we write; it allows no others. */
const step = closed({ name: text, status }, ['name', 'status']);
const testForm = closed(
  {
    ...named(['message', 'rawStatus', 'type', 'filePath'], text),
    ...named(['duration', 'start', 'stop', 'line', 'retries'], { type: 'integer' }),
    name,
    status,
    suite: { type: 'array', minItems: 1, items: text },
    tags: { type: 'array', items: text },
    steps: { type: 'array', items: step },
  },
  ['name', 'status', 'duration'],
);
const counts = ['tests', 'passed', 'failed', 'skipped', 'pending', 'other', 'start', 'stop'];
const results = closed(
  {
    tool: closed({ name, version: text }, ['name']),
    summary: closed(named(counts, count), counts),
    tests: { type: 'array', items: testForm },
    environment: closed({ appName: text, appVersion: text }, []),
    extra: { type: 'object' },
  },
  ['tool', 'summary', 'tests'],
);
const form = closed(
  { reportFormat: { const: 'CTRF' }, specVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' }, generatedBy: text, results },
  ['reportFormat', 'specVersion', 'results'],
);
const valid = new Ajv2020({ allErrors: true }).compile(form);

function written(report: Report): any {
  return JSON.parse(json(ctrfOf(report)));
}

const report = (wishes: Parameters<typeof sample>[0] = {}) => reportOf(sample(wishes).record, covered);

test('is CTRF, and says how many of each there are', () => {
  const ctrf = written(report({ cases: 60 }));
  expect(valid(ctrf), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
  const { tests, summary } = ctrf.results;
  for (const one of status.enum) expect(tests.filter((found: any) => found.status === one)).toHaveLength(summary[one]);
  expect(summary.tests).toBe(tests.length);
  for (const one of ['passed', 'failed', 'skipped', 'other']) expect(summary[one]).toBeGreaterThan(0);
});

test('what is not CTRF is noticed', () => {
  const ctrf = written(report());
  delete ctrf.results.tests[0].status;
  ctrf.results.tests[1].more = 1;
  expect(valid(ctrf)).toBe(false);
});

test('what stands in the way is never passed nor skipped', () => {
  const found = report({ cases: 60 });
  const { tests } = written(found).results;
  const of = (type: string) => tests.filter((one: any) => one.type === type);
  const blocking = new Set(found.functions.flatMap((fn) => fn.blocking));
  for (const one of of('requirement')) expect(['failed', 'other'].includes(one.status), one.name).toBe(blocking.has(one.tags[0]));
  for (const [index, { verdict }] of found.cases.entries())
    expect(['passed', 'skipped'].includes(of('conformance')[index].status)).toBe(['pass', 'notApplicable'].includes(verdict));
});

test('a fault that no case noticed is seen all the same', () => {
  const found = report();
  found.cases = found.cases.map((one) => ({ ...one, verdict: 'pass' }));
  expect(found.conformance).toBe('nonConformant');
  expect(written(found).results.summary.failed).toBeGreaterThan(0);
});

test('a partial run is not all green', () => {
  const whole = (wishes: Parameters<typeof sample>[0]) => written(report(wishes)).results.tests.at(-1);
  expect(whole({ complete: false })).toMatchObject({ name: 'the run is complete', status: 'other' });
  expect(whole({ complete: false }).message).toContain('cases were chosen by --grep @quote');
});

test('whatever a target says stands there as text', () => {
  const raw = json(ctrfOf(report({ hostile: '\u0000\u001b[31m\u202e\ud800<script>' })));
  // A judge quotes what it saw: a backslash that is text stays text.
  expect(raw).not.toMatch(/(?<!\\)\\u(0000|001b|202e|d800)/i);
  expect(raw.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]|\p{Cs}/u);
  expect(raw).toContain('⟨U+202E⟩');
  expect(valid(JSON.parse(raw))).toBe(true);
});
