import { echoed } from '../../../echo';
import type { Exchange } from '../../../exchange';
import { moment } from '../../../moment';
import { lookup } from '../../../lookup';
import { decoded, describe, isPresent, list, member } from '../../../reading';
import type { Breach } from '../../../rule';
import type { Observation, Observed, Timeline } from '../../../timeline';

/** Members that either side may write as it likes: links into its own system. */
export const links = ['href', 'productOrderHref'];

/** What the last full answer showed of a resource, or nothing when it was only listed or heard of. */
export function lastShown(observed: Observed | undefined, full: readonly string[]): Observation | undefined {
  return observed?.observations.findLast(({ via }) => full.includes(via));
}

/** Whether a resource was in a state all through an exchange: it is shown so there, or both before and after. The state must be one that is never entered twice. */
export function stayed(observed: Observed, state: string, during: Exchange): boolean {
  const sights = observed.observations.filter((sight) => sight.state === state);
  if (sights.some(({ exchange }) => exchange.id === during.id)) return true;
  const before = sights.some(({ exchange }) => exchange.at + exchange.took <= during.at);
  return before && sights.some(({ exchange }) => exchange.at >= during.at + during.took);
}

/** Of the named members, those that are known to be set and that an answer does not show, or shows otherwise. */
export function notShown(shown: unknown, known: unknown, names: readonly string[], pointer = ''): Breach[] {
  return names.flatMap((name) => {
    const value = member(known, name);
    return isPresent(value) ? echoed(value, member(shown, name), { except: links }, `${pointer}/${name}`) : [];
  });
}

/** Of the named members, those that are absent, null or empty. */
export function absent(shown: unknown, names: readonly string[], pointer = ''): Breach[] {
  return names.flatMap((name) => {
    const value = member(shown, name);
    return isPresent(value) ? [] : [{ pointer: `${pointer}/${name}`, expected: name, seen: describe(value) }];
  });
}

/**
 * The states that a history allows at an instant; several where the dates are too coarse to tell, none before the first.
 * @returns undefined when there is no history that could be read
 */
export function inForce(history: unknown, instant: unknown): string[] | undefined {
  const at = moment(instant);
  const steps = list(history).flatMap((step) => {
    const when = moment(member(step, 'changeDate'));
    return when ? [{ state: String(member(step, 'state')), ...when }] : [];
  });
  if (!at || steps.length === 0) return undefined;
  steps.sort((one, other) => one.from - other.from);
  return steps.filter((step, index) => step.from <= at.to && at.from <= (steps[index + 1]?.to ?? Infinity)).map(({ state }) => state);
}

/** Every full sight of an order, with the exchange that shows it. */
export function orderSights(timeline: Timeline): Observation[] {
  return timeline.resources('productOrder').flatMap(({ observations }) => observations.filter(({ via }) => fullOrder.includes(via)));
}

/** The exchange that created an order; undefined when it was not seen. */
export function creation(timeline: Timeline, id: unknown): Exchange | undefined {
  if (typeof id !== 'string') return undefined;
  return timeline.resource('productOrder', id)?.observations.find(({ via }) => via === 'createProductOrder')?.exchange;
}

/** Of the requests of an operation those that are about an order: by their path, or by what they name. */
export const aboutOrder = lookup(({ request }: Exchange) => {
  const { body } = request;
  const named = [member(member(body, 'productOrderItem'), 'productOrderId'), member(member(body, 'productOrder'), 'productOrderId')];
  return [...request.url.split(/[?#]/, 1)[0]!.split('/').map(decoded), ...named.filter((id) => typeof id === 'string')];
});

export const fullOrder = ['createProductOrder', 'retrieveProductOrder', 'patchProductOrder'];
