import { echoed } from '../../../echo';
import { lookup } from '../../../lookup';
import { describe, list, member } from '../../../reading';
import { rule, type AcrossRule, type Breach, type Outcome, type Rule } from '../../../rule';
import type { Observation, Observed, Timeline } from '../../../timeline';
import { fullCharge } from './charge';
import { fullOrder, inForce, lastShown, stayed } from './sights';

/** Rules on when a charge may be raised, and what it is for: they need the order, the request and the charge together. */
export const chargeTimeRules: readonly Rule[] = [
  atMostOne('MEF123:R81', (charge) => orderOf(charge)),
  atMostOne('MEF123:R82', (charge) => itemOf(charge)),
  rule({
    verifies: 'MEF123:R83',
    across(timeline) {
      const ofOrders = timeline.resources('charge').filter(({ observations }) => observations.some(isWaiting) && orderOf(observations));
      const ofItems = timeline.resources('charge').filter(({ observations }) => itemOf(observations));
      if (ofOrders.length === 0) return undefined;
      const pairs = ofOrders.flatMap((one) =>
        byOrderOfItem(ofItems, orderOf(one.observations)!).flatMap((other) => (other.id === one.id ? [] : [[one, other] as const])),
      );
      return pairs.flatMap(both);
    },
  }),
  raisedOnlyIn('MEF123:R84', (charge, timeline) => {
    const { body } = orderAfter(charge, timeline, orderOf(charge)) ?? {};
    const states = ['assessingCancellation', 'pending.assessingModification'];
    if (timeline.reading('orderChargedWhileHeld') === 'heldToo') states.push('held.assessingCharge');
    return { history: member(body, 'stateChange'), states };
  }),
  raisedOnlyIn('MEF123:R85', (charge, timeline) => {
    const { body } = orderAfter(charge, timeline, orderOfItem(charge)) ?? {};
    const id = member(known(charge, 'productOrderItem'), 'productOrderItemId');
    const item = list(member(body, 'productOrderItem')).find((entry) => member(entry, 'id') === id);
    const states = ['inProgress', 'pending'];
    if (timeline.reading('chargedWhileHeld') === 'heldToo') states.push('held');
    return { history: member(item, 'stateChange'), states };
  }),
  causeNamed('MEF123:R90', 'modifyDeliveryDate', 'modifyProductOrderItemRequestedDeliveryDate', 'productOrderItem'),
  causeNamed('MEF123:R91', 'cancelProductOrder', 'cancelProductOrder', 'productOrder'),
];

const byOrderOfItem = lookup(({ observations }: Observed) => [orderOfItem(observations)]);

type Sights = readonly Observation[];

const isWaiting = ({ state }: Observation) => state === 'awaitingResponse';

