import type { MemberTable } from '../../members';

const verifies = 'MEF123:R62';

/**
 * The tables leave cells empty without saying what that means. Such a cell is `-` where the member by its own definition belongs to
 * other states (7.2.1.3, 7.2.2.3), and `?` where nothing forbids it. What the Buyer sent and the Seller repeats is R16.
 */
const order: MemberTable = {
  of: 'productOrder',
  verifies,
  table: 'MEF123 Table 10',
  // prettier-ignore
  states: ['acknowledged', 'assessingCancellation', 'held.assessingCharge', 'cancelled', 'pendingCancellation', 'completed', 'failed', 'inProgress', 'partial', 'rejected'],
  // prettier-ignore
  members: {
    id:                        ['R', 'R', 'R', 'R',  'R',  'R', 'R', 'R', 'R', 'R'],
    orderDate:                 ['R', 'R', 'R', 'R',  'R',  'R', 'R', 'R', 'R', 'R'],
    state:                     ['R', 'R', 'R', 'R',  'R',  'R', 'R', 'R', 'R', 'R'],
    relatedContactInformation: ['R', 'R', 'R', 'R',  'R',  'R', 'R', 'R', 'R', 'R'],
    // Required of a cancelled order, but the erratum cancellationReason says when.
    cancellationReason:        ['?', '?', '?', '?',  '?',  '?', '?', '?', '?', '?'],
    cancellationDate:          ['-', '-', '-', 'R',  '-',  '-', '-', '-', '-', '-'],
    cancellationCharge:        ['?', '?', '?', 'PR', 'PR', '?', '?', '?', '?', '?'],
    // All items of an order may have ended before it is cancelled (table 9).
    completionDate:            ['-', '-', '-', 'R',  '?',  'R', 'R', '-', 'R', 'R'],
  },
};

const item: MemberTable = {
  of: 'productOrderItem',
  verifies,
  table: 'MEF123 Table 11',
  // prettier-ignore
  states: ['acknowledged', 'cancelled', 'completed', 'failed', 'held', 'inProgress', 'pending', 'rejected', 'rejected.validated', 'rejected.unassessed'],
  // prettier-ignore
  members: {
    expediteAcceptedIndicator: ['PR', 'PR', 'PR', 'PR', 'PR', 'PR', 'PR', 'PR', 'PR', 'PR'],
    charge:                    ['?',  'PR', 'PR', 'PR', 'PR', 'PR', 'PR', '?',  'PR', '?'],
    stateChange:               ['R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R'],
    // Cancelled and failed: the erratum expectedDateOfStopped.
    expectedCompletionDate:    ['?',  '?',  'R',  '?',  'R',  'R',  'R',  '?',  '?',  '?'],
    completionDate:            ['-',  '-',  'R',  '-',  '-',  '-',  '-',  '-',  '-',  '-'],
    state:                     ['R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R',  'R'],
    // E / R: the erratum itemSellerContact.
    relatedContactInformation: ['?',  '?',  '?',  '?',  '?',  '?',  '?',  '?',  '?',  '?'],
    itemTerm:                  ['?',  'PR', 'PR', 'PR', 'PR', 'PR', 'PR', 'PR', 'PR', '?'],
    terminationError:          ['-',  '?',  '-',  'R',  '-',  '-',  '-',  'R',  '?',  '?'],
  },
};

export const orderMembers: readonly MemberTable[] = [order, item];
