import { describe, isPresent, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import { itemSights } from '../../sights';

/** Rules on the services that items are about. */
export const serviceRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify99.1:R35',
    across(timeline) {
      const known = new Map<string, { id: string; since: number }>();
      const breaches: Breach[] = [];
      let examined = false;
      for (const { orderId, item, sight } of itemSights(timeline)) {
        if (item.action !== 'add') continue;
        const key = `${orderId} ${item.id}`;
        const id = member(item.service, 'id');
        // Two who look at the same time may see one after the other.
        const earlier = known.get(key);
        const before = earlier && (isPresent(id) || earlier.since <= sight.exchange.at) ? earlier.id : undefined;
        if (item.state === 'completed' || before !== undefined) examined = true;
        if (earlier === undefined && typeof id === 'string') known.set(key, { id, since: sight.at });
        const expected = before ?? (item.state === 'completed' ? 'the id of the service that it has made' : undefined);
        const isWrong = before === undefined ? expected !== undefined && !isPresent(id) : id !== before;
        if (isWrong)
          breaches.push({
            pointer: '/serviceOrderItem',
            expected: expected!,
            seen: `item ${item.id} with service id ${describe(id)}`,
            exchange: sight.exchange,
          });
      }
      return examined ? breaches : undefined;
    },
  }),
];
