import { describe, entries, isPresent, list, member } from '../../../reading';
import { rule, type Breach } from '../../../rule';
import { ordersOf } from './refused';

/** States of work: an order that is refused never gets there. What becomes of the good items of a rejected order is left open. */
const working = ['inProgress', 'pending', 'held', 'completed', 'partial', 'failed'];
/** What is wrong with a request, and not with its delivery. */
const ofRequest = ['missingProperty', 'invalidValue', 'invalidFormat', 'referenceNotFound', 'unexpectedProperty'];

/** Every order that was taken in and refused later. */
export const rejected = rule({
  verifies: 'Policy:I4',
  across: (timeline) => {
    const seen = timeline.resources('serviceOrder').filter(({ observations }) => observations.some(({ state }) => state === 'rejected'));
    const failed = timeline.resources('serviceOrder').flatMap(({ observations }) => observations.filter(({ state }) => state === 'failed'));
    if (seen.length === 0 && failed.length === 0) return ordersOf(timeline).refused.length > 0 ? [] : undefined;
    const breaches = seen.flatMap(({ observations }) =>
      observations.flatMap(({ state, body, exchange, via }): Breach[] => {
        if (exchange.to === 'listener') return state && working.includes(state) ? [began('/event/state', state, exchange)] : [];
        if (state && working.includes(state)) return [began('/state', state, exchange)];
        return state === 'rejected' && via === 'retrieveServiceOrder' ? wrong(body).map((breach) => ({ ...breach, exchange })) : [];
      }),
    );
    return [...breaches, ...failed.flatMap(({ body, exchange }) => mistaken(body).map((breach) => ({ ...breach, exchange })))];
  },
});

function began(pointer: string, state: string, exchange: Breach['exchange']): Breach {
  return { pointer, expected: 'an order that was refused before work on it began', seen: state, exchange };
}

function wrong(order: unknown): Breach[] {
  const items = entries(member(order, 'serviceOrderItem'), '/serviceOrderItem');
  const dates = ['completionDate', 'startDate'].filter((name) => isPresent(member(order, name)));
  const reasons = items.flatMap(([, item]) => list(item.terminationError).filter((error) => isPresent(member(error, 'code'))));
  return [
    ...dates.map((name): Breach => ({
      pointer: `/${name}`,
      expected: 'absent from a rejected order',
      seen: describe(member(order, name)),
    })),
    ...items.flatMap(([pointer, { state }]): Breach[] =>
      working.includes(state as string)
        ? [{ pointer: `${pointer}/state`, expected: 'no work on a rejected order', seen: describe(state) }]
        : [],
    ),
    ...(items.some(([, { state }]) => state === 'rejected')
      ? []
      : [{ pointer: '/serviceOrderItem', expected: 'the item for which it was rejected', seen: 'no rejected item' }]),
    ...(reasons.length > 0 ? [] : [{ pointer: '/serviceOrderItem', expected: 'a terminationError with a code at an item', seen: 'none' }]),
  ];
}

/** A fault of the request is no failure of the delivery: it is rejected. */
function mistaken(order: unknown): Breach[] {
  return entries(member(order, 'serviceOrderItem'), '/serviceOrderItem').flatMap(([pointer, item]) =>
    entries(item.terminationError, `${pointer}/terminationError`).flatMap(([at, error]): Breach[] =>
      ofRequest.includes(error.code as string)
        ? [{ pointer: `${at}/code`, expected: 'a fault of the request to end rejected', seen: `failed, ${describe(error.code)}` }]
        : [],
    ),
  );
}
