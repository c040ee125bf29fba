import { eachItem } from '../../../buyer/products';
import { isShownAlike, isStrange } from '../../../buyer/knowledge';
import { absentMembers, foreignMembers } from '../../../buyer/request';
import { describe, entries, isObject, member } from '../../../reading';
import { rule, type Breach, type Outcome, type Rule, type Seen } from '../../../rule';
import { hub, orderCreate, undefinedMembers } from '../../attributes';
import { isKnownService } from './held';

const on = 'createServiceOrder';
const items = 'serviceOrderItem';

type Service = Record<string, any>;

/** What every order states: R9 to R12. */
const stated: readonly Rule[] = [
  rule({
    verifies: 'Mplify99.1:R9',
    on,
    examine: ({ request }) => absentMembers(request, ['requestedStartDate', 'requestedCompletionDate', items]),
  }),
  rule({ verifies: 'Mplify99.1:R10', on, examine: ({ request }) => absentMembers(request, [items]) }),
  rule({
    verifies: 'Mplify99.1:R11',
    on,
    examine: (seen) => eachItem(seen, items, (item, pointer) => absentMembers(item, ['id', 'action', 'service'], pointer)),
  }),
  rule({ verifies: 'Mplify99.1:R12', on, examine: ({ request }) => markedNotes(request) }),
];

/** What services state by the action of their item: R20, R24 to R26, R31, R32. */
const byAction: readonly Rule[] = [
  ofService('Mplify99.1:R20', 'add', (service, pointer) => absentMembers(service, ['state', 'serviceConfiguration'], pointer)),
  ofService('Mplify99.1:R24', 'add', (service, pointer) => foreignMembers(service, ['id'], pointer)),
  ofService('Mplify99.1:R25', 'modify', desired),
  ofService('Mplify99.1:R26', 'modify', (service, pointer) => absentMembers(service, ['id', 'state', 'serviceConfiguration'], pointer)),
  ofService('Mplify99.1:R31', 'delete', (service, pointer) => absentMembers(service, ['id'], pointer)),
  ofService('Mplify99.1:R32', 'delete', (service, pointer) =>
    foreignMembers(
      service,
      Object.keys(service).filter((name) => name !== 'id'),
      pointer,
    ),
  ),
];

/** What the standard knows: R7, and of services R3. */
const known: readonly Rule[] = [
  rule({ verifies: 'Mplify99.1:R7', on, examine: ({ request }) => undefinedMembers(request, orderCreate) }),
  rule({ verifies: 'Mplify99.1:R7', on: 'serviceOrder.registerListener', examine: ({ request }) => undefinedMembers(request, hub) }),
  rule({
    verifies: 'Mplify99.1:R3',
    on,
    examine: (seen) => eachItem(seen, items, (item, pointer) => configured(item.service, `${pointer}/service`)),
  }),
];

export const requestRules: readonly Rule[] = [...stated, ...byAction, ...known];

/** A rule on the service of every item with that action. */
export function ofService(
  verifies: string,
  action: string,
  examine: (service: Service, pointer: string, seen: Seen, item: Record<string, any>) => Outcome,
): Rule {
  return rule({
    verifies,
    on,
    examine: (seen) =>
      eachItem(seen, items, (item, pointer) =>
        item.action === action && isObject(item.service) ? examine(item.service, `${pointer}/service`, seen, item) : undefined,
      ),
  });
}

/** The service is one that there is. One that the serving SOF takes all the same, the client has from elsewhere. */
function desired(service: Service, pointer: string, seen: Seen): Breach[] {
  const absent = absentMembers(service, ['id', 'serviceConfiguration'], pointer);
  const { id } = service;
  const isNamed = typeof id === 'string' && id !== '' && !isKnownService(id, seen);
  if (!isNamed || !isStrange(() => isShownAlike(seen.before, 'service', id), seen)) return absent;
  return [...absent, { pointer: `${pointer}/id`, expected: 'the id of a service that the client has', seen: describe(id) }];
}

/** Notes wherever they stand: at the order, at its items, at their services. */
function markedNotes(request: unknown): Outcome {
  const owners: Array<[string, unknown]> = [
    ['', request],
    ...entries(member(request, items), `/${items}`).flatMap(([at, item]): Array<[string, unknown]> => [
      [at, item],
      [`${at}/service`, item.service],
    ]),
  ];
  const notes = owners.flatMap(([at, owner]) => entries(member(owner, 'note'), `${at}/note`));
  if (notes.length === 0) return undefined;
  return notes
    .filter(([, { source }]) => source !== 'bus')
    .map(([pointer, { source }]) => ({ pointer: `${pointer}/source`, expected: 'bus', seen: describe(source) }));
}

/** What stands beside the configuration, and is no member of a service, is an attribute out of its place. */
function configured(service: unknown, pointer: string): Outcome {
  if (!isObject(service)) return undefined;
  const names = orderCreate.within!.serviceOrderItem!.within!.service!.names;
  const others = Object.keys(service).filter((name) => !names.includes(name));
  if (others.length === 0 && !isObject(service.serviceConfiguration)) return undefined;
  return others.map((name) => ({
    pointer: `${pointer}/${name}`,
    expected: 'attributes of the service in its serviceConfiguration',
    seen: describe(service[name]),
  }));
}
