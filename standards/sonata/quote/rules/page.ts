import { buyerOf } from '../../../buyer';
import { lookup } from '../../../lookup';
import { pageRule, truncationRule } from '../../../page';
import { member, moreThan } from '../../../reading';
import type { Rule, Seen } from '../../../rule';
import type { Observed } from '../../../timeline';
import { budgetaryQuote, firmQuote } from '../lifecycle';
import { isCriterion } from './list';

/** No sentence says how long a Seller shows what has come to its end. */
const ended = [...firmQuote.terminal, ...budgetaryQuote.terminal] as readonly string[];

/** What the Buyer gives a quote when it asks for it, which stays as it is. */
const lasting = ['externalId', 'projectId'];

const madeBy = ({ observations }: Observed) => observations.find(({ via }) => via === 'createQuote')?.exchange;
const byCriterion = lookup((quote: Observed) => lasting.map((name) => `${name} ${member(madeBy(quote)?.request.body, name)}`));

/** Whether this Buyer is known to have more quotes than so many that meet the criteria; of criteria that change with work nothing is known. */
function knowsMore({ before, exchange, query }: Seen, most: number): boolean {
  const criteria = [...query].filter(([name]) => isCriterion(name));
  if (criteria.some(([name]) => !lasting.includes(name))) return false;
  const asked = buyerOf(exchange);
  if (asked === undefined) return false;
  const all = before.resources('quote');
  const [first] = criteria;
  return moreThan(most, first ? byCriterion(all, first.join(' ')) : all, (quote) => {
    const last = quote.observations.findLast(({ state }) => state !== undefined);
    if (ended.includes(last?.state ?? '')) return false;
    const made = madeBy(quote);
    if (!made || buyerOf(made) !== asked) return false;
    return criteria.every(([name, wanted]) => member(made.request.body, name) === wanted);
  });
}

export const pageRules: readonly Rule[] = [
  truncationRule({ verifies: 'MEF115:R58', operation: 'listQuote', knowsMore }),
  pageRule('MEF115:7.1.2', 'listQuote'),
];
