import { describe, entries, list, member } from '../../../reading';
import { rule, type Outcome, type Rule } from '../../../rule';
import type { Observation, Observed, Timeline } from '../../../timeline';
import { known } from './chargeTimes';
import { fullOrder, stayed } from './sights';

/** Rules on what an order shows while charges of its items wait for an answer. */
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
        .filter(({ item, charge }) => !list(member(item, 'charge')).some((reference) => member(reference, 'id') === charge.id))
        .map(({ pointer, item, sight }) => ({
          pointer: `${pointer}/charge`,
          expected: 'the charge that waits for an answer',
          seen: describe(member(item, 'charge')),
          exchange: sight.exchange,
        }));
    },
  }),
];

interface Waiting {
  sight: Observation;
  pointer: string;
  item: Record<string, any>;
  charge: Observed;
}

/** Items in full sights of orders, each with a charge of it that was waiting for an answer all the while. */
function itemsThatWait(timeline: Timeline): Waiting[] {
  return timeline.resources('charge').flatMap((charge) => {
    const reference = known(charge.observations, 'productOrderItem');
    const order = timeline.resource('productOrder', String(member(reference, 'productOrderId')));
    const sights = order?.observations.filter(
      ({ via, exchange }) => fullOrder.includes(via) && stayed(charge, 'awaitingResponse', exchange),
    );
    return (sights ?? []).flatMap((sight) =>
      entries(member(sight.body, 'productOrderItem'), '/productOrderItem')
        .filter(([, item]) => member(item, 'id') === member(reference, 'productOrderItemId'))
        .map(([pointer, item]) => ({ sight, pointer, item, charge })),
    );
  });
}

/** A charge is for expediting when an item of it says so, or the request that it comes from asks for that. */
function isForExpedite({ observations }: Observed, timeline: Timeline): boolean {
  if (list(known(observations, 'chargeItem')).some((item) => member(item, 'priceCategory') === 'expedite')) return true;
  const cause = member(known(observations, 'modifyProductOrderItemRequestedDeliveryDate'), 'id');
  const request = cause && timeline.resource('modifyDeliveryDate', cause);
  return request ? known(request.observations, 'expediteIndicator') === true : false;
}
