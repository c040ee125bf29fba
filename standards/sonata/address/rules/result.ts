import { describe, member } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';
import { validationMember } from '../errata';
import { alternatives, bestMatch } from './found';

/** What a validation found, as the guide sorts it. */
function outcome({ response }: Seen): 'success' | 'partial' | 'fail' {
  if (bestMatch(response).length > 0) return 'success';
  return alternatives(response).length > 0 ? 'partial' : 'fail';
}

function calls(verifies: string, wanted: ReturnType<typeof outcome>): Rule {
  return rule({
    verifies,
    on: 'createGeographicAddressValidation',
    examine: (seen) => {
      if (outcome(seen) !== wanted) return undefined;
      const name = seen.reading(validationMember.name);
      const result = member(seen.response, name);
      return result === wanted ? [] : [{ pointer: `/${name}`, expected: `"${wanted}"`, seen: describe(result) }];
    },
  });
}

/** The outcome's name follows from what was found. */
export const resultRules: readonly Rule[] = [calls('MEF121:D5', 'fail'), calls('MEF121:D6', 'success'), calls('MEF121:D7', 'partial')];
