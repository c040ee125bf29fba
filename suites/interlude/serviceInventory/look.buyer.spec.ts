import { expect, test } from '../../../fixtures/buyerTest';
import { Inconclusive } from '../../../fixtures/outcome';
import { step } from '../../../fixtures/step';
import type { Exchange } from '../../../standards/exchange';
import { verifies } from '../../../standards/interlude/serviceInventory/requirements';

const role = 'Buyer';
const operation = 'serviceFind';

/** Parameters by which nothing is left out of a list, or ought to be: that Interlude knows no parties, is said elsewhere. */
const noFilters = ['offset', 'limit', 'buyerId', 'sellerId'];

function isFiltered({ request }: Exchange): boolean {
  return [...new URL(request.url).searchParams.keys()].some((name) => !noFilters.includes(name));
}

test.describe('a client that looks into its inventory of services', { tag: '@serviceInventory' }, () => {
  test('lists its services without any filter', verifies('R10', { role, operation }), async ({ buyer }) => {
    const lists = await step('Given the client has listed services', async () => {
      const all = await buyer.all(operation);
      if (all.length === 0) throw new Inconclusive('the client has listed nothing');
      return all;
    });
    await step('Then it has once asked for all of them', () => expect(lists.some((asked) => !isFiltered(asked))).toBe(true));
  });

  test(
    'asks for some of its services as the serving SOF can understand it',
    verifies('R6', { role, operation, needs: ['serviceInventory.filters'] }),
    async ({ buyer }) => {
      const some = await step('Given the client was shown some of its services', () => buyer.meets('serviceInventory.filtered'));
      await step('Then its request was one that could be answered', () => expect(some.statuses(operation)[0]).toBe(200));
    },
  );

  test('reads a service by its id', verifies('6.1-Buyer', { role, operation: 'serviceGet' }), async ({ buyer }) => {
    const read = await step('Given the client has read a service', () => buyer.meets('serviceInventory.read'));
    await step('Then it named one that there is', () => expect(read.statuses('serviceGet')).toContain(200));
  });
});
