import { echoed } from '../../echo';
import { describe, isPresent, member } from '../../reading';
import { rule, type Rule } from '../../rule';

/** Members of a Quote_Create that the Seller may set, or must ignore. */
const notEchoed = ['href'];

export const quoteRules: readonly Rule[] = [
  rule({
    verifies: 'MEF115:R26',
    on: 'createQuote',
    examine: ({ request, response }) =>
      echoed(request, response, {
        except: notEchoed,
        keyedBy: { quoteItem: 'id' },
        appendable: ['note', 'relatedContactInformation'],
      }),
  }),
  rule({
    verifies: 'MEF115:R28',
    on: ['createQuote', 'retrieveQuote'],
    examine: ({ response }) => {
      const state = member(response, 'state');
      return isPresent(state) ? [] : [{ pointer: '/state', expected: 'the state of the quote', seen: describe(state) }];
    },
  }),
];
