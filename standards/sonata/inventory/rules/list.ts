import { describe, entries, list, member } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';
import { contradicts, filters, filtersOf } from './filters';

/** Answers that are about something else than the query: who asked, or when. */
const beside = [401, 403, 408, 429, 502, 503, 504];

const parties = ['buyerId', 'sellerId'];

/** The query asks for everything: nothing in it can be wrong. */
function isUnfiltered({ query }: Seen): boolean {
  return [...query.keys()].every((name) => parties.includes(name));
}

function isTooLong(response: unknown): boolean {
  const errors = list(response);
  return errors.length > 0 && errors.every((error) => member(error, 'code') === 'tooManyRecords');
}

export const listRules: readonly Rule[] = [
  rule({
    verifies: 'MEF116:R11',
    on: 'listProduct',
    when: 'any',
    examine: (seen) => {
      const { status, response } = seen;
      if (!isUnfiltered(seen) || beside.includes(status)) return undefined;
      if (status < 400 || (status === 422 && isTooLong(response))) return [];
      return [{ pointer: '', expected: 'a list, or the error tooManyRecords', seen: `status ${status}: ${describe(response)}` }];
    },
  }),
  rule({
    verifies: 'MEF116:O2',
    on: 'listProduct',
    when: 'refusal',
    examine: (seen) => {
      if (seen.status !== 422 || !isUnfiltered(seen)) return undefined;
      if (isTooLong(seen.response)) return [];
      const code = member(list(seen.response)[0], 'code');
      return [{ pointer: '/0/code', expected: 'tooManyRecords', seen: describe(code) }];
    },
  }),
  rule({
    verifies: 'MEF116:R12',
    on: 'listProduct',
    when: 'any',
    examine: ({ status, response }) => {
      if (status === 404 || status === 204) return [{ pointer: '', expected: 'status 200 and an empty list', seen: `status ${status}` }];
      return status === 200 && Array.isArray(response) && response.length === 0 ? [] : undefined;
    },
  }),
  rule({
    verifies: 'MEF116:6.1',
    on: 'listProduct',
    examine: ({ query, response }) => {
      const asked = filtersOf(query);
      const shown = entries(response, '');
      if (asked.length === 0 || shown.length === 0) return undefined;
      return shown.flatMap(([pointer, entry]) =>
        asked
          .filter(([name, wanted]) => contradicts(entry, name, wanted))
          .map(([name, wanted]) => ({
            pointer,
            expected: `a product that matches ${name}=${wanted}`,
            seen: `one with ${describe(filters[name]!(entry))}`,
          })),
      );
    },
  }),
];
