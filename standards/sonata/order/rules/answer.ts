import { echoed, type EchoOptions } from '../../../echo';
import { describe, entries, isObject, list, member } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';
import { absent, fullOrder, links } from './sights';

const operations = ['createProductOrder', 'listProductOrder', 'retrieveProductOrder'];

const repeated: EchoOptions = {
  except: links,
  keyedBy: { productOrderItem: 'id' },
  appendable: ['note', 'relatedContactInformation', 'place', 'productRelationship', 'productOrderItemRelationship', 'coordinatedAction'],
};

/** Operations by which the Buyer itself changes what it ordered. */
const changing = ['patchProductOrder', 'createModifyProductOrderItemRequestedDeliveryDate'];

/** What the Buyer sent to create this order; undefined when that was not seen, or when the Buyer changed it since. */
function asSent({ before, path }: Seen): unknown {
  const created = before.exchanges('createProductOrder').find(({ response }) => member(response?.body, 'id') === path.id);
  if (!created) return undefined;
  const changed = changing
    .flatMap((operation) => before.exchanges(operation))
    .some(({ request }) => concerns(request.url, request.body, path.id!));
  return changed ? undefined : created.request.body;
}

function concerns(url: string, body: unknown, id: string): boolean {
  return url.includes(encodeURIComponent(id)) || member(member(body, 'productOrderItem'), 'productOrderId') === id;
}

/** Rules on one answer that shows an order. */
export const answerRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:R1',
    on: operations,
    when: 'any',
    examine({ status, request }) {
      // A list that says 404 may mean that nothing matches: that is R60.
      const missing = [405, 501].includes(status) || (status === 404 && request !== undefined);
      if (missing) return [{ pointer: '', expected: 'an operation that every Seller offers', seen: `status ${status}` }];
      return status < 300 ? [] : undefined;
    },
  }),
  rule({
    verifies: 'MEF123:R16',
    on: 'createProductOrder',
    examine: ({ request, response }) => echoed(request, response, repeated),
  }),
  rule({
    verifies: 'MEF123:R16',
    on: 'retrieveProductOrder',
    examine: (seen) => {
      const sent = asSent(seen);
      return sent === undefined ? undefined : echoed(sent, seen.response, repeated);
    },
  }),
  rule({
    verifies: 'MEF123:R17',
    on: fullOrder,
    examine({ response }) {
      const roles = list(member(response, 'relatedContactInformation')).map((contact) => member(contact, 'role'));
      const nobody = { pointer: '/relatedContactInformation', expected: 'a contact with the role sellerContact', seen: describe(roles) };
      return [...absent(response, ['id', 'state']), ...(roles.includes('sellerContact') ? [] : [nobody])];
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
    examine({ response }) {
      const described = entries(member(response, 'productOrderItem'), '/productOrderItem').filter(([, item]) => item.action !== 'delete');
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
