import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { pagesInTurn, saysThereIsMore } from '../../../fixtures/parties/pages';
import { divided, filterBy } from '../../../fixtures/parties/serviceInventory';
import { serviceFilters } from '../../../standards/interlude/serviceInventory/rules/list';
import { verifies } from '../../../standards/interlude/serviceInventory/requirements';

const facts = { operation: 'serviceFind' };
const ids = (services: Array<{ id: string }>) => services.map(({ id }) => id);
const both = (one: readonly string[], other: readonly string[]) => one.filter((id) => other.includes(id));

test.describe('list services', { tag: '@serviceInventory' }, () => {
  test('services are listed without any filter', verifies('R10', facts), async ({ seller }) => {
    const answer = await step('When the client lists its services', () => seller.call('serviceFind'));
    await step('Then the SOF lists them, or says that they are too many', () => {
      expect(answer.status).toBeOneOf([200, 422]);
    });
  });

  test('more than the SOF lists at once is had by pages, or refused as too many', verifies('R10', facts), async ({ services, seller }) => {
    const known = await step('Given installed services', () => services.known());
    await step('When the client lists without a filter', () => seller.call('serviceFind'));
    await step('Then it can find all of them, page by page', async () => {
      expect(ids(await services.find({}))).toEqual(expect.arrayContaining(ids(known)));
    });
  });

  for (const name of Object.keys(serviceFilters)) {
    test(`services are found by ${name}`, verifies('O3', facts), async ({ services }) => {
      const before = await step('Given installed services', () => services.known());
      const query = filterBy(name, before);
      const found = await step(`When the client lists those that match ${name}`, () => services.find(query));
      await step('Then those that match are found, and no others', async () => {
        // Meanwhile a service may have changed: only what is so before and after counts.
        const [then, now] = [divided(before, query), divided(await services.known(), query)];
        expect(ids(found)).toEqual(expect.arrayContaining(both(then.matching, now.matching)));
        expect(both(ids(found), both(then.others, now.others))).toEqual([]);
      });
    });
  }

  test('a list shows a service as it is', verifies('6.2', facts), async ({ services }) => {
    const service = await step('Given an installed service', () => services.held('uni'));
    const found = await step('When the client lists its services', () => services.find(filterBy('serviceDate.gt', [service])));
    await step('Then the service is listed as it is shown by its id', () => {
      expect(found.find(({ id }) => id === service.id) ?? {}).toMatchObject(service);
    });
  });

  test('a filter that nothing matches gives an empty list', verifies('R11', facts), async ({ seller }) => {
    const query = { externalId: `no-such-service-${randomUUID()}` };
    const answer = await step('When the client looks for a service that nobody has', () => seller.call('serviceFind', { query }));
    await step('Then the SOF answers with an empty list', () => {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([]);
    });
  });

  test('services of another client are not listed', verifies('4.1', facts), async ({ services }) => {
    const foreign = await step('Given a service of another client', () => services.foreign());
    const found = await step('When the client lists its own', () => services.find(filterBy('state', [foreign])));
    await step('Then the foreign service is not among them', () => {
      expect(ids(found)).not.toContain(foreign.id);
    });
  });

  const paged = { ...facts, needs: ['serviceInventory.pagination'] };
  test('a page keeps to its limit', verifies('D1', paged), async ({ services, seller }) => {
    await step('Given three installed services', () => services.known(3));
    const answer = await step('When the client asks for two', () => seller.call('serviceFind', { query: { limit: '2' } }));
    await step('Then it is given two at most', () => {
      expect(answer.status).toBe(200);
      expect(answer.body.length).toBeLessThanOrEqual(2);
    });
  });

  test('a page that is cut short says that there is more', verifies('CR1', paged), async ({ services, seller }) => {
    await step('Given three installed services', () => services.known(3));
    const answer = await step('When the client asks for one', () => seller.call('serviceFind', { query: { limit: '1' } }));
    await step('Then it is told that there are more', () => {
      expect(answer.status).toBe(200);
      expect(saysThereIsMore(answer, answer.body.length)).toBe(true);
    });
  });

  test('the next page goes on where the first one ends', verifies('D1', paged), async ({ services, seller }) => {
    await step('Given three installed services', () => services.known(3));
    const [first, second] = await step('When the client asks for the first two and for the next', () => pagesInTurn(seller, 'serviceFind'));
    await step('Then no service is on both pages', () => {
      expect(first!.body.length).toBeGreaterThan(0);
      expect(second!.body.length).toBeGreaterThan(0);
      expect(both(ids(second!.body), ids(first!.body))).toEqual([]);
    });
  });
});
