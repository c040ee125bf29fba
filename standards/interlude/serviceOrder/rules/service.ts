import { describe, isPresent, member } from '../../../reading';
import { rule, type Breach, type Rule } from '../../../rule';
import { itemSights } from '../../sights';

/** Rules on the services that items are about. */
export const serviceRules: readonly Rule[] = [
  rule({
    verifies: 'Mplify99.1:R35',
    across(timeline) {
      const known = new Map<string, string>();
      const breaches: Breach[] = [];
      let examined = false;
      for (const { orderId, item, sight } of itemSights(timeline)) {
        if (item.action !== 'add') continue;
        const key = `${orderId} ${item.id}`;
        const id = member(item.service, 'id');
        const before = known.get(key);
        if (item.state === 'completed' || before !== undefined) examined = true;
        if (before === undefined && typeof id === 'string') known.set(key, id);
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
