import { buyerOf } from '../../../buyer';
import { pageRule, truncationRule } from '../../../page';
import { member, moreThan } from '../../../reading';
import type { Rule, Seen } from '../../../rule';
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
  truncationRule({ verifies: 'MEF115:R58', operation: 'listQuote', knowsMore }),
  pageRule('MEF115:7.1.2', 'listQuote'),
];
