import type { Exchange } from '../standards/exchange';
import { covered, coveredFor } from '../standards/covered';
import { recordOf } from './assemble';
import type { CaseRecord, CaseVerdict, RecordHeader, RunRecord } from './record';

/** A made-up run for the report's own checks: every kind of verdict, and traffic with a few faults. */
export interface Sample {
  record: RunRecord;
  exchanges: Exchange[];
}

interface Wishes {
  cases?: number;
  /** Exchanges of each case. */
  each?: number;
  /** Stands in every string that a target could choose. */
  hostile?: string;
  run?: string;
  /** Everything passes. */
  green?: boolean;
  complete?: boolean;
}

const root = 'http://127.0.0.1:4010';
const turns: CaseVerdict[] = ['pass', 'pass', 'fail', 'pass', 'inconclusive', 'pass', 'notApplicable', 'pass', 'error', 'pass'];

export function sample(wishes: Wishes = {}): Sample {
  const { cases = 30, each = 3, run = 'run-1', complete = true } = wishes;
  const made = Array.from({ length: cases }, (_, index) => caseOf(index, wishes));
  const exchanges = made.flatMap((found, index) => Array.from({ length: each }, (_, step) => exchangeOf(found, index, step, wishes)));
  const footer = { finishedAt: '2030-06-15T10:07:30.000Z', complete, partial: complete ? [] : ['cases were chosen by --grep @quote'] };
  return { record: recordOf(headerOf(run, wishes), made, exchanges, footer), exchanges };
}

function headerOf(run: string, { hostile = '' }: Wishes): RecordHeader {
  const ics = Object.fromEntries(
    covered
      .filter(({ name }) => name !== 'inventory')
      .map((standard) => [
        standard.name,
        Object.fromEntries(Object.keys(standard.capabilities).map((id, index) => [id.slice(standard.name.length + 1), index % 4 !== 3])),
      ]),
  );
  return {
    format: 'lso-conformance/record',
    version: 1,
    run: { id: run, startedAt: '2030-06-15T10:00:00.000Z', command: 'run seller' },
    tool: { name: 'lso-conformance', version: '1.0.0' },
    environment: { node: 'v20.0.0', platform: 'linux x64' },
    suite: { digest: 'a'.repeat(64) },
    implementation: { name: `Nordic Wholesale Gateway${hostile}`, version: '4.2', organisation: `Nordic Carrier AB${hostile}` },
    counterpart: { organisation: `Harbour Networks Ltd${hostile}`, name: `C. Buyer${hostile}` },
    role: 'seller',
    release: 'grace',
    profile: { digest: 'b'.repeat(64), ics, errata: {}, root },
    bases: Object.fromEntries(covered.filter(({ name }) => ics[name]).map(({ name, basePath }) => [name, root + basePath])),
    review: [
      { weight: 'standard', sentence: `The ICS declares none of quote.immediate, quote.deferred.${hostile}`, because: 'MEF115:R5' },
      { weight: 'notice', sentence: 'The waiver of MEF115:R26 ended on 2030-01-31 and counts no more.' },
    ],
    limits: { answer: 200 },
    waivers: [
      {
        requirement: 'MEF115:R13',
        reason: `known, mended in 4.3${hostile}`,
        owner: 'A. Owner',
        approver: 'B. Approver',
        expires: '2030-12-31',
      },
      { requirement: 'MEF115:R26', reason: 'it was to be mended', owner: 'A. Owner', approver: 'B. Approver', expires: '2030-01-31' },
    ],
  };
}

