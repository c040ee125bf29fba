import type { Difference } from './compareTypes';

/** A difference from the official document that we keep, and why. */
export interface Erratum extends Difference {
  because: string;
}

/** Services whose published schema names no type at its root. */
const untyped = ['Enni', 'EnniService', 'Evc', 'EvcEndPoint', 'OperatorUni', 'Ovc', 'OvcEndPoint', 'SubscriberUni', 'VirtualUni'];

const enniIdentifier = {
  document: 'kylie/carrierEthernetEnniService',
  because:
    'published as operatorEnniIdentifier, required (and in the text of MEF 101 published) as operatorEnnIdentifier; ours takes either',
};

const evcEgressMap = {
  document: 'kylie/carrierEthernetEvcEndPoint',
  because: 'published as a list of at most one map and, by a slip of indentation, as the map itself; MEF 101 has a list; ours takes either',
};

const catalogListeners = {
  document: 'kylie/serviceCatalog',
  ours: 'absent',
  official: 'present',
  because: 'the catalog is only read: to discover a policy needs no listener',
};

const catalogDescription = {
  document: 'kylie/serviceCatalog',
  because: 'a stray quotation mark in the name of the member; ours says what is meant',
};

const value = 'ServiceSpecification.serviceSpecCharacteristic[].serviceSpecCharacteristicValue[].value';
const catalogValue = {
  document: 'kylie/serviceCatalog',
  ours: 'absent',
  because: 'published as an object of objects, so that no number, text or truth value could be one; ours takes any value',
};

/** Every place where our documents knowingly say otherwise than the official ones. */
export const errata: readonly Erratum[] = [
  {
    document: 'grace/geographicAddressManagement',
    where: 'FieldedAddress.associatedGeographicAddress: readOnly',
    ours: 'true',
    official: 'absent',
    because: 'the official file writes it beside a $ref, where OpenAPI 3.0 ignores it; ours says what is meant',
  },
  {
    document: 'grace/carrierEthernetOperatorUni',
    where: 'payload: type',
    ours: 'object',
    official: 'absent',
    because: 'without a type anything but an object would be a valid Operator UNI',
  },
  {
    document: 'kylie/serviceOrderingManagement',
    where: 'ServiceOrder.orderRelationship[].serviceOrder: type',
    ours: 'object',
    official: 'absent',
    because: 'without a type anything but an object would be a valid reference to a service order',
  },
  ...untyped.map((service) => ({
    document: `kylie/carrierEthernet${service}`,
    where: 'payload: type',
    ours: 'object',
    official: 'absent',
    because: 'without a type anything but an object would be valid',
  })),
  { ...enniIdentifier, where: 'payload: required operatorEnnIdentifier', ours: 'absent', official: 'present' },
  { ...enniIdentifier, where: 'payload: member operatorEnnIdentifier', ours: 'present', official: 'absent' },
  { ...enniIdentifier, where: 'payload: choice', ours: 'anyOf of 2', official: 'absent' },
  { ...evcEgressMap, where: 'payload.egressMap: type', ours: 'absent', official: 'object' },
  { ...evcEgressMap, where: 'payload.egressMap: member evcEgressMapEntries', ours: 'absent', official: 'present' },
  { ...evcEgressMap, where: 'payload.egressMap: member properties', ours: 'absent', official: 'present' },
  { ...evcEgressMap, where: 'payload.egressMap: choice', ours: 'oneOf of 2', official: 'absent' },
  { ...catalogListeners, where: 'operation POST /hub' },
  { ...catalogListeners, where: 'operation GET /hub/{hubId}' },
  { ...catalogListeners, where: 'operation DELETE /hub/{hubId}' },
  { ...catalogListeners, where: 'type EventSubscription' },
  { ...catalogListeners, where: 'type EventSubscriptionInput' },
  { ...catalogDescription, where: 'ServiceSpecification: member description"', ours: 'absent', official: 'present' },
  { ...catalogDescription, where: 'ServiceSpecification: member description', ours: 'present', official: 'absent' },
  { ...catalogValue, where: `${value}: type`, official: 'object' },
  { ...catalogValue, where: `${value}: choice`, official: 'additionalProperties of 1' },
];

const same = (one: Difference, other: Difference): boolean =>
  one.document === other.document && one.where === other.where && one.ours === other.ours && one.official === other.official;

/** The differences that no erratum accounts for. */
export function unexplained(differences: Difference[]): Difference[] {
  return differences.filter((difference) => !errata.some((erratum) => same(erratum, difference)));
}

/** The errata of a document that nothing differs by any more: they must go. */
export function stale(document: string, differences: Difference[]): Erratum[] {
  return errata.filter((erratum) => erratum.document === document && !differences.some((difference) => same(erratum, difference)));
}
