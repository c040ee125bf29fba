import { filterRule } from '../../../filters';
import { emptyListRule } from '../../../page';
import { describe, list, member } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';
import { filters } from './filters';

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
  emptyListRule('MEF116:R12', 'listProduct'),
  filterRule({ verifies: 'MEF116:6.1', operation: 'listProduct', filters, what: 'a product', isExtract: true }),
];
