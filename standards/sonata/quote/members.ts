import type { MemberTable } from '../../members';
import { isBudgetary, isFirm } from './lifecycle';

/** Columns of Tables 5 and 6, in the guide's order. */
// prettier-ignore
const firmStates = ['accepted', 'acknowledged', 'cancelled', 'declined', 'expired', 'inProgress', 'inProgress.draft',
  'approved.orderable', 'approved.orderableAlternate', 'rejected', 'unableToProvide'];

/** Columns of Tables 7 and 8. */
const budgetaryStates = ['answered', 'acknowledged', 'cancelled', 'expired', 'inProgress', 'rejected', 'unableToProvide'];

/** The tables are of the answer to a query by id; what the answer to a request must hold, 6.2.5 lists by itself. */
const on = ['retrieveQuote'];

/**
 * Tables 5 to 8. Notes and contacts are judged by rules: their rows speak of single entries of lists.
 * Empty cells are `?`, by the erratum `emptyTableCells`; the row terminationError by the erratum `terminationErrorRequired`.
 */
// prettier-ignore
export const quoteMembers: readonly MemberTable[] = [
  {
    of: 'quote',
    when: isFirm,
    on,
    verifies: 'MEF115:R51',
    table: 'MEF115 Table 5',
    states: firmStates,
    members: {
      //                             accept ackn  canc  decl  expi  inPr  draft order alter rejec unable
      id:                           ['R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R'],
      state:                        ['R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R'],
      quoteDate:                    ['R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R'],
      stateChange:                  ['R',  'O',  'O',  'R',  'R',  'R',  'R',  'O',  'O',  'O',  'O'],
      expectedQuoteCompletionDate:  ['O',  'O',  'O',  'O',  'O',  'R',  'R',  'O',  'O',  'O',  'O'],
      validFor:                     ['O',  '?',  '?',  'O',  'O',  '?',  '?',  'R',  'R',  '?',  '?'],
      effectiveQuoteCompletionDate: ['?',  '?',  'R',  '?',  '?',  '?',  '?',  'R',  'R',  '?',  'R'],
      quoteLevel:                   ['R',  '?',  'PR', 'R',  'R',  '?',  'R',  'R',  'R',  '?',  '?'],
    },
  },
  {
    of: 'quoteItem',
    by: 'parent',
    when: isFirm,
    on,
    verifies: 'MEF115:R51',
    table: 'MEF115 Table 6',
    states: firmStates,
    members: {
      //                              accept ackn  canc  decl  expi  inPr  draft order alter rejec unable
      subjectToFeasibilityCheck:     ['R',  'PR', 'PR', 'R',  'R',  '?',  'R',  'R',  'R',  '?',  '?'],
      state:                         ['R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R'],
      quoteItemPrice:                ['R',  '?',  '?',  'R',  'R',  '?',  'R',  'R',  'R',  '?',  '?'],
      quoteItemTerm:                 ['R',  '?',  '?',  'R',  'R',  '?',  'R',  'R',  'R',  '?',  '?'],
      quoteItemInstallationInterval: ['R',  '?',  '?',  'R',  'R',  '?',  'R',  'R',  'R',  '?',  '?'],
      terminationError:              ['?',  '?',  '?',  'PR', '?',  '?',  '?',  '?',  '?',  'O',  'O'],
    },
  },
  {
    of: 'quote',
    when: isBudgetary,
    on,
    verifies: 'MEF115:R51',
    table: 'MEF115 Table 7',
    states: budgetaryStates,
    members: {
      //                             answer ackn  canc  expi  inPr  rejec unable
      id:                           ['R',  'R',  'R',  'R',  'R',  'R',  'R'],
      state:                        ['R',  'R',  'R',  'R',  'R',  'R',  'R'],
      quoteDate:                    ['R',  'R',  'R',  'R',  'R',  'R',  'R'],
      stateChange:                  ['O',  '?',  'O',  'R',  'R',  '?',  'O'],
      expectedQuoteCompletionDate:  ['O',  '?',  'O',  'O',  'R',  '?',  'O'],
      validFor:                     ['R',  '?',  '?',  '?',  '?',  '?',  '?'],
      effectiveQuoteCompletionDate: ['R',  '?',  'R',  'R',  '?',  '?',  'R'],
      quoteLevel:                   ['R',  'R',  'R',  'R',  'R',  'R',  'R'],
    },
  },
  {
    of: 'quoteItem',
    by: 'parent',
    when: isBudgetary,
    on,
    verifies: 'MEF115:R51',
    table: 'MEF115 Table 8',
    states: budgetaryStates,
    members: {
      //                              answer ackn  canc  expi  inPr  rejec unable
      // The guide says NA here, and of the attribute that budgetary quotes do not use it.
      subjectToFeasibilityCheck:     ['?',  '?',  '?',  '?',  '?',  '?',  '?'],
      state:                         ['R',  'R',  'R',  'R',  'R',  'R',  'R'],
      quoteItemPrice:                ['R',  '?',  '?',  'R',  '?',  '?',  '?'],
      quoteItemTerm:                 ['R',  '?',  '?',  'R',  '?',  '?',  '?'],
      quoteItemInstallationInterval: ['R',  '?',  '?',  'R',  '?',  '?',  '?'],
      terminationError:              ['?',  '?',  '?',  '?',  '?',  'PR', 'PR'],
    },
  },
];
