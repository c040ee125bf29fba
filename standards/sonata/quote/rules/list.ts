import { isWithin } from '../../../moment';
import { describe, entries, isPresent, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { absent, creation } from './sights';

/** The nine attributes of an entry (R50): those that every quote has, those of the Buyer, those that come as work goes on. */
const fixed = ['id', 'quoteDate', 'state'];
const ofTheBuyer = ['externalId', 'projectId', 'requestedQuoteCompletionDate'];
const ofTheSeller = ['quoteLevel', 'expectedQuoteCompletionDate', 'effectiveQuoteCompletionDate'];

/** Criteria by value, and by the bounds `.gt` and `.lt` of a date. */
const values = ['state', 'quoteLevel', 'externalId', 'projectId'];
const dates = ['quoteDate', 'requestedQuoteCompletionDate', 'expectedQuoteCompletionDate', 'effectiveQuoteCompletionDate'];

export const listRules: readonly Rule[] = [
  rule({
    verifies: 'MEF115:R50',
    on: 'listQuote',
    examine(seen) {
      const found = entries(seen.response, '');
      return found.length === 0 ? undefined : found.flatMap(([pointer, entry]) => incomplete(seen, entry, pointer));
    },
  }),
  rule({
    verifies: 'MEF115:6.3',
    on: 'listQuote',
    examine({ response, query }) {
      const criteria = [...query].filter(([name]) => isCriterion(name));
      const found = entries(response, '');
      if (criteria.length === 0 || found.length === 0) return undefined;
      return found.flatMap(([pointer, entry]) => criteria.flatMap(([name, wanted]) => mismatch(entry, pointer, name, wanted)));
    },
  }),
  rule({
    verifies: 'MEF115:5.7',
    on: ['listQuote', 'retrieveQuote'],
    examine({ response, before, exchange }) {
      const shown = Array.isArray(response) ? entries(response, '') : ([['', response]] as Array<[string, unknown]>);
      const known = shown.flatMap(([pointer, quote]) => {
        const owner = creation(before, member(quote, 'id'))?.as;
        return owner === undefined || exchange.as === undefined ? [] : [{ pointer, owner }];
      });
      if (known.length === 0) return undefined;
      const foreign = known.filter(({ owner }) => owner !== exchange.as);
      return foreign.map(({ pointer }) => ({ pointer, expected: 'quotes of this Buyer only', seen: 'a quote of another Buyer' }));
    },
  }),
];

/** Which of the nine are absent though they have a value. */
function incomplete({ before, reading }: Seen, entry: Record<string, any>, pointer: string): Breach[] {
  if (reading('quoteListMembers') === 'always') return absent(entry, [...fixed, ...ofTheBuyer, ...ofTheSeller], pointer);
  const request = creation(before, entry.id)?.request.body;
  const seen = typeof entry.id === 'string' ? (before.resource('quote', entry.id)?.observations ?? []) : [];
  const last = seen.findLast(({ via, state }) => via === 'retrieveQuote' && state === entry.state)?.body;
  const set = [
    ...ofTheBuyer.filter((name) => isPresent(member(request, name))),
    ...ofTheSeller.filter((name) => isPresent(member(last, name))),
  ];
  return absent(entry, [...fixed, ...set], pointer);
}

/** Is this query parameter a criterion, or something else such as `limit`? */
export function isCriterion(name: string): boolean {
  return values.includes(name) || (/\.(gt|lt)$/.test(name) && dates.includes(name.slice(0, -3)));
}

/** An entry without the attribute says nothing about a match: that is R50's. */
function mismatch(entry: Record<string, any>, pointer: string, name: string, wanted: string): Breach[] {
  const [base, bound] = values.includes(name) ? [name, undefined] : [name.slice(0, -3), name.slice(-2)];
  const value = member(entry, base!);
  if (!isPresent(value) || Number.isNaN(Date.parse(wanted)) === (bound !== undefined)) return [];
  const fits = bound === undefined ? value === wanted : isWithin(value, bound === 'gt' ? 'gt' : 'lt', wanted);
  return fits ? [] : [{ pointer: `${pointer}/${base}`, expected: `${name} ${wanted}`, seen: describe(value) }];
}
