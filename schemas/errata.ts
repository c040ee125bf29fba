import type { Difference } from './compareTypes';

/** A difference from the official document that we keep, and why. */
export interface Erratum extends Difference {
  because: string;
}

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
