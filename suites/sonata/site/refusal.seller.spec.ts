import { expect, step, test } from '../../../fixtures';
import { verifies } from '../../../standards/sonata/site/requirements';

const operation = 'listGeographicSite';

test.describe('refuse to show sites', { tag: '@site' }, () => {
  test('a type that no site can have is refused', verifies('7.1.1.2', { operation }), async ({ sites }) => {
    const search = await step('Given a search for a type of site that the Seller answers', () => sites.answeredByType());
    const answer = await step('When the Buyer asks for a type that does not exist', () => sites.search({ ...search, siteType: 'secret' }));
    await step('Then the Seller says that the query is wrong', () => {
      expect(answer.status).toBeOneOf([400, 422]);
    });
  });

  for (const as of ['nobody', 'impostor'] as const) {
    test(`sites are not listed for ${as}`, verifies('7.1.1.3', { operation }), async ({ sites }) => {
      const search = await step('Given a search that the Seller answers', () => sites.answered());
      const answer = await step(`When ${as} searches`, () => sites.search(search, as));
      await step('Then the Seller asks for credentials', () => {
        expect(answer.status).toBe(401);
      });
    });

    test(`a site is not shown to ${as}`, verifies('7.1.1.3', { operation: 'retrieveGeographicSite' }), async ({ seller, sites }) => {
      const id = await step('Given a site that the Seller shows to the Buyer', () => sites.readable());
      const answer = await step(`When ${as} asks for it`, () => seller.call('retrieveGeographicSite', { id, as }));
      await step('Then the Seller asks for credentials', () => {
        expect(answer.status).toBe(401);
      });
    });
  }
});
