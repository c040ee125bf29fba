import { absentMembers, hasRole } from '../../../buyer/request';
import { describe, isPresent, list, member } from '../../../reading';
import { rule, type Outcome, type Rule, type Seen } from '../../../rule';

const modify = 'createModifyProductOrderItemRequestedDeliveryDate';
const cancel = 'createCancelProductOrder';

/** A request with the expedite indicator set is one to expedite; any other asks for another date. */
const expedites = ({ request }: Seen) => member(request, 'expediteIndicator') === true;

/** What the Buyer says when it asks to change a running order: R63, R66, R74, O11. */
export const changeRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:R63',
    on: modify,
    examine: (seen) => (expedites(seen) ? absentMembers(seen.request, ['productOrderItem', 'expediteIndicator']) : undefined),
  }),
  rule({
    verifies: 'MEF123:R66',
    on: modify,
    examine: (seen) => (expedites(seen) ? undefined : absentMembers(seen.request, ['productOrderItem', 'requestedCompletionDate'])),
  }),
  rule({ verifies: 'MEF123:O11', on: modify, examine: sooner }),
  rule({
    verifies: 'MEF123:R74',
    on: cancel,
    examine: ({ request }) => [...absentMembers(request, ['productOrder']), ...hasRole(request, 'cancelProductOrderContact')],
  }),
];

/** Who wants an item sooner names, if any, a date before the one that it is expected on. */
function sooner(seen: Seen): Outcome {
  const wanted: unknown = member(seen.request, 'requestedCompletionDate');
  if (!expedites(seen) || !isPresent(wanted)) return undefined;
  const expected = expectedDate(seen);
  if (expected === undefined || Number.isNaN(Date.parse(String(wanted)))) return undefined;
  if (Date.parse(String(wanted)) <= Date.parse(expected)) return [];
  return [{ pointer: '/requestedCompletionDate', expected: `a date before ${expected}`, seen: describe(wanted) }];
}

function expectedDate({ request, before }: Seen): string | undefined {
  const { productOrderId, productOrderItemId } = member(request, 'productOrderItem') ?? {};
  const sights = before.resource('productOrder', String(productOrderId))?.observations ?? [];
  const shown = sights.findLast(({ body }) => Array.isArray(member(body, 'productOrderItem')))?.body;
  const item = list(member(shown, 'productOrderItem')).find((other) => member(other, 'id') === productOrderItemId);
  const date: unknown = member(item, 'expectedCompletionDate');
  return typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? date : undefined;
}
