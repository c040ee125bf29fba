import { describe, isPresent, member } from '../../../reading';
import { rule, type Outcome, type Rule } from '../../../rule';
import { absent, eachItem, itemsOf, offered, orderable, termsOf, whole } from './sights';

/** States in which Tables 6 and 8 have a term. */
const stated = [...offered, 'inProgress.draft', 'accepted', 'declined'];

/** The amounts of a requested and an offered duration, where they are in the same unit. */
export function durations(item: unknown, pointer = ''): { asked: number; given: number; at: string } | undefined {
  const asked = member(member(item, 'requestedQuoteItemTerm'), 'duration');
  const [found] = termsOf(item, pointer);
  const given = found && member(found[1], 'duration');
  if (member(asked, 'units') !== member(given, 'units')) return undefined;
  if (typeof member(asked, 'amount') !== 'number' || typeof member(given, 'amount') !== 'number') return undefined;
  return { asked: asked.amount, given: given.amount, at: `${found![0]}/duration` };
}

function interval(quote: unknown, actions: readonly string[], examine: (term: Record<string, any>, pointer: string) => Outcome): Outcome {
  return eachItem(quote, (item, pointer) => {
    const terms = termsOf(item, pointer).filter(([, term]) => actions.includes(term.endOfTermAction));
    return terms.length === 0 ? undefined : terms.flatMap(([at, term]) => examine(term, at) ?? []);
  });
}

/** Terms of the items: R32, R37, R38, R41. */
export const termRules: readonly Rule[] = [
  rule({
    verifies: 'MEF115:R32',
    on: whole,
    examine({ response, request, reading }) {
      const always = reading('quoteItemTermInAnswer') === 'always' && request !== undefined;
      if (!always && !stated.includes(member(response, 'state'))) return undefined;
      return eachItem(response, (item, pointer) => absent(item, ['quoteItemTerm'], pointer));
    },
  }),
  rule({
    verifies: 'MEF115:R37',
    on: whole,
    examine: ({ response }) => interval(response, ['roll'], (term, pointer) => absent(term, ['rollInterval'], pointer)),
  }),
  rule({
    verifies: 'MEF115:R38',
    on: whole,
    examine: ({ response }) =>
      interval(response, ['autoRenew', 'autoDisconnect'], (term, pointer) => {
        const seen = describe(term.rollInterval);
        return isPresent(term.rollInterval) ? [{ pointer: `${pointer}/rollInterval`, expected: 'no roll interval', seen }] : [];
      }),
  }),
  rule({
    verifies: 'MEF115:R41',
    on: whole,
    examine({ response, reading }) {
      if (!orderable.includes(member(response, 'state'))) return undefined;
      const differs = comparisons[reading('alternateTerm')]!;
      return eachItem(response, (item, pointer) => {
        const found = durations(item, pointer);
        if (!found || !differs(found.given - found.asked)) return undefined;
        const expected = `approved.orderableAlternate, for ${found.given} were offered where ${found.asked} were asked for`;
        return item.state === 'approved.orderableAlternate' ? [] : [{ pointer: `${pointer}/state`, expected, seen: describe(item.state) }];
      });
    },
  }),
  rule({
    verifies: 'MEF115:R40',
    across: (timeline) => closest(offers(timeline.resources('quote').flatMap(({ observations }) => observations))),
  }),
];

const comparisons: Record<string, (difference: number) => boolean> = {
  shorter: (difference) => difference < 0,
  longer: (difference) => difference > 0,
  either: (difference) => difference !== 0,
};

interface Offer {
  asked: number;
  given: number;
  /** Offering, configuration and places: what was offered for the same can be compared. */
  subject: string;
  at: string;
  exchange: any;
}

function offers(observations: Array<{ via: string; body: any; exchange: any }>): Offer[] {
  return observations.flatMap(({ via, body, exchange }) => {
    if (!(whole as readonly string[]).includes(via) || !stated.includes(member(body, 'state'))) return [];
    return itemsOf(body).flatMap(([pointer, item]) => {
      const found = durations(item, pointer);
      const units = member(member(member(item, 'requestedQuoteItemTerm'), 'duration'), 'units');
      const { productOffering, productConfiguration, place, id } = item.product ?? {};
      const product = [member(productOffering, 'id'), productConfiguration, place, id];
      const subject = JSON.stringify([item.action, ...product, units, body.buyerRequestedQuoteLevel]);
      return found && member(productOffering, 'id') ? [{ ...found, subject, exchange }] : [];
    });
  });
}

/**
 * Whatever was offered once for the same offering at the same place is something that the Seller offers: nothing that lies further
 * from the request is the closest. Which other durations it has is not known, so this finds some faults and invents none.
 */
function closest(all: Offer[]): Outcome {
  // The different durations that were given for each subject, in the order in which they were met.
  const given = new Map<string, Set<number>>();
  for (const offer of all) given.set(offer.subject, (given.get(offer.subject) ?? new Set()).add(offer.given));
  const comparable = all.filter((offer) => offer.asked === offer.given || given.get(offer.subject)!.size > 1);
  if (comparable.length === 0) return undefined;
  return comparable.flatMap(({ asked, given: amount, subject, at, exchange }) => {
    const better = [...given.get(subject)!].find((other) => Math.abs(other - asked) < Math.abs(amount - asked));
    if (better === undefined) return [];
    return [{ pointer: at, exchange, expected: `${better}, which was offered elsewhere and is closer to ${asked}`, seen: `${amount}` }];
  });
}
