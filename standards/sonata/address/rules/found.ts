import { entries, isObject, member } from '../../../reading';

/** An address in an answer, with the pointer to it. */
export type Found = [pointer: string, address: Record<string, any>];

/** The best match of a validation, unless there is none; an object or a list without anything in it is none. */
export function bestMatch(answer: unknown): Found[] {
  const best = member(answer, 'bestMatchGeographicAddress');
  return isObject(best) && Object.keys(best).length > 0 ? [['/bestMatchGeographicAddress', best]] : [];
}

export function alternatives(answer: unknown): Found[] {
  return entries(member(answer, 'alternateGeographicAddress'), '/alternateGeographicAddress');
}

/** All that a validation found. */
export function found(answer: unknown): Found[] {
  return [...bestMatch(answer), ...alternatives(answer)];
}

/** The addresses, with those that belong to them. */
export function withAssociated(addresses: Found[]): Found[] {
  return addresses.flatMap(([pointer, address]): Found[] => {
    const associated = member(address, 'associatedGeographicAddress');
    return isObject(associated)
      ? [
          [pointer, address],
          [`${pointer}/associatedGeographicAddress`, associated],
        ]
      : [[pointer, address]];
  });
}

export const isTextual = (address: unknown): boolean => ['FieldedAddress', 'FormattedAddress'].includes(member(address, '@type'));

/** An authority outside has given these their names: there is nothing to choose from. */
export const isUnambiguous = (address: unknown): boolean =>
  ['MEFGeographicPoint', 'GeographicAddressLabel'].includes(member(address, '@type'));
