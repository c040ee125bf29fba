import { describe, isObject, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule, type Seen } from '../../../rule';
import { aboutOrder, creation, fullOrder } from './sights';

type Item = Record<string, any>;

/** A rule on each item that an answer shows and that `concerns` holds of. `fault` says what is wrong with it. */
function onItems(
  verifies: string | readonly string[],
  concerns: (item: Item, seen: Seen) => boolean,
  fault: (item: Item, seen: Seen) => Omit<Breach, 'seen'> | undefined,
): Rule {
  return rule({
    verifies,
    on: fullOrder,
    examine(seen): Outcome {
      let found: Breach[] | undefined;
      for (const [index, item] of list(member(seen.response, 'productOrderItem')).entries()) {
        if (!isObject(item) || !concerns(item, seen)) continue;
        found ??= [];
        const one = fault(item, seen);
        if (one)
          found.push({ ...one, pointer: `/productOrderItem/${index}${one.pointer}`, seen: describe(member(item, one.pointer.slice(1))) });
      }
      return found;
    },
  });
}

const inState =
  (...states: string[]) =>
  (item: Item): boolean =>
    states.includes(member(item, 'state'));

const needed = (name: string, why: string) => (item: Item) =>
  isPresent(member(item, name)) ? undefined : { pointer: `/${name}`, expected: `${name} of an item that is ${why}` };

const unwanted = (name: string, why: string) => (item: Item) =>
  isPresent(member(item, name)) ? { pointer: `/${name}`, expected: `no ${name} of an item that is ${why}` } : undefined;

/** The Buyer asked to expedite the item, in the order or afterwards. */
function wantsExpedite(item: Item, { before, response }: Seen): boolean {
  if (member(item, 'expediteIndicator') === true) return true;
  const changes = before.exchanges('createModifyProductOrderItemRequestedDeliveryDate');
  return aboutOrder(changes, String(member(response, 'id'))).some(({ request }) => {
    const same = member(member(request.body, 'productOrderItem'), 'productOrderItemId') === item.id;
    return same && member(request.body, 'expediteIndicator') === true;
  });
}

/** All that the Buyer ever asked about the order was seen; of an order that was there before, it may have asked what we do not know of. */
function isKnown({ before, path, response }: Seen): boolean {
  return path.id === undefined || creation(before, member(response, 'id')) !== undefined;
}

const expectsStopped =
  (reading: string) =>
  (_: Item, seen: Seen): boolean =>
    seen.reading('expectedDateOfStopped') === reading;

/** Rules on the items of an order, by their states. */
export const itemRules: readonly Rule[] = [
  onItems(
    'MEF123:R22',
    () => true,
    (item) => (isPresent(member(item, 'state')) ? undefined : { pointer: '/state', expected: 'the state of the item' }),
  ),
  onItems(
    'MEF123:R24',
    (item, seen) => isKnown(seen) && !wantsExpedite(item, seen),
    (item) =>
      member(item, 'expediteAcceptedIndicator') === true
        ? { pointer: '/expediteAcceptedIndicator', expected: 'not true: the Buyer did not ask to expedite' }
        : undefined,
  ),
  onItems(
    ['MEF123:R27', 'MEF123:R47'],
    (item, seen) => inState('cancelled')(item) && expectsStopped('forbidden')(item, seen),
    unwanted('expectedCompletionDate', 'cancelled'),
  ),
  onItems(
    'MEF123:R27',
    (item, seen) => inState('failed')(item) && expectsStopped('forbidden')(item, seen),
    unwanted('expectedCompletionDate', 'failed'),
  ),
  onItems(
    'MEF123:R62',
    (item, seen) => inState('cancelled', 'failed')(item) && expectsStopped('required')(item, seen),
    needed('expectedCompletionDate', 'cancelled or failed (table 11)'),
  ),
  onItems(['MEF123:R28', 'MEF123:R46'], inState('inProgress'), needed('expectedCompletionDate', 'in progress')),
  onItems('MEF123:R48', inState('completed'), needed('completionDate', 'completed')),
  onItems(
    ['MEF123:R29', 'MEF123:R49'],
    (item) => isPresent(member(item, 'state')) && !inState('completed')(item),
    unwanted('completionDate', 'not completed'),
  ),
  onItems(
    'MEF123:R62',
    (_, seen) => seen.reading('itemSellerContact') === 'required',
    (item) => {
      const contacts: any[] = Array.isArray(item.relatedContactInformation) ? item.relatedContactInformation : [];
      const found = contacts.some((contact) => /^seller/i.test(String(member(contact, 'role'))));
      return found ? undefined : { pointer: '/relatedContactInformation', expected: "a contact of the Seller's (table 11)" };
    },
  ),
];
