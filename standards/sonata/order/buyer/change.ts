import { absentMembers, hasRole } from '../../../buyer/request';
import { describe, isPresent, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule, type Seen } from '../../../rule';

const modify = 'createModifyProductOrderItemRequestedDeliveryDate';
const cancel = 'createCancelProductOrder';

/** A request with the expedite indicator set is one to expedite; any other asks for another date. */
const expedites = ({ request }: Seen) => member(request, 'expediteIndicator') === true;

/** What the Buyer says when it asks to change a running order: R63, R66, R74, O11. */
export const changeRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:R63',
    on: modify,
    examine: (seen) =>
      expedites(seen) ? [...absentMembers(seen.request, ['productOrderItem', 'expediteIndicator']), ...noItem(seen)] : undefined,
  }),
  rule({
    verifies: 'MEF123:R66',
    on: modify,
    examine: (seen) =>
      expedites(seen) ? undefined : [...absentMembers(seen.request, ['productOrderItem', 'requestedCompletionDate']), ...noItem(seen)],
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

function expectedDate(seen: Seen): string | undefined {
  const date: unknown = member(itemsShown(seen)?.find(isNamed(seen)), 'expectedCompletionDate');
  return typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

/** The item that it names is none of the order, as far as the Buyer was shown it. */
function noItem(seen: Seen): Breach[] {
  const items = itemsShown(seen);
  const id: unknown = member(member(seen.request, 'productOrderItem'), 'productOrderItemId');
  if (!items || !isPresent(id) || items.some(isNamed(seen))) return [];
  const expected = `the id of an item of that order: ${items.map((item) => describe(member(item, 'id'))).join(' or ')}`;
  return [{ pointer: '/productOrderItem/productOrderItemId', expected, seen: describe(id) }];
}

/** The items of the order that a request is about, as it was shown last; undefined where it was not. */
function itemsShown({ request, before }: Seen): unknown[] | undefined {
  const id = String(member(member(request, 'productOrderItem'), 'productOrderId'));
  const lists = (before.resource('productOrder', id)?.observations ?? []).map(({ body }): unknown => member(body, 'productOrderItem'));
  return lists.findLast(Array.isArray);
}

function isNamed({ request }: Seen): (item: unknown) => boolean {
  const id: unknown = member(member(request, 'productOrderItem'), 'productOrderItemId');
  return (item) => member(item, 'id') === id;
}
