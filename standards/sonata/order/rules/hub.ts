import { describe, isPresent, member } from '../../../reading';
import { rule, type Rule } from '../../../rule';

/** Rules on the hub: a registration is confirmed, and shown, as it was asked for. */
export const hubRules: readonly Rule[] = [
  rule({
    verifies: 'MEF123:6.15',
    on: ['order.registerListener', 'order.retrieveHub'],
    examine({ request, response, before, path }) {
      const asked = request ?? before.subscriptions('order').find(({ id }) => id === path.id)?.exchange.request.body;
      if (!asked) return undefined;
      const wrong = ['callback', 'query'].filter(
        (name) => isPresent(member(asked, name)) && member(response, name) !== member(asked, name),
      );
      const breaches = wrong.map((name) => ({
        pointer: `/${name}`,
        expected: describe(member(asked, name)),
        seen: describe(member(response, name)),
      }));
      const id = member(response, 'id');
      const known = path.id === undefined ? isPresent(id) : id === path.id;
      return known ? breaches : [...breaches, { pointer: '/id', expected: 'the id of the registration', seen: describe(id) }];
    },
  }),
];