function caseOf(index: number, { hostile = '', green }: Wishes): CaseRecord {
  const tried = coveredFor('Seller').slice(0, 5);
  const standard = tried[index % tried.length]!;
  const rows = Object.values(standard.requirements).filter(({ excluded }) => excluded === undefined);
  const verdict = green ? 'pass' : turns[Math.floor(index / tried.length) % turns.length]!;
  const failed = verdict === 'fail' || verdict === 'inconclusive' || verdict === 'error';
  return {
    id: `case-${index}`,
    title: `${standard.title.toLowerCase()} › a ${standard.name} that was asked for is kept, number ${index}`,
    file: `suites/sonata/${standard.name}/keep.seller.spec.ts`,
    line: 10 + index,
    fn: standard.name,
    requirements: rows.length > 0 ? [rows[Math.floor(index / tried.length) % rows.length]!.id] : [],
    needs: [],
    covers: index % 9 === 0 ? ['MEF-W92.1-WD1:TC1 positive'] : [],
    verdict,
    ...(failed && { because: because(verdict, hostile) }),
    ...(verdict === 'notApplicable' && { because: `the ICS does not declare ${standard.name}.notifications` }),
    steps: [
      { title: 'Given a quote in progress', ms: 41, failed: verdict === 'inconclusive' },
      ...(verdict === 'inconclusive' ? [] : [{ title: 'When the Buyer cancels it', ms: 12, failed: verdict === 'error' }]),
      ...(verdict === 'fail' || verdict === 'pass'
        ? [{ title: 'Then the Seller accepts and the quote is cancelled', ms: 8, failed: verdict === 'fail' }]
        : []),
    ],
    startedAt: Date.parse('2030-06-15T10:00:00Z') + index * 400,
    ms: 61,
    retries: 0,
  };
}

function because(verdict: CaseVerdict, hostile: string): string {
  if (verdict === 'inconclusive') return `cancelled was not seen within 3000 ms${hostile}`;
  if (verdict === 'error') return `TypeError: Cannot read properties of undefined (reading 'id')${hostile}`;
  return `Error: expect(received).toBe(expected) // Object.is equality\n\nExpected: "cancelled"\nReceived: "inProgress${hostile}"`;
}

function exchangeOf(found: CaseRecord, index: number, step: number, { hostile = '', run = 'run-1', green }: Wishes): Exchange {
  const standard = covered.find(({ name }) => name === found.fn)!;
  const [, operation] = Object.entries(standard.operations).find(([, { method }]) => method === (step === 0 ? 'POST' : 'GET')) ?? [];
  const path = (operation?.path ?? '/none').replace('{id}', 'abc');
  const at = found.startedAt + step * 20;
  const silent = found.verdict === 'inconclusive' && step === 2;
  return {
    id: `${run === 'run-1' ? 'w0' : 'w1'}-${index * 100 + step}`,
    at: run === 'run-1' ? at : at + 86_400_000,
    took: 3 + ((index * 7 + step * 13) % 60) + (index % 17 === 0 ? 220.5 : 0.25),
    to: 'IUT',
    as: 'buyer',
    case: found.id,
    request: {
      method: operation?.method ?? 'GET',
      url: `${root}${standard.basePath}${path}`,
      headers: { accept: 'application/json', 'content-type': 'application/json;charset=utf-8', authorization: '[redacted]' },
      ...(step === 0 && bodied({ externalId: `ext-${index}`, instantSyncQuote: false, note: [{ author: 'Buyer', text: 'please' }] })),
    },
    ...(silent
      ? { failure: { kind: 'timeout' as const, message: '127.0.0.1:4010 gave no complete answer within 2000 ms.' } }
      : {
          response: {
            status: step === 0 ? 201 : 200,
            headers: { 'content-type': 'application/json', server: `gw${hostile}` },
            ...answer(index, step, hostile, green),
          },
        }),
  };
}

function answer(index: number, step: number, hostile: string, green?: boolean) {
  const items = Array.from({ length: 3 }, (_, item) => ({
    id: `item-${item}`,
    action: 'add',
    state: green ? 'inProgress' : `inProgress${hostile}`,
    product: { productOffering: { id: 'uni' }, productConfiguration: { '@type': `urn:x${hostile}`, maximumServiceFrameSize: 1522 + item } },
    quoteItemPrice: [{ name: `monthly${hostile}`, priceType: 'recurring', price: { dutyFreeAmount: { unit: 'EUR', value: 10 + item } } }],
  }));
  const body = {
    id: `q-${index}`,
    externalId: `ext-${index}`,
    state: step === 0 ? 'inProgress' : null,
    description: `A quote${hostile}`,
    [`member${hostile}`]: 1,
    quoteItem: items,
  };
  return bodied(step === 0 ? body : [body]);
}

function bodied(body: unknown): { text: string; body: unknown } {
  const text = JSON.stringify(body);
  return { text, body: JSON.parse(text) as unknown };
}
