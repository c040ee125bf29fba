import { expect, step, test } from '../../../fixtures';
import { allFilters, known, type ChangeKind } from '../../../fixtures/parties/orderChangeList';
import { filterBy, filterPast, noSuchId } from '../../../fixtures/parties/orderChangeRequest';
import type { OperationKey } from '../../../standards/covered';
import { verifies } from '../../../standards/sonata/order/requirements';
import { changeFilters } from '../../../standards/sonata/order/rules/changeLists';

const modify = 'ModifyProductOrderItemRequestedDeliveryDate';

/** The lists of what can become of an order, with the rows that speak of them. */
const lists = [
  {
    kind: 'cancellation',
    list: 'listCancelProductOrder',
    retrieve: 'retrieveCancelProductOrder',
    needs: ['order.cancel'],
    rows: { matching: '6.9', none: 'R78', one: '6.10' },
  },
  {
    kind: 'deliveryDate',
    list: `list${modify}`,
    retrieve: `retrieve${modify}`,
    needs: ['order.modifyDeliveryDate'],
    rows: { matching: '6.6', none: 'R70', one: 'R72' },
  },
  {
    kind: 'charge',
    list: 'listCharge',
    retrieve: 'retrieveCharge',
    needs: ['order.charge'],
    rows: { matching: '6.13', none: 'R99', one: '6.14' },
  },
] as const satisfies ReadonlyArray<{
  kind: ChangeKind;
  list: OperationKey;
  retrieve: OperationKey;
  needs: readonly string[];
  rows: object;
}>;

/** The guide has charges filtered by their state, the API definition does not: that is tried only where the profile says so. */
const filtersOf = (list: string) => Object.keys(changeFilters[list]!).filter((name) => list !== 'listCharge' || name !== 'state');

const names = { cancellation: 'cancellation', deliveryDate: 'request for another delivery date', charge: 'charge' };
const ids = (found: Array<{ id: string }>) => found.map(({ id }) => id);

for (const { kind, list, retrieve, needs, rows } of lists) {
  const name = names[kind];

  test.describe(`lists: ${name}`, { tag: '@order' }, () => {
    for (const parameter of filtersOf(list)) {
      test(`a ${name} is found by ${parameter}`, verifies(rows.matching, { operation: list, needs }), async ({ changes }) => {
        const entry = await step(`Given a ${name}`, () => known(changes, kind));
        const [found, rest] = await step(`When the Buyer lists by ${parameter}`, async () => [
          await changes.found(kind, filterBy(list, parameter, entry)),
          await changes.found(kind, filterPast(list, parameter, entry)),
        ]);
        await step('Then it is found by the one, and not by the other', () => {
          expect(ids(found)).toContain(entry.id);
          expect(ids(rest)).not.toContain(entry.id);
        });
      });
    }

    test(`a ${name} is found by all filters at once`, verifies(rows.matching, { operation: list, needs }), async ({ changes }) => {
      const entry = await step(`Given a ${name}`, () => known(changes, kind));
      const found = await step('When the Buyer lists by all that the entry shows', () =>
        changes.found(kind, allFilters(changes, kind, entry)),
      );
      await step('Then it is found', () => {
        expect(ids(found)).toContain(entry.id);
      });
    });

    test(`no ${name} is found where none matches`, verifies(rows.none, { operation: list, needs }), async ({ seller }) => {
      const query = { productOrderId: noSuchId() };
      const answer = await step('When the Buyer lists for an order that there is not', () => seller.call(list, { query }));
      await step('Then the Seller answers with an empty list', () => {
        expect(answer.status).toBe(200);
        expect(answer.body).toEqual([]);
      });
    });

    test(`a ${name} of another Buyer is not listed`, verifies(rows.matching, { operation: list, needs }), async ({ changes }) => {
      const entry = await step(`Given a ${name} of the Buyer`, () => known(changes, kind));
      const found = await step('When another Buyer lists all it has', () => changes.found(kind, {}, 'otherBuyer'));
      await step('Then it is not among them', () => {
        expect(ids(found)).not.toContain(entry.id);
      });
    });

    test(`a ${name} is shown by its id`, verifies(rows.one, { operation: retrieve, needs }), async ({ seller, changes }) => {
      const { id } = await step(`Given a ${name} in the list`, () => known(changes, kind));
      const answer = await step('When the Buyer asks for it', () => seller.call(retrieve, { id }));
      await step('Then the Seller shows it', () => {
        expect(answer.status).toBe(200);
        expect(answer.body.id).toBe(id);
      });
    });

    test(`a ${name} of another Buyer is not shown`, verifies(rows.one, { operation: retrieve, needs }), async ({ seller, changes }) => {
      const { id } = await step(`Given a ${name} that its Buyer is shown`, async () => changes.now(kind, await known(changes, kind)));
      const answer = await step('When another Buyer asks for it', () => seller.call(retrieve, { id, as: 'otherBuyer' }));
      await step('Then the Seller does not find it, or does not allow it', () => {
        expect(answer.status).toBeOneOf([403, 404]);
      });
    });

    test(`a ${name} that there is not is not found`, verifies(rows.one, { operation: retrieve, needs }), async ({ seller, changes }) => {
      await step(`Given a ${name} that is found`, async () => changes.now(kind, await known(changes, kind)));
      const answer = await step('When the Buyer asks for another', () => seller.call(retrieve, { id: noSuchId() }));
      await step('Then the Seller does not find it', () => {
        expect(answer.status).toBe(404);
        expect(answer.body.code).toBe('notFound');
      });
    });

    test(`a page of one holds one ${name}`, verifies('7.1.2', { operation: list, needs }), async ({ seller, changes }) => {
      const entry = await step(`Given a ${name}`, () => known(changes, kind));
      const page = await step('When the Buyer asks for a page of one', () => seller.call(list, { query: { limit: '1' } }));
      const past = await step('When it asks for what comes after all', () => seller.call(list, { query: { offset: '100000' } }));
      await step('Then the one has one entry, the other none', () => {
        expect(entry.id).toBeTruthy();
        expect([page.status, page.body.length]).toEqual([200, 1]);
        expect([past.status, past.body]).toEqual([200, []]);
      });
    });

    for (const as of ['nobody', 'impostor'] as const) {
      test(`no ${name} is shown to ${as}`, verifies('7.1.1', { needs }), async ({ seller, changes }) => {
        const entry = await step(`Given a ${name} that its Buyer is shown`, async () => changes.now(kind, await known(changes, kind)));
        const answers = await step('When somebody asks without valid credentials', async () => [
          await seller.call(list, { as }),
          await seller.call(retrieve, { id: entry.id, as }),
        ]);
        await step('Then the Seller says that they are missing, or wrong', () => {
          expect(answers.map(({ status }) => status)).toEqual([401, 401]);
        });
      });
    }
  });
}
