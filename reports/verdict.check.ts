import { expect, test } from '@playwright/test';
import type { Finding } from '../judge/finding';
import type { Row } from '../standards/requirement';
import type { FunctionStandard } from '../standards/standard';
import type { CaseRecord, CaseVerdict, RunRecord } from './record';
import { verdictOf } from './verdict';

const today = '2030-06-15';

/** A standard of one function with one row, `X:R1`, and perhaps more. */
function standard(rows: Record<string, Partial<Row>> = { R1: {} }, name = 'quote'): FunctionStandard {
  const requirements = Object.fromEntries(
    Object.entries(rows).map(([key, row]) => {
      const id = `X:${key}`;
      return [id, { id, guide: 'MEF115', release: 'grace', binds: 'Seller', level: 'MUST', says: 'does it', ...row }];
    }),
  );
  return {
    name,
    title: name,
    release: 'grace',
    requirements,
    operations: { createQuote: {} },
    capabilities: {},
    errata: [],
  } as unknown as FunctionStandard;
}

let serial = 0;

function found(verdict: CaseVerdict, requirements: string[] = ['X:R1'], more: Partial<CaseRecord> = {}): CaseRecord {
  const id = `case-${++serial}`;
  return {
    id,
    title: id,
    file: 'a.ts',
    line: 1,
    fn: 'quote',
    requirements,
    needs: [],
    covers: [],
    verdict,
    steps: [],
    startedAt: 0,
    ms: 1,
    retries: 0,
    ...more,
  };
}

function finding(more: Partial<Finding> = {}): Finding {
  const base = {
    fingerprint: 'f1',
    requirements: ['X:R1'],
    level: 'MUST',
    whose: 'IUT',
    source: 'rule',
    operation: 'createQuote',
  } as const;
  return { ...base, requirements: ['X:R1'], in: 'response', pointer: '/a', expected: 'one', seen: 'two', ...more };
}

interface Facts {
  cases?: CaseRecord[];
  findings?: Finding[];
  exercised?: Record<string, number>;
  ics?: Record<string, Record<string, boolean>>;
  traffic?: Record<string, number>;
  waivers?: RunRecord['header']['waivers'];
  footer?: Partial<RunRecord['footer']> | null;
}

function record({ cases = [found('pass')], findings = [], exercised = {}, traffic = { quote: 3 }, ...rest }: Facts = {}): RunRecord {
  const { ics = { quote: {} }, waivers = [], footer } = rest;
  return {
    header: { profile: { ics }, waivers } as unknown as RunRecord['header'],
    cases,
    judgement: { findings, exercised, judged: 3, passedOver: 0 },
    timing: {},
    traffic,
    ...(footer !== null && { footer: { finishedAt: '', complete: true, cases: cases.length, exchanges: 3, ...footer } }),
  };
}

function conclude(facts: Facts = {}, standards = [standard()]) {
  const verdict = verdictOf(record(facts), standards, today);
  return { ...verdict, row: verdict.requirements[0]!, fn: verdict.functions[0]! };
}

/** Of one finding alone. */
const ofFinding = (finding: string, expires = '2030-12-31') => [{ finding, reason: 'known', owner: 'a', approver: 'b', expires }];
const waiver = (expires: string) => [{ requirement: 'X:R1', reason: 'known', owner: 'a', approver: 'b', expires }];

