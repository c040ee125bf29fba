import { describe, entries, isPresent, list, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import type { Observation, Observed } from '../../../timeline';
import { agreesToProductRules } from '../../products/envelopeRule';
import { fullOrder } from './sights';

/** An item whose product had an id shows the same one ever after; a completed item has one, unless the profile reads the guide otherwise. */
function lostIds({ observations }: Observed, reading: string): { examined: number; breaches: Breach[] } {
  const sights = observations.filter(({ via }) => fullOrder.includes(via));
  const breaches: Breach[] = [];
  let examined = 0;
  for (const [index, { body, exchange }] of sights.entries()) {
    for (const [pointer, item] of entries(member(body, 'productOrderItem'), '/productOrderItem')) {
      const known = lastKnown(sights, index, item.id);
      if (known === undefined && (item.state !== 'completed' || reading === 'onceShown')) continue;
      examined++;
      const id = member(item.product, 'id');
      if (isPresent(id) && (known === undefined || id === known)) continue;
      const expected = known === undefined ? 'the id of the product that the completed item made' : describe(known);
      breaches.push({ pointer: `${pointer}/product/id`, expected, seen: describe(id), exchange });
    }
  }
  return { examined, breaches };
}

/** The id that the item's product had in the last sight that was complete when the one at this place was asked for, and that had one. */
function lastKnown(sights: readonly Observation[], index: number, itemId: unknown): unknown {
  for (let place = index - 1; place >= 0; place--) {
    const { at, body } = sights[place]!;
    const id = at <= sights[index]!.exchange.at ? productIdOf(body, itemId) : undefined;
    if (isPresent(id)) return id;
  }
  return undefined;
}

function productIdOf(order: unknown, itemId: unknown): unknown {
  const item = list(member(order, 'productOrderItem')).find((other) => member(other, 'id') === itemId);
  return member(member(item, 'product'), 'id');
}

/** Rules on the products of an order. */
export const productRules: readonly Rule[] = [
  agreesToProductRules({
    verifies: 'MEF123:R11',
    in: 'order',
    create: 'createProductOrder',
    resource: 'productOrder',
    items: 'productOrderItem',
    itemRelationship: 'productOrderItemRelationship',
    turnedDown: ['rejected', 'rejected.validated', 'rejected.unassessed', 'failed', 'cancelled'],
    agreed: ['inProgress', 'completed', 'partial'],
  }),
  rule({
    verifies: 'MEF123:R61',
    across: (timeline) => {
      const reading = timeline.reading('productIdOfCompleted');
      const found = timeline.resources('productOrder').map((order) => lostIds(order, reading));
      return found.every(({ examined }) => examined === 0) ? undefined : found.flatMap(({ breaches }) => breaches);
    },
  }),
];
