import { expect, test } from '@playwright/test';
import type { ExchangeRule, Seen } from '../../rule';
import { quoteErrata } from './errata';
import { quoteRules } from './rules';

const months = (amount: number) => ({ duration: { amount, units: 'calendarMonths' }, endOfTermAction: 'autoRenew', name: 'term' });
const item = (change: object) => ({ id: 'item-1', action: 'add', product: {}, ...change });
const firm = { id: 'quote-1', buyerRequestedQuoteLevel: 'firm', quoteDate: '2026-01-01T00:00:00Z', relatedContactInformation: [] };

/** For each erratum, an answer that is right in one reading and wrong in another. */
const examples = [
  ['quoteItemTermInAnswer', 'R32', 'onceOffered', 'always', { state: 'acknowledged', quoteItem: [item({ state: 'acknowledged' })] }],
  ['alternateTerm', 'R41', 'longer', 'shorter', offered(14, 12)],
  ['alternateTerm', 'R41', 'shorter', 'longer', offered(14, 24)],
  ['alternateTerm', 'R41', 'shorter', 'either', offered(14, 24)],
  ['sellerContactBeforeWork', 'R61', 'onceInProgress', 'always', { state: 'acknowledged', quoteItem: [] }],
  ['stateCombinations', 'Table9', 'either', 'MEF115', { state: 'rejected', quoteItem: [item({ state: 'rejected' })] }],
  ['stateCombinations', 'Table9', 'either', 'MEF80', { state: 'rejected', quoteItem: [item({ state: 'approved.orderable' })] }],
  [
    'emptyTableCells',
    'R51',
    'notJudged',
    'forbidden',
    { state: 'declined', effectiveQuoteCompletionDate: '2026-01-02T00:00:00Z', quoteItem: [] },
  ],
  ['terminationErrorRequired', 'R51', 'should', 'must', { state: 'unableToProvide', quoteItem: [item({ state: 'unableToProvide' })] }],
] as const;

function offered(asked: number, given: number) {
  const terms = { requestedQuoteItemTerm: months(asked), quoteItemTerm: [months(given)] };
  return { state: 'approved.orderable', quoteItem: [item({ state: 'approved.orderable', ...terms })] };
}

for (const [name, id, lenient, strict, answer] of examples) {
  test(`${name}: what is right as ${lenient} is wrong as ${strict}`, () => {
    expect(breachesOf(id, { ...firm, ...answer }, { [name]: lenient })).toEqual([]);
    expect(breachesOf(id, { ...firm, ...answer }, { [name]: strict })).not.toEqual([]);
  });
}

test('a quote that is finished at once tells its history always, and need not where that is optional', () => {
  const finished = { ...firm, state: 'unableToProvide', quoteItem: [] };
  expect(breachesOf('R36', finished, { historyAtOnce: 'always' }, 'createQuote')).toHaveLength(1);
  expect(breachesOf('R36', finished, { historyAtOnce: 'optional' }, 'createQuote')).toEqual([]);
});

test('a list entry without what the Buyer did not set is right where set, and wrong always', () => {
  const entry = { id: 'quote-1', quoteDate: '2026-01-01T00:00:00Z', state: 'acknowledged' };
  expect(breachesOf('R50', [entry], { quoteListMembers: 'whereSet' }, 'listQuote')).toEqual([]);
  expect(breachesOf('R50', [entry], { quoteListMembers: 'always' }, 'listQuote')).not.toEqual([]);
});

/** What the rules of a requirement find in an answer, under some readings and else our own. */
function breachesOf(id: string, response: unknown, chosen: Record<string, string>, operation = 'retrieveQuote') {
  const reading = (name: string) => chosen[name] ?? quoteErrata.find((row) => row.name === name)!.readings[0];
  const before = {
    resource: () => undefined,
    resources: () => [],
    exchanges: () => [],
    notifications: () => [],
    subscriptions: () => [],
    reading,
  };
  const exchange = { request: { url: 'http://seller/quote' }, response: { status: 200, headers: {} } };
  // R32 is a matter of the answer to the request.
  const request = id === 'R32' ? {} : undefined;
  const seen = { exchange, request, response, status: 200, path: {}, query: new URLSearchParams(), reading, before } as unknown as Seen;
  return quoteRules
    .filter(
      (rule): rule is ExchangeRule =>
        'on' in rule && [rule.on].flat().includes(operation) && [rule.verifies].flat().includes(`MEF115:${id}`),
    )
    .flatMap((rule) => rule.examine(seen) ?? []);
}
