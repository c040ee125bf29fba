import type { MemberTable, Obligation } from '../../members';

const working = ['acknowledged', 'inProgress'];
const failed = ['terminatedWithError', 'done.abandoned'];
const forbidden: readonly Obligation[] = ['-', '-'];

const likely = (item: Record<string, any>) => ['green', 'yellow'].includes(item.serviceabilityConfidence);

/** MEF 87 states its members by state in sentences; here each sentence is a table. */
export const poqMembers: readonly MemberTable[] = [
  {
    of: 'poq',
    verifies: 'MEF87:7.2.1.3',
    table: 'MEF87 7.2.1.3',
    states: working,
    members: { effectiveQualificationDate: forbidden },
  },
  { of: 'poqItem', verifies: 'MEF87:R9', table: 'MEF87 R9', states: ['done.ready'], members: { serviceabilityConfidence: ['R'] } },
  { of: 'poqItem', verifies: 'MEF87:R28', table: 'MEF87 R28', states: ['done.ready'], members: { serviceabilityConfidence: ['R'] } },
  {
    of: 'poqItem',
    when: likely,
    verifies: 'MEF87:R10',
    table: 'MEF87 R10',
    states: ['done.ready'],
    members: { installationInterval: ['R'] },
  },
  {
    of: 'poqItem',
    when: likely,
    verifies: 'MEF87:R29',
    table: 'MEF87 R29',
    states: ['done.ready', ...working],
    members: { installationInterval: ['R', 'R', 'R'] },
  },
  {
    of: 'poqItem',
    verifies: 'MEF87:R30',
    table: 'MEF87 R30',
    states: failed,
    members: { serviceabilityConfidence: forbidden, installationInterval: forbidden, alternateProductOfferingProposal: forbidden },
  },
  {
    of: 'poqItem',
    verifies: 'MEF87:R31',
    table: 'MEF87 R31',
    states: ['terminatedWithError'],
    members: { terminationError: ['R'] },
  },
  {
    of: 'poqItem',
    verifies: 'MEF87:7.2.2.6',
    table: 'MEF87 7.2.2.6',
    states: working,
    members: { serviceabilityConfidence: forbidden },
  },
];
