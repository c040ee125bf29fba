import { inRole } from '../../../contact';
import { showsWhatWasAskedFor } from '../../../identity';
import { describe, describeEach, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { absent, complete, eachItem, offered, orderable, requestFor, whole } from './sights';

/** States of a firm quote in which Table 5 knows no contact of the Seller. */
const beforeWork = ['acknowledged', 'rejected'];

function sellerContact({ response, reading }: Seen): Breach[] | undefined {
  const early = member(response, 'buyerRequestedQuoteLevel') !== 'budgetary' && beforeWork.includes(member(response, 'state'));
  if (early && reading('sellerContactBeforeWork') === 'onceInProgress') return undefined;
  return inRole(response, ['sellerContactInformation']);
}

function level(seen: Seen, asked: string, given: readonly string[]): Breach[] | undefined {
  const request = requestFor(seen) ?? seen.response;
  if (member(request, 'buyerRequestedQuoteLevel') !== asked || !offered.includes(member(seen.response, 'state'))) return undefined;
  const quoteLevel = member(seen.response, 'quoteLevel');
  return given.includes(quoteLevel) ? [] : [{ pointer: '/quoteLevel', expected: given.join(' or '), seen: describe(quoteLevel) }];
}

/** What the Seller adds to the Buyer's request: section 6.2.5. */
export const answerRules: readonly Rule[] = [
  rule({ verifies: 'MEF115:R27', on: 'createQuote', examine: ({ response }) => absent(response, ['id']) }),
  showsWhatWasAskedFor('MEF115:6.4', 'retrieveQuote'),
  rule({ verifies: 'MEF115:R28', on: whole, examine: ({ response }) => absent(response, ['state']) }),
  rule({ verifies: 'MEF115:R29', on: whole, examine: ({ response }) => absent(response, ['quoteDate']) }),
  rule({ verifies: ['MEF115:R30', 'MEF115:R61'], on: 'createQuote', examine: sellerContact }),
  rule({ verifies: 'MEF115:R61', on: 'retrieveQuote', examine: sellerContact }),
  rule({
    verifies: 'MEF115:R31',
    on: whole,
    examine: ({ response }) => eachItem(response, (item, pointer) => absent(item, ['state'], pointer)),
  }),
  rule({ verifies: 'MEF115:R33', on: whole, examine: (seen) => level(seen, 'budgetary', ['budgetary']) }),
  rule({ verifies: 'MEF115:R34', on: whole, examine: (seen) => level(seen, 'firm', ['firm', 'firmSubjectToFeasibilityCheck']) }),
  rule({
    verifies: 'MEF115:R35',
    on: whole,
    examine({ response }) {
      if (member(response, 'quoteLevel') !== 'firmSubjectToFeasibilityCheck' || !orderable.includes(member(response, 'state')))
        return undefined;
      const items: unknown = member(response, 'quoteItem');
      const mark = (item: unknown): unknown => member(item, 'subjectToFeasibilityCheck');
      if (list(items).some((item) => mark(item) === true)) return [];
      const expected = 'subjectToFeasibilityCheck true for at least one item';
      return [{ pointer: '/quoteItem', expected, seen: describeEach(items, mark) }];
    },
  }),
  rule({
    verifies: 'MEF115:R36',
    on: 'createQuote',
    examine({ response, reading }) {
      const state = member(response, 'state');
      if (!complete.includes(state) || reading('historyAtOnce') === 'optional') return undefined;
      const history: unknown = member(response, 'stateChange');
      const reached = (change: unknown): unknown => member(change, 'state');
      if (list(history).some((change) => reached(change) === state)) return [];
      return [{ pointer: '/stateChange', expected: `a history that leads to ${state}`, seen: describeEach(history, reached) }];
    },
  }),
  rule({
    verifies: 'MEF115:7.2.1.3',
    on: whole,
    examine({ response }) {
      const validFor = member(response, 'validFor');
      if (validFor === undefined) return undefined;
      const start = member(validFor, 'startDateTime');
      const started = start === undefined ? [] : [{ pointer: '/validFor/startDateTime', expected: 'no start', seen: describe(start) }];
      return [...absent(validFor, ['endDateTime'], '/validFor'), ...started];
    },
  }),
];
