import { describe, member } from './reading';
import { rule, type ExchangeRule } from './rule';

/** What was asked for by the id in the path must be what is shown. An id that is missing is a fault of form. */
export function showsWhatWasAskedFor(verifies: string, on: string): ExchangeRule {
  return rule({
    verifies,
    on,
    examine({ path, response }) {
      const id: unknown = member(response, 'id');
      if (typeof id !== 'string') return undefined;
      return id === path.id ? [] : [{ pointer: '/id', expected: `the one that was asked for, ${path.id}`, seen: describe(id) }];
    },
  });
}
