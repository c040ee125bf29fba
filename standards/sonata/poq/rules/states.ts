import { describe, entries, isObject, isPresent, list, member } from '../../../reading';
import { rule, together, type Breach, type Outcome, type Rule, type Seen } from '../../../rule';
import { asksImmediately, shown } from '../qualification';

const items = 'productOfferingQualificationItem';

const itemStates = (response: unknown): string[] => list(member(response, items)).map((item) => String(member(item, 'state')));

/** Judges the states of the items wherever the whole is in this state. */
function whenIn(state: string, holds: (states: string[], seen: Seen) => boolean, expected: string): (seen: Seen) => Outcome {
  return (seen) => {
    if (member(seen.response, 'state') !== state) return undefined;
    const states = itemStates(seen.response);
    return holds(states, seen) ? [] : [{ pointer: '/state', expected: `${state} only ${expected}`, seen: `items in ${describe(states)}` }];
  };
}

/** A history must end in the state that its owner is in. */
function outOfDate(owner: Record<string, any>, pointer: string): Breach[] | undefined {
  const steps = list(member(owner, 'stateChange')).filter(isObject);
  if (steps.length === 0) return undefined;
  const last = Math.max(...steps.map(({ changeDate }) => Date.parse(changeDate)));
  const ends = steps.filter(({ changeDate }) => Date.parse(changeDate) === last).map(({ state }) => state);
  if (Number.isNaN(last) || ends.includes(owner.state)) return [];
  return [{ pointer: `${pointer}/stateChange`, expected: `a history that ends in ${owner.state}`, seen: describe(ends) }];
}

function itemHistories({ response }: Seen): Outcome {
  return together(entries(member(response, items), `/${items}`).map(([pointer, item]) => outOfDate(item, pointer)));
}

/** R30 says `validFor`; the API definition and the type's table say `guaranteedUntilDate`. */
function validity({ response, reading }: Seen): Outcome {
  const name = reading('poqItemValidity');
  const failed = entries(member(response, items), `/${items}`).filter(([, { state }]) =>
    ['terminatedWithError', 'done.abandoned'].includes(state),
  );
  if (failed.length === 0) return undefined;
  return failed
    .filter(([, item]) => isPresent(item[name]))
    .map(([pointer, item]) => ({
      pointer: `${pointer}/${name}`,
      expected: `no ${name} in state ${item.state}`,
      seen: describe(item[name]),
    }));
}

export const stateRules: readonly Rule[] = [
  rule({
    verifies: 'MEF87:R24',
    on: 'createProductOfferingQualification',
    examine: ({ request, response, reading }) => {
      if (asksImmediately(request, reading('poqFlags')) !== true) return undefined;
      const state = member(response, 'state');
      if (['done.ready', 'terminatedWithError'].includes(state)) return [];
      return [{ pointer: '/state', expected: 'done.ready or terminatedWithError, at once', seen: describe(state) }];
    },
  }),
  rule({
    verifies: 'MEF87:R48',
    on: shown,
    examine: whenIn('done.ready', (states) => states.every((state) => state === 'done.ready'), 'when all items are done.ready'),
  }),
  rule({
    verifies: 'MEF87:R49',
    on: shown,
    examine: whenIn(
      'terminatedWithError',
      (states, { reading }) => states.includes('terminatedWithError') || reading('poqTerminatedWithoutItem') === 'anyInformation',
      'when an item is terminatedWithError',
    ),
  }),
  rule({
    verifies: 'MEF87:R50',
    on: shown,
    examine: whenIn(
      'inProgress',
      (states) => states.includes('inProgress') && !states.includes('terminatedWithError'),
      'while an item is inProgress and none is terminatedWithError',
    ),
  }),
  rule({ verifies: 'MEF87:R30', on: shown, examine: validity }),
  rule({ verifies: 'MEF87:7.2.1.5', on: shown, examine: ({ response }) => (isObject(response) ? outOfDate(response, '') : undefined) }),
  rule({ verifies: 'MEF87:7.2.2.9', on: shown, examine: itemHistories }),
];
