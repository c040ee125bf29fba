import { describe, entries, list, member } from '../../../reading';
import { rule, type Outcome, type Rule } from '../../../rule';
import type { Observation, Observed, Timeline } from '../../../timeline';
import { known } from './chargeTimes';
import { fullOrder, stayed } from './sights';

/** Rules on what an order shows of the charges of its items: while they wait for an answer, and when nothing came of them. */
export const waitingItemRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:R25',
    across(timeline): Outcome {
      const waiting = itemsThatWait(timeline).filter(({ charge }) => isForExpedite(charge, timeline));
      if (waiting.length === 0) return undefined;
      return waiting
        .filter(({ item }) => member(item, 'expediteAcceptedIndicator') === true)
        .map(({ pointer, sight }) => ({
          pointer: `${pointer}/expediteAcceptedIndicator`,
          expected: 'not true while a charge for it waits for an answer',
          seen: 'true',
          exchange: sight.exchange,
        }));
    },
  }),
  rule({
    verifies: 'MEF123:R26',
    across(timeline): Outcome {
      const wanted = timeline.reading('itemAwaitingCharge');
      const waiting = itemsThatWait(timeline).filter(({ item, sight }) =>
        wanted === 'itemOfHeldOrder' ? sight.state === 'held.assessingCharge' : member(item, 'state') === 'held',
      );
      if (waiting.length === 0) return undefined;
      return waiting
        .filter((waiting) => !showsCharge(waiting))
        .map(({ pointer, item, sight }) => ({
          pointer: `${pointer}/charge`,
          expected: 'the charge that waits for an answer',
          seen: describe(member(item, 'charge')),
          exchange: sight.exchange,
        }));
    },
  }),
  rule({
    verifies: 'MEF123:7.2.2.3',
    across(timeline): Outcome {
      const dropped = timeline.resources('charge').flatMap((charge) => {
        const end = charge.observations.find(({ body }) => isDropped(body));
        return end ? itemsOf(charge, timeline).filter(({ item, sight }) => isPast(end, sight) && !waits(item)) : [];
      });
      if (dropped.length === 0) return undefined;
      return dropped.filter(showsCharge).map(({ pointer, charge, sight }) => ({
        pointer: `${pointer}/charge`,
        expected: 'no charge that was withdrawn, or of which everything was declined',
        seen: charge.id,
        exchange: sight.exchange,
      }));
    },
  }),
];

/** A charge that came to nothing: the list of an item is of those of which something was accepted. */
function isDropped(charge: unknown): boolean {
  const states = list(member(charge, 'chargeItem')).map((item) => member(item, 'state'));
  return states.length > 0 && states.every((state) => state === 'withdrawnBySeller' || state === 'declinedByBuyer');
}

/** Whether an answer was complete before the other was asked for. */
function isPast(earlier: Observation, { exchange }: Observation): boolean {
  return earlier.exchange.at + earlier.exchange.took <= exchange.at;
}

/** While an item waits, the charges that it shows are another matter (R26). */
function waits(item: unknown): boolean {
  return ['held', 'pending'].includes(member(item, 'state'));
}

/** An item as an order shows it, with a charge of it. */
interface Waiting {
  sight: Observation;
  pointer: string;
  item: Record<string, any>;
  charge: Observed;
}

function showsCharge({ item, charge }: Waiting): boolean {
  return list(member(item, 'charge')).some((reference) => member(reference, 'id') === charge.id);
}

/** Items in full sights of orders, each with a charge of it that was waiting for an answer all the while. */
function itemsThatWait(timeline: Timeline): Waiting[] {
  const all = timeline.resources('charge').flatMap((charge) => itemsOf(charge, timeline));
  return all.filter(({ charge, sight }) => stayed(charge, 'awaitingResponse', sight.exchange));
}

/** The item that a charge is for, in every full sight of its order. */
function itemsOf(charge: Observed, timeline: Timeline): Waiting[] {
  const reference = known(charge.observations, 'productOrderItem');
  const order = timeline.resource('productOrder', String(member(reference, 'productOrderId')));
  const sights = order?.observations.filter(({ via }) => fullOrder.includes(via)) ?? [];
  return sights.flatMap((sight) =>
    entries(member(sight.body, 'productOrderItem'), '/productOrderItem')
      .filter(([, item]) => member(item, 'id') === member(reference, 'productOrderItemId'))
      .map(([pointer, item]) => ({ sight, pointer, item, charge })),
  );
}

/** A charge is for expediting when an item of it says so, or the request that it comes from asks for that. */
function isForExpedite({ observations }: Observed, timeline: Timeline): boolean {
  if (list(known(observations, 'chargeItem')).some((item) => member(item, 'priceCategory') === 'expedite')) return true;
  const cause = member(known(observations, 'modifyProductOrderItemRequestedDeliveryDate'), 'id');
  const request = cause && timeline.resource('modifyDeliveryDate', cause);
  return request ? known(request.observations, 'expediteIndicator') === true : false;
}
