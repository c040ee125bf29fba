import type { Erratum } from '../../erratum';

/** Where the documents leave open how a policy is to be kept, and how we read them. */
export const serviceControlErrata: readonly Erratum[] = [
  {
    name: 'refusalOfChange',
    says: {
      'Mplify 99.1 R29': 'a modification that breaks a rule of modification is answered with 422',
      'Mplify 99.1 6.1.7': 'what is found after the answer 201 is told by an order that is rejected, with a terminationError',
      'Mplify 99.1 table 7': 'when an item is rejected, an error response is sent: after 201 there is none',
    },
    readings: ['either', 'atOnce'],
    because: 'a check that takes time cannot be answered at once, and 6.1.7 says what is done then; a policy may promise one of the two',
    touches: ['Policy:I4'],
  },
];