test.describe('a requirement', () => {
  const table: Array<[name: string, facts: Facts, row: Partial<Row>, verdict: string, conformance: string]> = [
    ['that a case shows', {}, {}, 'pass', 'conformant'],
    ['that a case refutes', { cases: [found('fail')] }, {}, 'fail', 'nonConformant'],
    ['that one case shows and another refutes', { cases: [found('pass'), found('fail')] }, {}, 'fail', 'nonConformant'],
    ['that is a SHOULD and is refuted', { cases: [found('fail'), found('pass', [])] }, { level: 'SHOULD' }, 'warning', 'conformant'],
    ['that is a MAY and is refuted', { cases: [found('fail'), found('pass', [])] }, { level: 'MAY' }, 'warning', 'conformant'],
    ['that only traffic shows', { cases: [found('pass', [])], exercised: { 'X:R1': 2 } }, {}, 'pass', 'conformant'],
    ['that traffic refutes', { findings: [finding()], exercised: { 'X:R1': 2 } }, {}, 'fail', 'nonConformant'],
    ['of a SHOULD that traffic refutes', { findings: [finding({ level: 'SHOULD' })] }, { level: 'SHOULD' }, 'warning', 'conformant'],
    ['of a SHOULD in a finding shared with a MUST', { findings: [finding()] }, { level: 'SHOULD' }, 'warning', 'conformant'],
    ['of a MUST with a mild finding', { findings: [finding({ level: 'SHOULD' })] }, {}, 'warning', 'conformant'],
    ['with a finding of the network', { findings: [finding({ whose: 'network' })], exercised: { 'X:R1': 1 } }, {}, 'inconclusive', 'incomplete'],
    ['with a finding of the harness', { findings: [finding({ whose: 'harness' })] }, {}, 'inconclusive', 'incomplete'],
    ['with a finding of the configuration', { findings: [finding({ whose: 'configuration' })] }, {}, 'inconclusive', 'incomplete'],
    ['that the documents disagree on', { findings: [finding({ whose: 'standard' })] }, {}, 'warning', 'conformant'],
    ['with a fault of the network and one of its own', { findings: [finding({ whose: 'network' }), finding()] }, {}, 'fail', 'nonConformant'],
    ['whose Given was not reached', { cases: [found('inconclusive'), found('pass')] }, {}, 'inconclusive', 'incomplete'],
    ['whose case broke', { cases: [found('error'), found('pass')] }, {}, 'inconclusive', 'incomplete'],
    ['whose case did not run', { cases: [found('notRun'), found('pass')] }, {}, 'inconclusive', 'incomplete'],
    ['refuted and unsettled', { cases: [found('inconclusive'), found('fail')] }, {}, 'fail', 'nonConformant'],
    ['mildly at fault and unsettled', { cases: [found('inconclusive'), found('pass')], findings: [finding({ level: 'SHOULD' })] }, {}, 'inconclusive', 'incomplete'],
    ['of a SHOULD at fault and unsettled', { cases: [found('inconclusive'), found('fail'), found('pass', [])] }, { level: 'SHOULD' }, 'warning', 'conformant'],
    ['that nothing showed', { cases: [found('pass', [])] }, {}, 'notExercised', 'incomplete'],
    ['of a SHOULD that nothing called for', { cases: [found('pass', [])] }, { level: 'SHOULD' }, 'notApplicable', 'conformant'],
    ['of a SHOULD that could not be reached', { cases: [found('inconclusive')] }, { level: 'SHOULD' }, 'inconclusive', 'incomplete'],
    ['of a MAY that was not used', { cases: [found('pass', [])] }, { level: 'MAY' }, 'notApplicable', 'conformant'],
    ['whose only case is not applicable', { cases: [found('notApplicable'), found('pass', [])] }, {}, 'notApplicable', 'conformant'],
    ['whose needs are declared', { ics: { quote: { cancel: true } } }, { needs: ['quote.cancel'] }, 'pass', 'conformant'],
    ['whose needs are not declared', { ics: { quote: { cancel: false } } }, { needs: ['quote.cancel'] }, 'notApplicable', 'conformant'],
    ['whose needs are not named', {}, { needs: ['quote.cancel'] }, 'notApplicable', 'conformant'],
    ['that needs a declared function', { ics: { quote: {}, order: {} } }, { needs: ['order'] }, 'pass', 'conformant'],
    ['that needs an undeclared function', {}, { needs: ['order'] }, 'notApplicable', 'conformant'],
    ['that needs what only the prototype has', {}, { needs: ['quote.toString'] }, 'notApplicable', 'conformant'],
    ['that binds the Buyer', { cases: [found('pass', [])] }, { binds: 'Buyer' }, 'notApplicable', 'conformant'],
    ['that is excluded', { cases: [found('pass', [])] }, { excluded: 'on paper' }, 'excluded', 'conformant'],
    ['that is refuted and waived', { cases: [found('fail'), found('pass')], waivers: waiver('2030-12-31') }, {}, 'waived', 'conformant'],
    ['that is waived until today', { cases: [found('fail'), found('pass')], waivers: waiver(today) }, {}, 'waived', 'conformant'],
    ['whose waiver ended yesterday', { cases: [found('fail'), found('pass')], waivers: waiver('2030-06-14') }, {}, 'fail', 'nonConformant'],
    ['whose waiver has no real end', { cases: [found('fail'), found('pass')], waivers: waiver('never') }, {}, 'fail', 'nonConformant'],
    ['that is waived without need', { waivers: waiver('2030-12-31') }, {}, 'pass', 'conformant'],
    ['that is waived and unsettled', { cases: [found('inconclusive'), found('pass', [])], waivers: waiver('2030-12-31') }, {}, 'waived', 'conformant'],
    ['with one finding, and that waived', { findings: [finding()], waivers: ofFinding('f1') }, {}, 'waived', 'conformant'],
    ['with two findings, of which one is waived', { findings: [finding(), finding({ fingerprint: 'f2' })], waivers: ofFinding('f1') }, {}, 'fail', 'nonConformant'],
    ['with a waived finding and a refuting case', { cases: [found('fail'), found('pass')], findings: [finding()], waivers: ofFinding('f1') }, {}, 'fail', 'nonConformant'],
    ['whose finding was waived until yesterday', { findings: [finding()], waivers: ofFinding('f1', '2030-06-14') }, {}, 'fail', 'nonConformant'],
    ['that is waived and not seen', { cases: [found('pass', [])], waivers: waiver('2030-12-31') }, {}, 'waived', 'conformant'],
  ]; // prettier-ignore
  for (const [name, facts, row, verdict, conformance] of table) {
    test(`${name}: ${verdict}, ${conformance}`, () => {
      const result = conclude(facts, [standard({ R1: row as Row })]);
      expect([result.row.verdict, result.conformance]).toEqual([verdict, conformance]);
    });
  }

  test('says why, and which cases and findings bear on it', () => {
    const failed = found('fail', ['X:R1'], { because: 'it did not' });
    const { row } = conclude({ cases: [failed], findings: [finding(), finding()] });
    expect(row).toEqual({
      id: 'X:R1',
      verdict: 'fail',
      because: 'expected one; seen two',
      findings: ['f1'],
      cases: [failed.id],
      exercised: 0,
    });
  });

  test('is not touched by a failure of another', () => {
    const { requirements } = conclude({ cases: [found('pass'), found('fail', ['X:R2'])] }, [standard({ R1: {}, R2: {} })]);
    expect(requirements.map(({ verdict }) => verdict)).toEqual(['pass', 'fail']);
  });

  test('that is waived does not hide another that the same case refutes', () => {
    const facts = { cases: [found('fail', ['X:R1', 'X:R2'])], waivers: waiver('2030-12-31') };
    const { requirements, conformance } = conclude(facts, [standard({ R1: {}, R2: {} })]);
    expect(requirements.map(({ verdict }) => verdict)).toEqual(['waived', 'fail']);
    expect(conformance).toBe('nonConformant');
  });
});

