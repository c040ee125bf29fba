import { eachItem } from '../../../buyer/products';
import { describe, entries, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { itemSights } from '../../sights';

/** One relation of an item to another item. */
interface Relation {
  pointer: string;
  itemId: unknown;
  orderId: unknown;
  /** Which order it means: the one that it stands in, or another. */
  means: 'same' | 'other';
}

type Judge = (relation: Relation, seen: Seen) => Breach[];

const inSame = (verifies: string, judge: Judge) => ofRelations(verifies, 'same', judge);

/** How an item of an order names the items that it is related to (R21 to R23; erratum itemOfSameOrder). */
export const relationRules: readonly Rule[] = [
  inSame('Mplify99.1:R21', ({ pointer, itemId }, seen) =>
    idsIn(seen.request).includes(itemId)
      ? []
      : [{ pointer: `${pointer}/itemId`, expected: 'the id of an item of this order', seen: describe(itemId) }],
  ),
  inSame('Mplify99.1:R22', ({ pointer, orderId }, { reading }) =>
    !isPresent(orderId) || reading('itemOfSameOrder') === 'either'
      ? []
      : [{ pointer: `${pointer}/serviceOrderId`, expected: 'no order, for it is the same', seen: describe(orderId) }],
  ),
  ofRelations('Mplify99.1:R23', 'other', ({ pointer, itemId, orderId }) => [
    ...(isPresent(itemId) ? [] : [{ pointer: `${pointer}/itemId`, expected: 'the id of an item of that order', seen: describe(itemId) }]),
    ...(isPresent(orderId) ? [] : [{ pointer: `${pointer}/serviceOrderId`, expected: 'the order of that item', seen: describe(orderId) }]),
  ]),
];

function ofRelations(verifies: string, means: Relation['means'], judge: Judge): Rule {
  return rule({
    verifies,
    on: 'createServiceOrder',
    examine: (seen) =>
      eachItem(seen, 'serviceOrderItem', (item, pointer) => {
        if (item.action !== 'add') return undefined;
        const found = relationsOf(item, pointer, seen).filter((relation) => relation.means === means);
        return found.length === 0 ? undefined : found.flatMap((relation) => judge(relation, seen));
      }),
  });
}

function relationsOf(item: Record<string, any>, pointer: string, seen: Seen): Relation[] {
  return entries(item.serviceOrderItemRelationship, `${pointer}/serviceOrderItemRelationship`).map(([at, relation]) => {
    const named: unknown = member(relation, 'orderItem');
    const [itemId, orderId]: unknown[] = [member(named, 'itemId'), member(named, 'serviceOrderId')];
    return { pointer: `${at}/orderItem`, itemId, orderId, means: meant(itemId, orderId, seen) };
  });
}

/** An order that is named is another one when it is known, or when this one has no such item; an item that only earlier orders have is theirs. */
function meant(itemId: unknown, orderId: unknown, { request, before }: Seen): Relation['means'] {
  const isHere = idsIn(request).includes(itemId);
  if (isPresent(orderId)) {
    const isKnown = typeof orderId === 'string' && before.resource('serviceOrder', orderId) !== undefined;
    // An order from before the traffic was seen may have an item of that name too.
    return isKnown || !isHere || before.agreed.unprovoked ? 'other' : 'same';
  }
  return !isHere && isPresent(itemId) && itemSights(before).some(({ item }) => item.id === itemId) ? 'other' : 'same';
}

function idsIn(request: unknown): unknown[] {
  return list(member(request, 'serviceOrderItem')).map((item) => member(item, 'id'));
}
