import { eachItem } from '../../../buyer/products';
import { describe, isObject, list, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { itemSights } from '../../sights';
import { serviceHeld } from './held';

const spec = (name: string) => `urn:mef:lso:spec:service:carrier-ethernet-${name}:v1.0.0:all`;

/**
 * What an end point leads to: the connection that it is an end of, and the interface at which it is (MEF 101).
 * MEF 101 names no types of relation: it counts only to what service one leads.
 */
const needed: Readonly<Record<string, ReadonlyArray<readonly [what: string, types: readonly string[]]>>> = {
  [spec('ovc-end-point')]: [
    ['an OVC', [spec('ovc')]],
    ['a UNI or an ENNI', [spec('operator-uni'), spec('enni-service'), spec('virtual-uni')]],
  ],
  [spec('evc-end-point')]: [
    ['an EVC', [spec('evc')]],
    ['a UNI', [spec('subscriber-uni')]],
  ],
};

/** R8: an order holds to what the specification of a service says of its relations. */
export const specificationRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify99.1:R8',
    on: 'createServiceOrder',
    examine: (seen) =>
      eachItem(seen, 'serviceOrderItem', (item, pointer) => {
        if (item.action === 'delete' || !isObject(member(item.service, 'serviceConfiguration'))) return undefined;
        return lacking(item, pointer, seen);
      }),
  }),
];

function lacking(item: Record<string, any>, pointer: string, seen: Seen): Breach[] {
  const ends = endsOf(item, seen);
  // Where one leads to what nobody here knows, it may be the very one.
  if (ends.includes(undefined)) return [];
  const wanted = needed[String(member(item.service.serviceConfiguration, '@type'))] ?? [];
  return wanted
    .filter(([, types]) => !ends.some((type) => types.includes(type!)))
    .map(([what]) => ({ pointer: `${pointer}/service/serviceRelationship`, expected: `a relation to ${what}`, seen: describe(ends) }));
}

/** The types of the services to which the relations of an item lead, to services and to items alike; undefined where that is not known. */
function endsOf(item: Record<string, any>, seen: Seen): Array<string | undefined> {
  const direct = list(member(item.service, 'serviceRelationship')).map((relation) =>
    typeOfService(member(member(relation, 'service'), 'id'), seen),
  );
  const byItem = list(item.serviceOrderItemRelationship).map((relation) => typeOfItem(member(relation, 'orderItem'), seen));
  return [...direct, ...byItem];
}

function typeOfService(id: unknown, seen: Seen): string | undefined {
  const held = serviceHeld(id, seen) ?? itemSights(seen.before).find(({ item }) => member(item.service, 'id') === id)?.item.service;
  return typeIn(held);
}

function typeOfItem(named: unknown, { request, before }: Seen): string | undefined {
  const [itemId, orderId]: unknown[] = [member(named, 'itemId'), member(named, 'serviceOrderId')];
  const here = list(member(request, 'serviceOrderItem')).find((item) => member(item, 'id') === itemId);
  const there = itemSights(before).find((found) => found.orderId === orderId && found.item.id === itemId)?.item;
  return typeIn(member(there ?? here, 'service'));
}

function typeIn(service: unknown): string | undefined {
  const type: unknown = member(member(service, 'serviceConfiguration'), '@type');
  return typeof type === 'string' ? type : undefined;
}
