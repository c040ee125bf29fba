import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../schemas/root';
import { covered } from '../standards/covered';
import { reportOf } from './conclusion';
import { wholeRun } from './finished';
import { junitOf } from './junit';
import type { RunRecord } from './record';
import { json, render } from './render';
import type { Report } from './report';
import { sample } from './report.sample';

const schema = JSON.parse(readFileSync(join(packageRoot(), 'reports/schema/report.v1.schema.json'), 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
addFormats(ajv);
const valid = ajv.compile(schema);

function report(record: RunRecord = sample().record): Report {
  return JSON.parse(json(reportOf(record, covered))) as Report;
}

test('report.json keeps its schema', () => {
  expect(valid(report()), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
  const { footer: _, ...unfinished } = sample({ complete: false }).record;
  expect(valid(report(unfinished)), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
});

const spoilt: Array<[string, (report: any) => void]> = [
  ['without conformance', (one) => delete one.conformance],
  ['with a verdict of its own', (one) => (one.requirements[0].verdict = 'certified')],
  ['with another version', (one) => (one.version = 2)],
  ['with a finding that names no owner', (one) => delete one.findings[0].whose],
  ['with a digest that is none', (one) => (one.suite.digest = '')],
  ['with a count that is no number', (one) => (one.functions[0].counts.pass = 'many')],
];
for (const [name, spoil] of spoilt) {
  test(`a report ${name} does not keep the schema`, () => {
    const one = report();
    spoil(one);
    expect(valid(one)).toBe(false);
  });
}

test('two renderings of one record are the same, to the byte', async ({}, info) => {
  const [a, b] = [info.outputPath('a'), info.outputPath('b')];
  for (const folder of [a, b]) {
    mkdirSync(folder, { recursive: true });
    const { record, exchanges } = sample({ cases: 20 });
    await render(folder, record, exchanges);
  }
  expect(readdirSync(a).sort()).toEqual([
    'ctrf.json',
    'exchanges.har',
    'junit.xml',
    'manifest.json',
    'record.json',
    'report.html',
    'report.json',
    'summary.md',
  ]);
  for (const name of readdirSync(a)) expect(readFileSync(join(b, name)).equals(readFileSync(join(a, name))), name).toBe(true);
});

test('a run read back from its folder is rendered to the same bytes', async ({}, info) => {
  const [first, again] = [info.outputPath('first'), info.outputPath('again')];
  for (const folder of [first, again]) mkdirSync(folder, { recursive: true });
  const { record, exchanges } = sample({ cases: 20 });
  await render(first, record, exchanges);
  const back = wholeRun(first);
  await render(again, back.record, back.exchanges);
  for (const name of readdirSync(first)) expect(readFileSync(join(again, name)).equals(readFileSync(join(first, name))), name).toBe(true);
});

test('two runs with one result differ in nothing but what names the run', () => {
  expect(unnamed(report(sample({ run: 'run-2' }).record))).toEqual(unnamed(report()));
  expect(report(sample({ run: 'run-2' }).record)).not.toEqual(report());
});

/** A report without the run's name, its times and the ids of its exchanges. */
function unnamed(one: Report): unknown {
  const naming = new Set(['run', 'timing', 'exchange', 'exchanges', 'startedAt', 'ms']);
  return JSON.parse(JSON.stringify(one, (key, value: unknown) => (naming.has(key) && typeof value !== 'number' ? undefined : value)));
}

test('the order in which workers ended their cases makes no difference', () => {
  const { record } = sample();
  const turned = { ...record, judgement: { ...record.judgement, findings: record.judgement.findings.toReversed() } };
  expect(report(turned)).toEqual(report(record));
});

test('one fault met often is one finding with a count', () => {
  const { findings } = report();
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  expect(findings.some(({ count }) => count > 1)).toBe(true);
});

test('what a case noticed is a finding with its clause, expected, seen and whose it is', () => {
  const ofCases = report().findings.filter(({ source }) => source === 'case');
  const failed = ofCases.find(({ whose }) => whose === 'IUT')!;
  expect(failed).toMatchObject({ expected: 'the Seller accepts and the quote is cancelled: "cancelled"', seen: '"inProgress"' });
  expect(failed.requirements).toHaveLength(1);
  expect(failed.exchange).toBeDefined();
  const owners = new Set(report(sample({ cases: 60 }).record).findings.map(({ whose }) => whose));
  expect([...owners].sort()).toEqual(['IUT', 'harness', 'network']);
});

test('waivers tell whether they were needed, and whether they still count', () => {
  expect(report().waivers.map(({ state }) => state)).toEqual(['applied', 'expired']);
});

test('it lists what the run created', () => {
  const { sideEffects } = report();
  expect(sideEffects.length).toBeGreaterThan(5);
  expect(sideEffects[0]).toMatchObject({ operation: 'createGeographicAddressValidation', id: 'q-0', exchange: 'w0-0' });
});

test('the exit code is the verdict, harness errors apart', () => {
  expect(report().exitCode).toBe(1);
  const one = sample({ cases: 0 }).record;
  expect(report(one).exitCode).toBe(2);
  expect(report({ ...one, footer: { ...one.footer!, errors: ['a suite could not be loaded'] } }).exitCode).toBe(4);
});

test.describe('junit.xml', () => {
  const hostile = ']]><failure/>"&\u0000\u001b[31m\ud800\uffff';
  const xml = (wishes: Parameters<typeof sample>[0]) => junitOf(reportOf(sample(wishes).record, covered));

  test('counts as failure or error exactly what stands in the way', () => {
    const one = reportOf(sample().record, covered);
    const [, failures, errors] = /failures="(\d+)" errors="(\d+)"/.exec(junitOf(one))!;
    const rows = (...names: string[]) => one.requirements.filter(({ verdict }) => names.includes(verdict)).length;
    const cases = (isFail: boolean) => one.cases.filter(({ blocking, verdict }) => blocking && (verdict === 'fail') === isFail).length;
    const whole =
      one.because.length > 0 || one.functions.some(({ conformance, because }) => conformance === 'incomplete' && because.length > 0);
    expect(Number(failures)).toBe(rows('fail') + cases(true));
    expect(Number(errors)).toBe(rows('inconclusive', 'notExercised') + cases(false) + Number(whole));
  });

  test('has a suite for each declared function, and says that a run was partial', () => {
    const text = xml({ complete: false });
    expect([...text.matchAll(/<testsuite name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      ...covered.filter(({ name }) => name !== 'inventory').map(({ title }) => title),
      'the run',
    ]);
    expect(text).toContain('cases were chosen by --grep @quote');
    expect(xml({})).not.toContain('cases were chosen by');
  });

  test('is XML whatever a target says', () => {
    const text = xml({ hostile });
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
    const outside = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
    expect(outside).not.toContain('<failure/>');
    expect(outside.replace(/"[^"]*"/g, '')).not.toContain(']]>');
    expect(text).toContain('⟨U+0000⟩');
  });
});
