import { expect, test } from '../../../fixtures/buyerTest';
import { Inconclusive } from '../../../fixtures/outcome';
import { step } from '../../../fixtures/step';
import type { Exchange } from '../../../standards/exchange';
import { list, member } from '../../../standards/reading';
import { verifies } from '../../../standards/sonata/inventory/requirements';

const role = 'Buyer';

/** Parameters of a list by which nothing is left out of it. */
const noFilters = ['buyerId', 'sellerId', 'offset', 'limit'];

function isFiltered({ request }: Exchange): boolean {
  return [...new URL(request.url).searchParams.keys()].some((name) => !noFilters.includes(name));
}

test.describe('a Buyer that looks into its inventory', { tag: '@inventory' }, () => {
  // Whoever can do something does it when it is asked to: a run is no other occasion than that.
  test('lists its products without any filter', verifies('R11', { role, operation: 'listProduct' }), async ({ buyer }) => {
    const lists = await step('Given the Buyer has listed products', async () => {
      const all = await buyer.all('listProduct');
      if (all.length === 0) throw new Inconclusive('the Buyer has listed nothing');
      return all;
    });
    await step('Then it has once asked for all of them', () => expect(lists.some((asked) => !isFiltered(asked))).toBe(true));
  });

  test('lists products, and reads one of them', verifies('R1', { role, operation: 'retrieveProduct' }), async ({ buyer }) => {
    await step('Given the Buyer was shown products with their ids', async () => {
      const shown = (await buyer.all('listProduct')).flatMap(({ response }) => list(response?.body));
      if (!shown.some((product) => member(product, 'id') !== undefined)) throw new Inconclusive('the Buyer was shown no product');
    });
    const read = await buyer.all('retrieveProduct');
    await step('Then it has read one', () => expect(read.map(({ response }) => response?.status)).toContain(200));
  });

  test(
    'asks for some of its products as the Seller can understand it',
    verifies('R9', { role, operation: 'listProduct', needs: ['inventory.filters'] }),
    async ({ buyer }) => {
      const some = await step('Given the Buyer was shown some of its products', () => buyer.meets('inventory.filtered'));
      await step('Then its request was one that could be answered', () => expect(some.statuses('listProduct')[0]).toBe(200));
    },
  );

  test('reads on where a page is not the last', verifies('7.1.2-Buyer', { role, operation: 'listProduct' }), async ({ buyer }) => {
    const pages = await step('Given the Buyer was shown a page that is not the last', () => buyer.meets('inventory.pages'));
    await step('Then it asks for the next, from where the page ended', () =>
      expect(pages.offsets('listProduct')).toContain(pages.firstPage),
    );
  });
});
