import { registersFirst } from '../../../buyer/registration';
import { describe, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule, type Seen } from '../../../rule';
import type { Timeline } from '../../../timeline';
import { orderEvents } from '../operations';

/** The erratum expectedDateEvent gives one of them another name. */
const types = [...Object.keys(orderEvents), 'productOrderItemExpectedCompletionDateSetEvent'];

/** How the Buyer registers for notifications: R87, R103, O15. */
export const notificationRules: readonly Rule[] = [
  rule({ verifies: ['MEF123:R87', 'MEF123:R103'], across: hearsOfCharges }),
  rule({ verifies: 'MEF123:O15', on: 'order.registerListener', examine: (seen) => unknownTypes(seen, isOfCharges) }),
  rule({
    verifies: 'MEF123:6.15-Buyer',
    on: 'order.registerListener',
    examine: (seen) => unknownTypes(seen, (type) => !isOfCharges(type)),
  }),
  registersFirst('MEF123:6.15-Buyer', 'order', 'createProductOrder'),
];

const isOfCharges = (type: string) => /^charge/i.test(type);

/** The event types that a registration asks for; none: it asks for all. */
function typesIn(query: unknown): string[] {
  if (typeof query !== 'string') return [];
  return new URLSearchParams(query).getAll('eventType').flatMap((value) => value.split(','));
}

function hearsOfCharges(timeline: Timeline): Outcome {
  const made = timeline.exchanges('createProductOrder').filter(({ response }) => response?.status === 201);
  if (made.length === 0) return undefined;
  const asked = timeline.subscriptions('order').map(({ query }) => typesIn(query));
  if (asked.some((names) => names.length === 0 || names.includes('chargeCreateEvent'))) return [];
  if (timeline.agreed.unprovoked) return undefined;
  const seen = asked.length === 0 ? 'none' : `for ${describe(asked.flat())} only`;
  return [{ pointer: '', expected: 'a registration for chargeCreateEvent', seen, exchange: made[0]! }];
}

function unknownTypes({ request }: Seen, among: (type: string) => boolean): Breach[] {
  const query: unknown = member(request, 'query');
  const strange = typesIn(query).filter((type) => among(type) && !types.includes(type));
  return strange.map((type) => ({ pointer: '/query', expected: 'types of notification that there are', seen: describe(type) }));
}
