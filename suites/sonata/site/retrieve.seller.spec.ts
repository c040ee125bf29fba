import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { idsIn, one } from '../../../fixtures/parties/site';
import { verifies } from '../../../standards/sonata/site/requirements';

const operation = 'retrieveGeographicSite';

test.describe('retrieve a site', { tag: '@site' }, () => {
  test('a site can be read by its id', verifies('6.2', { operation }), async ({ seller, sites }) => {
    const id = await step('Given a site that the Buyer may know of', () => sites.known());
    const answer = await step('When the Buyer asks for it', () => seller.call(operation, { id }));
    await step('Then the Seller shows it', () => {
      expect(answer.status).toBe(200);
      expect(one(answer.body)).toMatchObject({ id });
    });
  });

  test('sites say in words where they are', verifies(['R8', 'R16'], { operation }), async ({ sites }) => {
    const shown = await step('Given the sites that the Buyer is shown', () => sites.allShown());
    const forms = await step('When the Buyer looks up where they are', () => sites.formsOf(...shown));
    await step('Then one of their places at least is a fielded or a formatted address', () => {
      expect(forms.filter((form) => ['FieldedAddress', 'FormattedAddress'].includes(form))).not.toEqual([]);
    });
  });

  test('a site that does not exist is not found', verifies('R15', { operation }), async ({ seller, sites }) => {
    await step('Given a site that is found', () => sites.readable());
    const id = `no-such-site-${randomUUID()}`;
    const answer = await step('When the Buyer asks for a site that nobody knows', () => seller.call(operation, { id }));
    await step('Then the Seller says that there is none', () => {
      expect(answer.status).toBe(404);
    });
  });

  test('a private site is not shown to a Buyer who may not know of it', verifies('7.2.1.2', { operation }), async ({ seller, sites }) => {
    const { id } = await step('Given a private site that the Buyer finds', () => sites.secret());
    const answer = await step('When the other Buyer asks for it', () => seller.call(operation, { id, as: 'otherBuyer' }));
    await step('Then the Seller does not let on that there is one', () => {
      expect(answer.status).toBe(404);
    });
  });

  test(
    'a private site is not listed for a Buyer who may not know of it',
    verifies('7.2.1.2', { operation: 'listGeographicSite' }),
    async ({ sites }) => {
      const { id, search } = await step('Given a private site that the Buyer finds', () => sites.secret());
      const answer = await step('When the other Buyer searches there', () => sites.search(search, 'otherBuyer'));
      await step('Then the other Buyer does not find it', () => {
        expect(idsIn(answer)).not.toContain(id);
      });
    },
  );
});
