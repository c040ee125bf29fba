import { echoed } from '../../../echo';
import { describe, list, member } from '../../../reading';
import { rule, type Rule } from '../../../rule';
import { noBestMatch, validationMember } from '../errata';
import { alternatives, bestMatch, found, isUnambiguous } from './found';

const on = 'createGeographicAddressValidation';

/** A validation's answers: what was sent comes back, and what was found is said as it is asked for. */
export const validationRules: readonly Rule[] = [
  rule({ verifies: 'MEF121:R15', on, examine: ({ request, response }) => echoed(request, response) }),
  rule({
    verifies: 'MEF121:R16',
    on,
    examine: ({ request, response }) => {
      const submitted = member(member(request, 'submittedGeographicAddress'), '@type');
      const addresses = found(response);
      if (addresses.length === 0) return undefined;
      return addresses.flatMap(([pointer, address]) => {
        const type = member(address, '@type');
        return type === submitted ? [] : [{ pointer: `${pointer}/@type`, expected: `${submitted}, as submitted`, seen: describe(type) }];
      });
    },
  }),
  rule({
    verifies: 'MEF121:R17',
    on,
    examine: ({ request, response }) => {
      const submitted = member(request, 'submittedGeographicAddress');
      if (!isUnambiguous(submitted)) return undefined;
      const others = list(member(response, 'alternateGeographicAddress'));
      if (others.length === 0) return [];
      const expected = `no alternatives to a ${member(submitted, '@type')}`;
      return [{ pointer: '/alternateGeographicAddress', expected, seen: `${others.length}` }];
    },
  }),
  rule({
    verifies: 'MEF121:R18',
    on,
    examine: ({ response, reading }) => {
      const result = member(response, reading(validationMember.name));
      if (result !== 'fail' && found(response).length > 0) return undefined;
      const best = member(response, 'bestMatchGeographicAddress');
      const mayBeEmpty = reading(noBestMatch.name) === 'empty' && bestMatch(response).length === 0;
      const others = alternatives(response);
      return [
        ...(best === undefined || mayBeEmpty ? [] : [nothing('/bestMatchGeographicAddress', best)]),
        ...(others.length === 0
          ? []
          : [
              nothing(
                '/alternateGeographicAddress',
                others.map(([, address]) => address),
              ),
            ]),
      ];
    },
  }),
];

function nothing(pointer: string, seen: unknown) {
  return { pointer, expected: 'nothing, where nothing matches', seen: describe(seen) };
}
