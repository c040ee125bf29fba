import { buyerOf } from '../../../buyer';
import { pageOf } from '../../../page';
import { member, moreThan } from '../../../reading';
import { rule, type Rule, type Seen } from '../../../rule';
import { budgetaryQuote, firmQuote } from '../lifecycle';
import { isCriterion } from './list';

/** No sentence says how long a Seller shows what has come to its end. */
const ended = [...firmQuote.terminal, ...budgetaryQuote.terminal] as readonly string[];

/** Whether this Buyer is known to have more quotes than so many that meet the criteria; of criteria that change with work nothing is known. */
function knowsMore({ before, exchange, query }: Seen, most: number): boolean {
  const lasting = ['externalId', 'projectId'];
  const criteria = [...query].filter(([name]) => isCriterion(name));
  if (criteria.some(([name]) => !lasting.includes(name))) return false;
  const asked = buyerOf(exchange);
  if (asked === undefined) return false;
  return moreThan(most, before.resources('quote'), ({ observations }) => {
    const last = observations.findLast(({ state }) => state !== undefined);
    if (ended.includes(last?.state ?? '')) return false;
    const made = observations.find(({ via }) => via === 'createQuote')?.exchange;
    if (!made || buyerOf(made) !== asked) return false;
    return criteria.every(([name, wanted]) => member(made.request.body, name) === wanted);
  });
}

export const pageRules: readonly Rule[] = [
  rule({
    verifies: 'MEF115:R58',
    on: 'listQuote',
    examine(seen) {
      const { offset, length, total, isThrottled } = pageOf(seen);
      if (length === 0 || offset === undefined || Number.isNaN(offset) || !knowsMore(seen, offset + length)) return undefined;
      if (isThrottled || (total ?? 0) > offset + length) return [];
      const expected = `a sign that there is more than these ${length}: X-Total-Count or X-Pagination-Throttled`;
      return [{ pointer: '', expected, seen: total === undefined ? 'neither' : `X-Total-Count ${total}` }];
    },
  }),
  rule({
    verifies: 'MEF115:7.1.2',
    on: 'listQuote',
    examine(seen) {
      const { offset, limit, length, total, stated } = pageOf(seen);
      if (!(limit! >= 0) && total === undefined && stated === undefined) return undefined;
      const least = length === 0 ? 0 : (offset || 0) + length;
      return [
        ...(limit !== undefined && length > limit ? [{ pointer: '', expected: `at most ${limit} entries`, seen: `${length}` }] : []),
        ...(stated !== undefined && stated !== length ? [{ pointer: '', expected: `X-Result-Count ${length}`, seen: `${stated}` }] : []),
        ...(total !== undefined && !(total >= least)
          ? [{ pointer: '', expected: `X-Total-Count of ${least} or more`, seen: `${total}` }]
          : []),
      ];
    },
  }),
];
