import { describe, entries, isObject, isPresent, member } from '../../../reading';
import { together, type Breach, type Outcome, type Seen } from '../../../rule';
import type { Timeline } from '../../../timeline';

/** Operations whose answer shows a whole quote. */
export const whole = ['createQuote', 'retrieveQuote'] as const;

/** States in which an offer lies on the table: the completion states that tell of success. */
export const offered = ['approved.orderable', 'approved.orderableAlternate', 'answered'];
export const orderable = ['approved.orderable', 'approved.orderableAlternate'];
/** States in which a quote is finished, as an immediate answer must be. */
export const complete = [...offered, 'unableToProvide'];

/** The items of a quote, with their pointers. */
export function itemsOf(quote: unknown): Array<[string, Record<string, any>]> {
  return entries(member(quote, 'quoteItem'), '/quoteItem');
}

/** What the Buyer sent to create the quote that an answer shows; undefined when that was not seen. */
export function requestFor(seen: Pick<Seen, 'exchange' | 'request' | 'response' | 'before'>): Record<string, any> | undefined {
  const sent = seen.request ?? creation(seen.before, member(seen.response, 'id'))?.request.body;
  return isObject(sent) ? sent : undefined;
}

/** The exchange that created a quote; undefined when it was not seen. */
export function creation(timeline: Timeline, id: unknown) {
  if (typeof id !== 'string') return undefined;
  return timeline.resource('quote', id)?.observations.find(({ via }) => via === 'createQuote')?.exchange;
}

/** A breach for each of the members that is absent, null or empty. */
export function absent(owner: unknown, names: readonly string[], pointer = ''): Breach[] {
  return names.flatMap((name) => {
    const value = member(owner, name);
    return isPresent(value) ? [] : [{ pointer: `${pointer}/${name}`, expected: name, seen: describe(value) }];
  });
}

/** Judges every item, where there is any to judge: `undefined` of an item means that it had nothing to examine. */
export function eachItem(quote: unknown, examine: (item: Record<string, any>, pointer: string) => Outcome): Outcome {
  return together(itemsOf(quote).map(([pointer, item]) => examine(item, pointer)));
}

/** The terms of an item; the definition has a list of at most one. */
export function termsOf(item: unknown, pointer: string): Array<[string, Record<string, any>]> {
  return entries(member(item, 'quoteItemTerm'), `${pointer}/quoteItemTerm`);
}
