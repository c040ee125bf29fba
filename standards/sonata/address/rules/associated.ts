import { describe, isPresent, member } from '../../../reading';
import { rule, type Breach, type Rule, type Seen } from '../../../rule';
import { found, isUnambiguous, type Found } from './found';

/** A permission: what can be wrong is only to what it is added, and what is added. */
function associated({ response, path }: Seen): Breach[] | undefined {
  const addresses: Found[] = 'id' in path ? [['', response]] : found(response);
  const enriched = addresses.filter(([, address]) => isPresent(member(address, 'associatedGeographicAddress')));
  if (enriched.length === 0) return undefined;
  return enriched.flatMap(([pointer, address]) => {
    const at = `${pointer}/associatedGeographicAddress`;
    const type = member(member(address, 'associatedGeographicAddress'), '@type');
    if (!isUnambiguous(address))
      return [{ pointer: at, expected: `none: a ${member(address, '@type')} says itself where it is`, seen: 'one' }];
    return type === 'FieldedAddress' ? [] : [{ pointer: `${at}/@type`, expected: '"FieldedAddress"', seen: describe(type) }];
  });
}

export const associatedRules: readonly Rule[] = [
  rule({ verifies: 'MEF121:O1', on: ['createGeographicAddressValidation', 'retrieveGeographicAddress'], examine: associated }),
];
