import { inRole } from '../../../contact';
import { echoed, type EchoOptions } from '../../../echo';
import { describe, entries, isObject, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { isMissing } from './offered';
import { aboutOrder, absent, creation, fullOrder, links } from './sights';

const operations = ['createProductOrder', 'listProductOrder', 'retrieveProductOrder'];

/** How an order repeats what was ordered. */
export const repeated: EchoOptions = {
  except: links,
  keyedBy: { productOrderItem: 'id' },
  appendable: ['note', 'relatedContactInformation', 'place', 'productRelationship', 'productOrderItemRelationship', 'coordinatedAction'],
};

/** Operations by which the Buyer itself changes what it ordered. */
const changing = ['patchProductOrder', 'createModifyProductOrderItemRequestedDeliveryDate'];

/** The request that created this order; undefined when that was not seen. */
function createdBy({ before, path }: Seen): unknown {
  return path.id === undefined ? undefined : creation(before, path.id)?.request.body;
}

/** What the Buyer sent to create this order; undefined when that was not seen, or when the Buyer changed it since. */
export function asSent(seen: Seen): unknown {
  const { before, path } = seen;
  const created = createdBy(seen);
  if (created === undefined) return undefined;
  const changed = changing.some((operation) => aboutOrder(before.exchanges(operation), path.id!).length > 0);
  return changed ? undefined : created;
}

/** All that was ordered is there unchanged, and no item besides. */
function repeats(ordered: unknown, shown: unknown): Breach[] {
  const ids = list(member(ordered, 'productOrderItem')).map((item): unknown => member(item, 'id'));
  const items = entries(member(shown, 'productOrderItem'), '/productOrderItem');
  const isFirst = (id: unknown, index: number) => items.findIndex(([, other]) => other.id === id) === index;
  const surplus = items.filter(([, { id }], index) => !ids.includes(id) || !isFirst(id, index));
  const expected = 'only items that were ordered, each of them once';
  return [...echoed(ordered, shown, repeated), ...surplus.map(([pointer, { id }]) => ({ pointer, expected, seen: describe(id) }))];
}

/** Rules on one answer that shows an order. */
export const answerRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:R1',
    on: operations,
    when: 'any',
    examine(seen) {
      const { status, request } = seen;
      // A list that says 404 may mean that nothing matches: that is R60.
      if (isMissing(seen) && (status !== 404 || request !== undefined))
        return [{ pointer: '', expected: 'an operation that every Seller offers', seen: `status ${status}` }];
      return status < 300 ? [] : undefined;
    },
  }),
  rule({
    verifies: 'MEF123:R16',
    on: 'createProductOrder',
    examine: ({ request, response }) => repeats(request, response),
  }),
  rule({
    verifies: 'MEF123:R16',
    on: 'retrieveProductOrder',
    examine: (seen) => {
      const sent = asSent(seen);
      return sent === undefined ? undefined : repeats(sent, seen.response);
    },
  }),
  rule({
    verifies: 'MEF123:R17',
    on: fullOrder,
    examine({ response }) {
      return [...absent(response, ['id', 'state']), ...inRole(response, ['sellerContact'])];
    },
  }),
  rule({
    verifies: ['MEF123:R18', 'MEF123:6.4'],
    on: ['retrieveProductOrder', 'patchProductOrder'],
    examine({ path, response }) {
      const id = member(response, 'id');
      return id === path.id ? [] : [{ pointer: '/id', expected: `the order that was asked for, ${path.id}`, seen: describe(id) }];
    },
  }),
  rule({
    verifies: 'MEF123:R7',
    on: fullOrder,
    examine(seen) {
      const sent = list(member(seen.path.id === undefined ? seen.request : createdBy(seen), 'productOrderItem'));
      const isDescribed = (id: unknown) => sent.some((item) => item?.id === id && isObject(member(item.product, 'productConfiguration')));
      const described = entries(member(seen.response, 'productOrderItem'), '/productOrderItem').filter(([, { id }]) => isDescribed(id));
      if (described.length === 0) return undefined;
      return described.flatMap(([pointer, item]) => {
        const configuration = member(item.product, 'productConfiguration');
        if (isObject(configuration)) return [];
        const expected = 'the attributes of the product, in productConfiguration';
        return [{ pointer: `${pointer}/product/productConfiguration`, expected, seen: describe(configuration) }];
      });
    },
  }),
];
