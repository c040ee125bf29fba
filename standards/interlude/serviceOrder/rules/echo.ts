import { echoed, type EchoOptions } from '../../../echo';
import { describe, describeEach, isObject, list, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule } from '../../../rule';
import { each, everyOrder, itemsOf, requestFor } from '../../sights';

/** Links that the serving SOF sets, and has to ignore from the client. */
const links = ['href', 'serviceOrderHref'];

/** How an order repeats its request: items find each other by id, notes and contacts may be added. */
const repeat: EchoOptions = {
  except: links,
  keyedBy: { serviceOrderItem: 'id' },
  appendable: ['note', 'relatedContactInformation'],
  unordered: ['place', 'serviceRelationship', 'serviceOrderItemRelationship', 'coordinatedAction', 'orderRelationship'],
};

/** What the client sent comes back as it was sent, whenever the order is shown. */
export const echoRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify99.1:R13',
    on: 'createServiceOrder',
    examine: ({ request, response }) => (isObject(request) ? echoed(request, response, repeat) : undefined),
  }),
  rule({
    verifies: 'Mplify99.1:R13',
    on: ['retrieveServiceOrder', 'listServiceOrder'],
    examine: ({ response, before }) =>
      each(response, (order, pointer) => {
        const request = requestFor(before, order);
        return request && echoed(request, order, repeat, pointer);
      }),
  }),
  rule({
    verifies: 'Mplify99.1:R13',
    on: 'serviceOrder.registerListener',
    examine: ({ request, response }) => (isObject(request) ? echoed(request, response) : undefined),
  }),
  rule({
    verifies: 'Mplify99.1:6.1.3',
    on: everyOrder,
    examine: ({ request, response, before }) =>
      each(response, (order, pointer) => oneForEach(isObject(request) ? request : requestFor(before, order), order, pointer)),
  }),
  rule({
    verifies: 'Mplify99.1:R3',
    on: everyOrder,
    examine: ({ request, response, before }) =>
      each(response, (order, pointer) => configured(isObject(request) ? request : requestFor(before, order), order, pointer)),
  }),
];

function oneForEach(request: unknown, order: unknown, pointer: string): Outcome {
  if (!isObject(request)) return undefined;
  const asked = idsOf(request);
  if (asked.join('\n') === idsOf(order).join('\n')) return [];
  const got = describeEach(member(order, 'serviceOrderItem'), (item) => member(item, 'id'));
  return [{ pointer: `${pointer}/serviceOrderItem`, expected: `one item for each of ${describe(asked)}`, seen: got }];
}

/** What was configured stays in the configuration. */
function configured(request: unknown, order: unknown, pointer: string): Breach[] | undefined {
  const asked = new Set(itemsOf(request).flatMap(([, item]) => (isObject(member(item.service, 'serviceConfiguration')) ? [item.id] : [])));
  const shown = itemsOf(order, pointer).filter(([, item]) => asked.has(item.id));
  if (shown.length === 0) return undefined;
  return shown.flatMap(([at, item]) => {
    const configuration = member(item.service, 'serviceConfiguration');
    if (isObject(configuration)) return [];
    return [{ pointer: `${at}/service/serviceConfiguration`, expected: 'the configuration', seen: describe(configuration) }];
  });
}

function idsOf(order: unknown): string[] {
  return list(member(order, 'serviceOrderItem'))
    .map((item) => String(member(item, 'id')))
    .sort();
}
