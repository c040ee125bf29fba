import { expect, test } from '../../../fixtures/buyerTest';
import { Inconclusive } from '../../../fixtures/outcome';
import { step } from '../../../fixtures/step';
import { list, member } from '../../../standards/reading';
import { describesByAddress } from '../../../standards/sonata/site/buyer/location';
import { verifies } from '../../../standards/sonata/site/requirements';

const role = 'Buyer';
const search = 'listGeographicSite';
const retrieve = 'retrieveGeographicSite';

const ways = [
  ['the id of its address', 'site.byAddressId'],
  ['the values of its address', 'site.byAddressValues'],
] as const;

test.describe('a Buyer that looks for sites', { tag: '@site' }, () => {
  for (const [which, useCase] of ways) {
    test(
      `looks for the sites of a place by ${which}`,
      verifies(['R9', 'R10'], { role, operation: search, needs: [useCase] }),
      async ({ buyer }) => {
        const sites = await step(`Given the Buyer was answered about a place, by ${which}`, () => buyer.meets(useCase));
        await step('Then its request was one that could be answered', () => expect(sites.statuses(search)[0]).toBe(200));
      },
    );
  }

  // Whoever can do something does it when it is asked to: a run is no other occasion than that.
  test('describes places by the values of their addresses', verifies(['R7', 'R16'], { role, operation: search }), async ({ buyer }) => {
    const searches = await step('Given the Buyer has looked for sites', async () => {
      const all = await buyer.all(search);
      if (all.length === 0) throw new Inconclusive('the Buyer has looked for no site');
      return all;
    });
    const queries = searches.map(({ request }) => new URL(request.url).searchParams);
    await step('Then it has once said where by the values of an address', () => expect(queries.some(describesByAddress)).toBe(true));
  });

  test('reads a site by the id that it was shown', verifies('R1', { role, operation: retrieve }), async ({ buyer }) => {
    await step('Given the Buyer was shown sites with their ids', async () => {
      const shown = (await buyer.all(search)).flatMap(({ response }) => list(response?.body));
      if (!shown.some((site) => member(site, 'id') !== undefined)) throw new Inconclusive('the Buyer was shown no site');
    });
    const read = await buyer.all(retrieve);
    await step('Then it has read one', () => expect(read.map(({ response }) => response?.status)).toContain(200));
  });
});
