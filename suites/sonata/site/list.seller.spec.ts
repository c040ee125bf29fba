import { expect, step, test } from '../../../fixtures';
import { attributes, idsIn } from '../../../fixtures/parties/site';
import { verifies } from '../../../standards/sonata/site/requirements';

const operation = 'listGeographicSite';
const byId = { operation, needs: ['site.byAddressId'] };
const byValues = { operation, needs: ['site.byAddressValues'] };
const byType = { operation, needs: ['site.bySiteType'] };

test.describe('list sites', { tag: '@site' }, () => {
  test('sites are found by the id of their address', verifies('6.1', byId), async ({ sites }) => {
    const { id, search, miss } = await step('Given a site at an address that has an id', () => sites.byAddressId());
    const [hit, missed] = await step('When the Buyer searches at this address, and at another', () =>
      Promise.all([sites.search(search), sites.search(miss)]),
    );
    await step('Then the site is found at its address only', () => {
      expect(idsIn(hit)).toContain(id);
      expect(idsIn(missed)).not.toContain(id);
    });
  });

  test('sites are found by the values of their address', verifies('6.1', byValues), async ({ sites }) => {
    const { id, search, misses } = await step('Given a site at an address in words', () => sites.byAddressValues());
    const hit = await step('When the Buyer searches at this address', () => sites.search(search));
    const missed = await step('When the Buyer searches where one word of it is another', () =>
      Promise.all(misses.map((miss) => sites.search(miss))),
    );
    await step('Then the site is found at its address only', () => {
      expect(idsIn(hit)).toContain(id);
      expect(missed.flatMap(idsIn)).not.toContain(id);
    });
  });

  for (const [attribute, capability] of Object.entries(attributes)) {
    test(`sites are found by ${attribute}`, verifies('6.1', { operation, needs: [capability] }), async ({ sites }) => {
      const { id, search, miss } = await step(`Given a site with a ${attribute}`, () => sites.having(attribute));
      const [hit, missed] = await step(`When the Buyer searches for this ${attribute}, and for another`, () =>
        Promise.all([sites.search(search), sites.search(miss)]),
      );
      await step('Then the site is found by its own only', () => {
        expect(idsIn(hit)).toContain(id);
        expect(idsIn(missed)).not.toContain(id);
      });
    });
  }

  for (const siteType of ['public', 'private']) {
    test(`${siteType} sites are found by their type`, verifies('6.1', byType), async ({ sites }) => {
      const { id, value, search } = await step('Given a site whose type is known', () => sites.having('siteType'));
      const answer = await step(`When the Buyer searches for ${siteType} sites there`, () => sites.search({ ...search, siteType }));
      await step('Then it is found if that is its type, and not otherwise', () => {
        expect(idsIn(answer).includes(id)).toBe(siteType === value);
      });
    });
  }

  test('a search that nothing matches gives an empty list', verifies('R11', { operation }), async ({ sites }) => {
    const search = await step('Given a search that nothing matches', () => sites.missed());
    const answer = await step('When the Buyer searches', () => sites.search(search));
    await step('Then the Seller answers with an empty list', () => {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([]);
    });
  });

  test('a search that too many sites match is refused', verifies('R12', { operation }), async ({ sites }) => {
    await step('Given a search that not too many sites match', () => sites.answered());
    const search = await step('Given one that too many match', () => sites.searchFor('tooMany'));
    const answer = await step('When the Buyer searches', () => sites.search(search));
    await step('Then the Seller says that they are too many', () => {
      expect(answer.status).toBe(422);
      expect(answer.body).toContainEqual(expect.objectContaining({ code: 'tooManyRecords' }));
    });
  });
});
