import { describe, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';

/** A registration is confirmed with what was sent. */
export const registrationRules: readonly Rule[] = [
  rule({
    verifies: 'MEF87:7.2.5.2',
    on: 'poq.registerListener',
    examine: ({ request, response }) =>
      ['callback', 'query'].flatMap((name): Breach[] => {
        const sent = member(request, name);
        const got = member(response, name);
        if (sent === undefined || sent === got) return [];
        return [{ pointer: `/${name}`, expected: describe(sent), seen: describe(got) }];
      }),
  }),
];