test.describe('a function', () => {
  test('names what stands in its way', () => {
    expect(conclude({ cases: [found('fail')] }).fn).toMatchObject({ conformance: 'nonConformant', blocking: ['X:R1'] });
    expect(conclude().fn).toMatchObject({ conformance: 'conformant', blocking: [], because: [] });
  });

  test('without traffic is never conformant', () => {
    const { fn, conformance } = conclude({ traffic: {} });
    expect(fn).toMatchObject({ conformance: 'incomplete', because: ['no traffic with it was seen'] });
    expect(conformance).toBe('incomplete');
  });

  test('of which no operation is declared is seen in the traffic of others', () => {
    const optional = [{ ...standard(), operations: { read: { method: 'GET', path: '/', needs: 'quote.read' } } } as FunctionStandard];
    const facts = (read: boolean): Facts => ({ traffic: {}, exercised: { 'X:R1': 1 }, ics: { quote: { read } } });
    expect(conclude(facts(false), optional).fn).toMatchObject({ conformance: 'conformant', because: [] });
    expect(conclude(facts(true), optional).fn).toMatchObject({ conformance: 'incomplete', because: ['no traffic with it was seen'] });
  });

  test('without a passing case is not conformant, whatever its traffic shows', () => {
    expect(conclude({ cases: [], exercised: { 'X:R1': 1 } }).fn.because).toEqual(['no case of it passed']);
    const own = found('pass', ['X:R1'], { own: true });
    expect(conclude({ cases: [own] }).fn.conformance, "a user's own case does not stand for the suite").toBe('incomplete');
  });

  for (const verdict of ['fail', 'error', 'inconclusive', 'notRun'] as const) {
    test(`with a case that came to ${verdict} and verifies no requirement is incomplete`, () => {
      const result = conclude({ cases: [found('pass'), found(verdict, [])] });
      expect(result.fn.conformance).toBe('incomplete');
      expect(result.conformance).toBe('incomplete');
      expect(result.fn.because[0]).toContain(verdict);
    });
    test(`with a case that came to ${verdict} and verifies only an excluded requirement is incomplete`, () => {
      const rows = [standard({ R1: {}, R2: { excluded: 'on paper' } as Row })];
      expect(conclude({ cases: [found('pass'), found(verdict, ['X:R2'])] }, rows).conformance).toBe('incomplete');
    });
  }

  test('that is not declared is not applicable, with traffic or without, and then nothing is conformant', () => {
    for (const traffic of [{}, { quote: 7 }] as Array<Record<string, number>>) {
      const result = conclude({ ics: {}, traffic, findings: [finding()] });
      expect(result.fn.conformance).toBe('notApplicable');
      expect(result.row.verdict).toBe('notApplicable');
      expect(result.conformance).toBe('incomplete');
    }
  });

  test('is judged by itself', () => {
    const standards = [standard({ R1: {} }), standard({ R9: {} }, 'order')];
    const facts = {
      cases: [found('pass'), found('fail', ['X:R9'], { fn: 'order' })],
      ics: { quote: {}, order: {} },
      traffic: { quote: 1, order: 1 },
    };
    const result = conclude(facts, standards);
    expect(result.functions.map(({ conformance }) => conformance)).toEqual(['conformant', 'nonConformant']);
    expect(result.conformance).toBe('nonConformant');
  });
});