/** A member as any sight of a resource shows it. */
export function known(sights: Sights, name: string): any {
  for (const { body } of sights) {
    const value = member(body, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

export const orderOf = (charge: Sights): string | undefined => member(known(charge, 'productOrder'), 'productOrderId');
export const orderOfItem = (charge: Sights): string | undefined => member(known(charge, 'productOrderItem'), 'productOrderId');

/** What tells an order item from all others. */
export function itemOf(charge: Sights): string | undefined {
  const item = known(charge, 'productOrderItem');
  return item && JSON.stringify([member(item, 'productOrderId'), member(item, 'productOrderItemId')]);
}

/** The order as it was last shown, if that was after the charge was there: an older history says nothing of that time. */
function orderAfter(charge: Sights, timeline: Timeline, id: string | undefined): Observation | undefined {
  const last = id === undefined ? undefined : lastShown(timeline.resource('productOrder', id), fullOrder);
  return last && last.exchange.at >= charge[0]!.at ? last : undefined;
}

/** No two charges about the same thing may wait at the same time. */
function atMostOne(verifies: string, subject: (charge: Sights) => string | undefined): AcrossRule {
  return rule({
    verifies,
    across(timeline) {
      const waiting = timeline.resources('charge').filter(({ observations }) => observations.some(isWaiting) && subject(observations));
      if (waiting.length === 0) return undefined;
      const bySubject = lookup(({ observations }: Observed) => [subject(observations)]);
      const pairs = waiting.flatMap((one) => {
        const same = bySubject(waiting, subject(one.observations)!);
        return same.slice(same.indexOf(one) + 1).map((other) => [one, other] as const);
      });
      return pairs.flatMap(both);
    },
  });
}

/** One sight at which both charges wait is enough. */
function both([one, other]: readonly [Observed, Observed]): Breach[] {
  const shown =
    one.observations.find((sight) => isWaiting(sight) && stayed(other, 'awaitingResponse', sight.exchange)) ??
    other.observations.find((sight) => isWaiting(sight) && stayed(one, 'awaitingResponse', sight.exchange));
  if (!shown) return [];
  const seen = 'two wait for an answer at the same time';
  return [{ pointer: '', expected: 'one charge that waits for an answer', seen, exchange: shown.exchange }];
}

/** Holds the date of each charge against the history of what it is for. */
function raisedOnlyIn(verifies: string, about: (charge: Sights, timeline: Timeline) => { history: unknown; states: string[] }): AcrossRule {
  return rule({
    verifies,
    across(timeline): Outcome {
      const judged = timeline.resources('charge').flatMap(({ observations }) => {
        const shown = observations.find(({ via }) => fullCharge.includes(via));
        const { history, states } = about(observations, timeline);
        const then = shown && inForce(history, member(shown.body, 'creationDate'));
        return then ? [{ shown, states, then }] : [];
      });
      if (judged.length === 0) return undefined;
      const wrong = judged.filter(({ states, then }) => !then.some((state) => states.includes(state)));
      return wrong.map(({ shown, states, then }) => ({
        pointer: '/creationDate',
        expected: `a moment in ${states.join(' or ')}`,
        seen: `${describe(member(shown.body, 'creationDate'))}, in ${then.join(', ') || 'no state'}`,
        exchange: shown.exchange,
      }));
    },
  });
}

/** A charge that waits while a request assesses charges is for that request, and must say so. */
function causeNamed(verifies: string, resource: string, reference: string, subject: string): AcrossRule {
  return rule({
    verifies,
    across(timeline): Outcome {
      const charges = timeline.resources('charge');
      const byOrder = lookup((charge: Observed) => [orderIn(charge, subject)]);
      const linked = timeline.resources(resource).flatMap((task) => {
        const order = orderIn(task, subject);
        const named = timeline.resource('charge', member(known(task.observations, 'charge'), 'id'));
        const possible = named ? [named] : order === undefined ? charges : byOrder(charges, order);
        return possible.flatMap((charge) => (isCause(task, charge, subject) ? [{ task, charge }] : []));
      });
      const shown = linked.flatMap(({ task, charge }) => {
        const last = lastShown(charge, fullCharge);
        return last ? [{ last, expected: { [reference]: { id: task.id }, [subject]: known(task.observations, subject) } }] : [];
      });
      if (shown.length === 0) return undefined;
      return shown.flatMap(({ last, expected }) =>
        echoed(expected, last.body, { except: ['productOrderHref'] }).map((breach) => ({ ...breach, exchange: last.exchange })),
      );
    },
  });
}

/** The order that a task or a charge is about, where it says so. */
function orderIn({ observations }: Observed, subject: string): string | undefined {
  const id: unknown = member(known(observations, subject), 'productOrderId');
  return typeof id === 'string' ? id : undefined;
}

function isCause(task: Observed, charge: Observed, subject: string): boolean {
  const named = member(known(task.observations, 'charge'), 'id');
  if (named !== undefined) return named === charge.id;
  if (!sameSubject(task, charge, subject)) return false;
  const assessing = task.observations.filter(({ state }) => state === 'inProgress.assessingCharge');
  return (
    assessing.some(({ exchange }) => stayed(charge, 'awaitingResponse', exchange)) ||
    charge.observations.some((sight) => isWaiting(sight) && stayed(task, 'inProgress.assessingCharge', sight.exchange))
  );
}

function sameSubject(task: Observed, charge: Observed, subject: string): boolean {
  const wanted = known(task.observations, subject);
  return wanted !== undefined && echoed(wanted, known(charge.observations, subject), { except: ['productOrderHref'] }).length === 0;
}
