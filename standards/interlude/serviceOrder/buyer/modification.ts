import { describe, isObject, list, member } from '../../../reading';
import type { Breach, Rule } from '../../../rule';
import { serviceLifecycle } from '../../serviceInventory/lifecycle';
import { serviceHeld } from './held';
import { ofService } from './request';

type Service = Record<string, any>;

/** Members that an order gives a service, besides those that every modification has to give. */
const given = ['description', 'externalId', 'serviceType', 'place', 'relatedContactInformation'];

/**
 * What becomes of a service that is ordered to be otherwise: R27, R28, R30, table 9.
 * What is left out is to be gone: only of a client that takes nothing away can it be told that it forgot something.
 */
export const modificationRules: readonly Rule[] = [
  ofService('Mplify99.1:R27', 'modify', (service, pointer, seen) => {
    const held = serviceHeld(service.id, seen);
    if (!held || seen.before.agreed.unprovoked) return undefined;
    return [...forgotten(service, held, given, pointer), ...configuration(service, held, pointer)];
  }),
  ofService('Mplify99.1:R28', 'modify', (service, pointer, seen) => {
    const held = serviceHeld(service.id, seen);
    const [had, wanted]: unknown[] = [held, service].map((one) => member(member(one, 'serviceConfiguration'), '@type'));
    if (had === undefined || wanted === undefined) return undefined;
    if (had === wanted) return [];
    const expected = `${describe(had)}, of which the service is`;
    return [{ pointer: `${pointer}/serviceConfiguration/@type`, expected, seen: describe(wanted) }];
  }),
  ofService('Mplify99.1:R30', 'modify', (service, pointer, seen, item) => {
    const held = serviceHeld(service.id, seen);
    if (!held || list(held.serviceRelationship).length === 0 || seen.before.agreed.unprovoked) return undefined;
    // An item can stand for the service that it has made.
    const byItem = list(item.serviceOrderItemRelationship).length;
    const lost = endsOf(held).filter((id) => !endsOf(service).includes(id));
    const expected = `all relations that the service is to have, those to ${describe(lost)} too`;
    return lost.length <= byItem ? [] : [{ pointer: `${pointer}/serviceRelationship`, expected, seen: describe(endsOf(service)) }];
  }),
  ofService('Mplify99.1:Table9-Buyer', 'add', (service, pointer) => beginning(service.state, pointer)),
  ofService('Mplify99.1:Table9-Buyer', 'modify', (service, pointer, seen) =>
    move(serviceHeld(service.id, seen), service.state, `${pointer}/state`),
  ),
  ofService('Mplify99.1:Table9-Buyer', 'delete', (service, pointer, seen) =>
    move(serviceHeld(service.id, seen), 'terminated', `${pointer}/id`),
  ),
];

function forgotten(owner: unknown, held: unknown, names: readonly string[], pointer: string): Breach[] {
  return names
    .filter((name) => member(held, name) !== undefined && member(owner, name) === undefined)
    .map((name) => ({ pointer: `${pointer}/${name}`, expected: `${name}, which the service has`, seen: 'absent' }));
}

/** Of another type are other attributes. */
function configuration(service: Service, held: Service, pointer: string): Breach[] {
  const [had, wanted] = [held.serviceConfiguration, service.serviceConfiguration];
  if (!isObject(had) || !isObject(wanted) || had['@type'] !== wanted['@type']) return [];
  return forgotten(wanted, had, Object.keys(had), `${pointer}/serviceConfiguration`);
}

function endsOf(service: Service): string[] {
  return list(service.serviceRelationship).map((relation) => String(member(member(relation, 'service'), 'id')));
}

/** A state that is asked for again is no move; from the end there is none. */
function move(held: Service | undefined, to: unknown, pointer: string): Breach[] | undefined {
  const from: unknown = held?.state;
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  const isLegal = serviceLifecycle.moves.some((one) => one[0] === from && one[2] === to);
  if (isLegal || (from === to && from !== 'terminated')) return [];
  const isOver = serviceLifecycle.terminal.some((state) => state === from);
  return [{ pointer, expected: isOver ? `no order for it: it is ${from}` : `a state that follows ${from}`, seen: to }];
}

/** What is no state at all is a matter of the form. */
function beginning(state: unknown, pointer: string): Breach[] | undefined {
  if (!serviceLifecycle.states.some((known) => known === state)) return undefined;
  if (serviceLifecycle.initial.some((known) => known === state)) return [];
  return [{ pointer: `${pointer}/state`, expected: 'a state in which a service can begin', seen: describe(state) }];
}