test.describe('the whole', () => {
  test('is never conformant when it is partial, and says why', () => {
    const partial = { complete: false, partial: ['cases were chosen by --grep'] };
    const result = conclude({ footer: partial });
    expect(result.conformance).toBe('incomplete');
    expect(result.fn.conformance).toBe('incomplete');
    expect(result.because).toEqual(['cases were chosen by --grep']);
    expect(conclude({ footer: partial, cases: [found('fail')] }).conformance).toBe('nonConformant');
  });

  test('is no result without its footer', () => {
    expect(conclude({ footer: null }).conformance).toBe('incomplete');
  });

  test('is not conformant after an error of the harness outside of the cases', () => {
    expect(conclude({ footer: { errors: ['a suite could not be loaded'] } }).conformance).toBe('incomplete');
  });

  test('is not conformant when nothing is declared', () => {
    expect(conclude({ ics: {} }).conformance).toBe('incomplete');
  });

  test('keeps sight of a failure outside of every function', () => {
    expect(conclude({ cases: [found('pass'), found('fail', [], { fn: '' })] }).conformance).toBe('incomplete');
    expect(conclude({ cases: [found('pass'), found('pass', [], { fn: '' })] }).conformance).toBe('conformant');
  });

  test('keeps sight of a finding that no requirement takes up', () => {
    expect(conclude({ findings: [finding({ requirements: ['X:R99'] })] }).conformance).toBe('incomplete');
    const rows = [standard({ R1: {}, R2: { excluded: 'on paper' } as Row })];
    expect(conclude({ findings: [finding({ requirements: ['X:R2'] })] }, rows).conformance).toBe('incomplete');
    expect(conclude({ findings: [finding({ requirements: ['X:R99'], level: 'SHOULD' })] }).conformance).toBe('conformant');
  });
});

test.describe("a user's own case", () => {
  test('touches no requirement and no function when it verifies none', () => {
    const result = conclude({ cases: [found('pass'), found('fail', [], { own: true }), found('error', [], { own: true, fn: '' })] });
    expect(result.conformance).toBe('conformant');
    expect(result.blockingCases).toEqual([]);
  });

  test('counts for the requirement that it verifies', () => {
    const own = found('fail', ['X:R1'], { own: true });
    const result = conclude({ cases: [found('pass'), own] });
    expect(result.row.verdict).toBe('fail');
    expect(result.blockingCases).toEqual([own.id]);
  });
});

test('a case stands in the way only if something that it verifies is not harmless', () => {
  const rows = [standard({ R1: {}, R2: { level: 'SHOULD' } as Row })];
  const mild = found('fail', ['X:R2']);
  const hard = found('fail', ['X:R1', 'X:R2']);
  expect(conclude({ cases: [found('pass'), mild] }, rows).blockingCases).toEqual([]);
  expect(conclude({ cases: [found('pass'), mild, hard] }, rows).blockingCases).toEqual([hard.id]);
});

test('the same record always gives the same verdict', () => {
  const facts = record({ cases: [found('pass'), found('fail'), found('inconclusive', [])], findings: [finding()] });
  const copy = JSON.parse(JSON.stringify(facts)) as RunRecord;
  expect(verdictOf(copy, [standard()], today)).toEqual(verdictOf(facts, [standard()], today));
  expect(copy, 'and leaves the record as it was').toEqual(JSON.parse(JSON.stringify(facts)));
});
