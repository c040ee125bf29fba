import type { Erratum } from '../../erratum';
import { productRelationshipNames } from '../products/accessEline';

/** Where the documents on quotes contradict each other, and how we read them. The first reading of each is ours. */
export const quoteErrata: readonly Erratum[] = [
  {
    name: 'declineQuotePath',
    says: { 'MEF 115 5.2.1 and 6.6': 'POST /declineQuote', 'quoteManagement.api.yaml 8.0.1': 'POST /rejectQuote' },
    readings: ['rejectQuote', 'declineQuote'],
    because: 'the API definition is what both sides generate code from; the traffic of either path is judged',
    touches: ['MEF115:R54', 'MEF115:6.6'],
  },
  {
    name: 'quoteItemTermInAnswer',
    says: {
      'MEF 115 R32': 'every answer to a request states the term of every item',
      'MEF 115 Tables 6 and 8': 'the term is shown in the states in which there is an offer, and not before',
    },
    readings: ['onceOffered', 'always'],
    because: 'an acknowledged item has no offer yet whose term could be stated',
    touches: ['MEF115:R32'],
  },
  {
    name: 'historyAtOnce',
    says: {
      'MEF 115 R36 and 6.2.1': 'a quote that is answered finished, be it unableToProvide, tells its history',
      'MEF 115 Tables 5 and 7': 'the history is optional in the states in which a quote is finished',
    },
    readings: ['always', 'optional'],
    because: 'the numbered demand is about this answer, the tables about quotes in general',
    touches: ['MEF115:R36'],
  },
  {
    name: 'alternateTerm',
    says: {
      'MEF 115 R41':
        'a duration that is less than asked for makes an alternate (comparing the requested term with itself; the offered one is meant)',
      'MEF 115 7.2.1.4 and 7.2.2.9': 'a term that is longer than asked for makes an alternate',
    },
    readings: ['shorter', 'longer', 'either'],
    because: 'R41 is the numbered demand',
    touches: ['MEF115:R41'],
  },
  {
    name: 'sellerContactBeforeWork',
    says: {
      'MEF 115 R30 and R61': 'the answer always names the contact of the Seller',
      'MEF 115 Table 5': 'a firm quote that is acknowledged or rejected only echoes contacts',
    },
    readings: ['always', 'onceInProgress'],
    because: 'two numbered demands and the API definition say always, and there is nothing that a contact of the Seller could echo',
    touches: ['MEF115:R30', 'MEF115:R61'],
  },
  {
    name: 'stateCombinations',
    says: {
      'MEF 115 Tables 9 and 10':
        'a rejected firm quote has orderable items; no items fit an acknowledged quote; acknowledged items have no column; a column has a name that is no state any more',
      'MEF 115 7.2.1.4, the table of states':
        'at least one item of a draft is a draft: others may be in progress, which Table 9 does not have',
      'MEF 80 Tables 38 and 39':
        'a rejected quote has rejected and abandoned items; an acknowledged quote has acknowledged ones and ones in progress; the text above Table 39 lets an answered quote have items that cannot be provided',
    },
    readings: ['either', 'MEF115', 'MEF80'],
    because: 'the tables of the guide were carried over with mistakes, so a combination that either document allows is let pass',
    touches: ['MEF115:Table9', 'MEF115:Table10'],
  },
  {
    name: 'emptyTableCells',
    says: {
      'MEF 115 6.4': 'explains R, PR and O, and leaves cells of Tables 5 to 8 empty without a word',
      'MEF 115 R50': 'wants the completion date of every quote, also in states where Table 5 has an empty cell for it',
      'MEF 115 Table 8': 'writes NA for subjectToFeasibilityCheck, and nowhere what that means',
    },
    readings: ['notJudged', 'forbidden'],
    because: 'what no sentence forbids is no fault, and a quote that was accepted was completed before',
    touches: ['MEF115:R51'],
  },
  {
    name: 'terminationErrorRequired',
    says: {
      'MEF 115 D1': 'items should explain why a quote was rejected or cannot be provided',
      'MEF 115 Table 6':
        'items of a firm quote that cannot be provided explain it; those of a rejected one do not; those of a declined one do',
    },
    readings: ['should', 'must'],
    because: 'the numbered demand is a recommendation, and the row of the table looks shifted',
    touches: ['MEF115:R51', 'MEF115:D1'],
  },
  {
    name: 'quoteListMembers',
    says: {
      'MEF 115 R50': 'nine attributes stand in every entry of a list',
      'quoteManagement.api.yaml 8.0.1':
        'only state is required; the Buyer need not set three of the nine, and the Seller sets others as work goes on',
    },
    readings: ['whereSet', 'always'],
    because: 'what has no value yet cannot be shown',
    touches: ['MEF115:R50'],
  },
  {
    name: 'offeringOnModify',
    says: {
      'MEF 115 R46': 'a request to modify repeats the offering (a deviation that the guide declares)',
      'MEF 80 R29': 'a request to modify does not name the offering',
    },
    readings: ['repeated', 'leftOut'],
    because: 'the guide declares its deviation',
    touches: ['MEF115:R10'],
  },
  productRelationshipNames,
];
