import { ofEach } from '../derived';
import { isObject, token } from '../reading';
import type { Breach } from '../rule';

/** The members that the API definition knows of a type, and the types of those that hold objects. */
export interface Attributes {
  names: readonly string[];
  within?: Readonly<Record<string, Attributes>>;
}

const contact: Attributes = {
  names: ['role', 'number', 'emailAddress', 'postalAddress', 'organization', 'name', 'numberExtension'],
};
export const note: Attributes = { names: ['author', 'date', 'id', 'source', 'text'] };
const reference: Attributes = { names: ['href', 'id'] };
const itemReference: Attributes = { names: ['itemId', 'serviceOrderHref', 'serviceOrderId'] };
const relatedPlace: Attributes = { names: ['place', 'role', 'contact'] };

/** What an order's value of a service and the inventory's service have in common. The configuration is for its own specification to judge. */
const ofService = [
  'href',
  'id',
  'description',
  'externalId',
  'startDate',
  'endDate',
  'state',
  'note',
  'serviceType',
  'serviceRelationship',
];
const besides = ['relatedContactInformation', 'place', 'serviceConfiguration', 'serviceOrderItem'];
const withinService = {
  note,
  relatedContactInformation: contact,
  place: relatedPlace,
  serviceOrderItem: itemReference,
  serviceRelationship: { names: ['relationshipType', 'service'], within: { service: reference } },
};

/** ServiceValue. */
const serviceValue: Attributes = { names: [...ofService, 'name', ...besides], within: withinService };

/** Service. */
export const service: Attributes = { names: [...ofService, 'serviceDate', 'startMode', ...besides], within: withinService };

const delay: Attributes = { names: ['amount', 'units'] };
const coordinated = (related: string): Attributes => ({
  names: ['coordinatedActionDelay', 'coordinationDependency', related],
  within: { coordinatedActionDelay: delay },
});

const item: Attributes = {
  names: [
    'id',
    'action',
    'state',
    'terminationError',
    'coordinatedAction',
    'note',
    'relatedContactInformation',
    'service',
    'serviceOrderItemRelationship',
  ],
  within: {
    terminationError: { names: ['code', 'propertyPath', 'value'] },
    coordinatedAction: coordinated('itemId'),
    note,
    relatedContactInformation: contact,
    service: serviceValue,
    serviceOrderItemRelationship: { names: ['orderItem', 'relationshipType'], within: { orderItem: itemReference } },
  },
};

/** ServiceOrder. */
export const serviceOrder: Attributes = {
  names: [
    'href',
    'id',
    'state',
    'orderDate',
    'startDate',
    'completionDate',
    'expectedCompletionDate',
    'requestedStartDate',
    'requestedCompletionDate',
    'coordinatedAction',
    'description',
    'externalId',
    'note',
    'orderRelationship',
    'relatedContactInformation',
    'serviceOrderItem',
  ],
  within: {
    coordinatedAction: coordinated('orderId'),
    note,
    orderRelationship: { names: ['serviceOrder', 'relationshipType'], within: { serviceOrder: reference } },
    relatedContactInformation: contact,
    serviceOrderItem: item,
  },
};

/** What a request cannot set: the serving SOF does. */
const without = (type: Attributes, ...names: string[]): Attributes => ({
  ...type,
  names: type.names.filter((name) => !names.includes(name)),
});

/** ServiceOrder_Create. */
export const orderCreate: Attributes = {
  ...without(serviceOrder, 'href', 'id', 'state', 'orderDate', 'startDate', 'completionDate', 'expectedCompletionDate'),
  within: { ...serviceOrder.within, serviceOrderItem: without(item, 'state', 'terminationError') },
};

/** A notification with its payload. */
export const event = (payload: readonly string[]): Attributes => ({
  names: ['eventId', 'eventTime', 'eventType', 'event'],
  within: { event: { names: payload } },
});

export const hub: Attributes = { names: ['id', 'callback', 'query'] };

/** A breach for each member that a type does not know. `sent`: names that the client itself has used, so that they may come back. */
export function undefinedMembers(shown: unknown, known: Attributes, sent: ReadonlySet<string> = nobody, pointer = ''): Breach[] {
  const found: Breach[] = [];
  collect(shown, known, sent, pointer, found);
  return found;
}

function collect(shown: unknown, known: Attributes, sent: ReadonlySet<string>, pointer: string, found: Breach[]): void {
  if (Array.isArray(shown)) {
    for (let index = 0; index < shown.length; index++)
      if (isObject(shown[index])) collect(shown[index], known, sent, `${pointer}/${index}`, found);
  } else if (isObject(shown)) {
    for (const name of Object.keys(shown)) {
      const inner = known.within?.[name];
      if (isKnown(known, name)) {
        if (inner) collect(shown[name], inner, sent, `${pointer}/${token(name)}`, found);
      } else if (!sent.has(name)) {
        const expected = 'only attributes that the standard defines';
        found.push({ pointer: `${pointer}/${token(name)}`, expected, seen: `a member ${name}` });
      }
    }
  }
}

const sets = new WeakMap<Attributes, ReadonlySet<string>>();

function isKnown(type: Attributes, name: string): boolean {
  const names = sets.get(type) ?? new Set(type.names);
  sets.set(type, names);
  return names.has(name);
}

const nobody: ReadonlySet<string> = new Set();

/** Every name that stands in what was sent, at any depth. */
export function namesIn(sent: unknown): ReadonlySet<string> {
  return typeof sent === 'object' && sent !== null ? namesOf(sent) : nobody;
}

/** What was sent is asked for at every answer that shows what became of it. */
const namesOf = ofEach((sent): ReadonlySet<string> => {
  const names = new Set<string>();
  const open: unknown[] = [sent];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value.filter((entry) => entry !== undefined));
    else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value)) {
        names.add(name);
        if (typeof inner === 'object' && inner !== null) open.push(inner);
      }
    }
  }
  return names;
});
