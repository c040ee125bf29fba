import { namesWhatItWasGiven } from '../../../buyer/ids';
import { keepsThePace } from '../../../buyer/pace';
import { asksInForm, type QueryForm } from '../../../buyer/query';
import { repeatsWithinBounds } from '../../../buyer/repetition';
import { rule, type Rule } from '../../../rule';
import type { BuyerSide } from '../../../standard';
import { hub, undefinedMembers } from '../../attributes';
import { isKnownService } from '../../serviceOrder/buyer/held';
import { serviceLifecycle } from '../lifecycle';
import { serviceInventoryOperations } from '../operations';
import { partners } from '../rules/list';
import { serviceInventoryBuyerCapabilities } from './capabilities';

const ranges = ['serviceDate', 'startDate', 'endDate'];

/** By what services are asked for. */
const queries: Readonly<Record<string, QueryForm>> = {
  state: serviceLifecycle.states,
  startMode: ['0', '1', '2', '3', '4', '5'],
  ...Object.fromEntries(ranges.flatMap((name) => [`${name}.gt`, `${name}.lt`]).map((name) => [name, 'date-time' as const])),
  offset: 'integer',
  limit: 'integer',
};

/** Of filters that the API definition has only together, both or none. */
const inPairs = rule({
  verifies: 'Mplify135.1:R6',
  on: 'serviceFind',
  examine: ({ query }) =>
    Object.entries(partners)
      .filter(([name, other]) => query.has(name) && !query.has(other))
      .map(([name, other]) => ({ pointer: '', expected: `${name} together with ${other}`, seen: `${name} alone` })),
});

const naming = namesWhatItWasGiven({ verifies: 'Mplify135.1:6.1-Buyer', on: 'serviceGet', resource: 'service' });

const rules: readonly Rule[] = [
  asksInForm('Mplify135.1:R6', 'serviceFind', queries),
  inPairs,
  rule({
    verifies: 'Mplify135.1:R7',
    on: 'serviceInventory.registerListener',
    examine: ({ request }) => undefinedMembers(request, hub),
  }),
  // What it had before, or what its orders have made, it need not have found in a list.
  rule({ ...naming, examine: (seen) => (isKnownService(seen.path.id, seen) ? [] : naming.examine(seen)) }),
  keepsThePace('Mplify135.1:6.1-pace', 'serviceGet', 'service'),
  repeatsWithinBounds('Mplify135.1:7.1.1-Buyer', Object.keys(serviceInventoryOperations)),
];

/** What Mplify 135.1 asks of the client: it reads, and sends no more than registrations. */
export const serviceInventoryBuyer: BuyerSide = {
  general: { payload: 'Mplify135.1:R6', required: 'Mplify135.1:R6', errors: 'Mplify135.1:6.4-Buyer', endpoints: 'Mplify135.1:R7' },
  capabilities: serviceInventoryBuyerCapabilities,
  rules,
};
