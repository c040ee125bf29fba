import { describe, entries, member } from '../reading';
import { rule, type Breach, type ExchangeRule } from '../rule';

/** Each item of a request has an id that no other item has: relations, answers and later requests find it by that alone. */
export function namesItemsApart(verifies: string, on: string, items: string): ExchangeRule {
  return rule({
    verifies,
    on,
    examine({ request }) {
      const named = entries(member(request, items), `/${items}`).filter(([, { id }]) => typeof id === 'string');
      if (named.length < 2) return undefined;
      const first = new Map(named.toReversed().map(([pointer, { id }]) => [id, pointer]));
      return named.flatMap(([pointer, { id }]): Breach[] =>
        first.get(id) === pointer
          ? []
          : [{ pointer: `${pointer}/id`, expected: 'an id that no other item of the request has', seen: describe(id) }],
      );
    },
  });
}
