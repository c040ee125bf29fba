import { expect, step, test } from '../../../fixtures';
import { asQualified, asQuoted, placed } from '../../../fixtures/parties/chain';
import { related } from '../../../fixtures/parties/orderRequest';
import { newItem, uniWithAccessEline } from '../../../fixtures/parties/poq';
import { itemToAdd, lineWithItsUni } from '../../../fixtures/parties/quote';
import { verifies } from '../../../standards/sonata/order/requirements';

const ordering = ['@chain', '@poq', '@quote', '@order', '@inventory'];

test.describe('from an address to a product in use', { tag: [...ordering, '@address', '@site'] }, () => {
  const needs = ['quote.firm', 'poq.siteRef', 'address.identifiers', 'site.byAddressId'];

  test(
    'each function goes on with what the one before it gave',
    verifies('7.2.2.8', { operation: 'createProductOrder', needs }),
    async ({ chain, orders, profile, seller }) => {
      const address = await step('Given an address that the Seller has validated', () => chain.validatedAddress());
      const site = await step('And a site that it lists there', () => chain.siteAt(address));
      const there = { product: { place: [placed('GeographicSiteRef', site)] } };
      const qualified = await step('And a UNI that it can deliver to that site', () => chain.qualified([newItem(profile, 'uni', there)]));
      const asked = asQualified([itemToAdd(seller, 'uni', there)], qualified);
      const quoted = await step('And a quote of what it has qualified', () => chain.quoted(asked));
      const items = asQuoted(asQualified([orders.item(there)], qualified), quoted);
      const answer = await step('When the Buyer orders what was quoted', () => orders.place(orders.request({}, items)));
      await step('Then the product is delivered', async () => {
        expect(answer.status).toBe(201);
        expect((await orders.outcome(answer.body)).state).toBe('completed');
      });
      await step('And it is in the inventory, at that site if it shows any', async () => {
        const [made] = (await orders.now(answer.body)).productOrderItem;
        const product = await chain.productOf(made);
        expect(product.id).toBe(made.product.id);
        expect([[], [site]]).toContainEqual((product.relatedSite ?? []).map(({ id }: { id: string }) => id));
      });
    },
  );
});

test.describe('an Access E-Line and its UNI in one order', { tag: ordering }, () => {
  test(
    'the line ends at the UNI that came with it',
    verifies('7.2.2.10', { operation: 'retrieveProduct', needs: ['quote.firm'] }),
    async ({ chain, orders, profile, seller }) => {
      const qualified = await step('Given a UNI and a line to it that the Seller can deliver', () =>
        chain.qualified(uniWithAccessEline(profile)),
      );
      const quoted = await step('And a quote of both', () => chain.quoted(asQualified(lineWithItsUni(seller), qualified)));
      const both = related(orders.item(), orders.item({}, 'accessEline'));
      const done = await step('When both have been delivered', () => chain.delivered(asQuoted(asQualified(both, qualified), quoted)));
      await step('Then in the inventory the line is related to the UNI', async () => {
        const [uni, line] = await Promise.all(both.map(({ id }) => chain.productOf(itemOf(done, id))));
        const [relation] = both[1]!.productOrderItemRelationship;
        expect(line!.productRelationship).toContainEqual(
          expect.objectContaining({ id: uni!.id, relationshipType: relation.relationshipType }),
        );
      });
    },
  );
});

test.describe('a change that is asked for, priced and ordered', { tag: ordering }, () => {
  test(
    'what was qualified and quoted as a change is changed',
    verifies('7.2.2.8', { operation: 'createProductOrder', needs: ['quote.firm'] }),
    async ({ chain, orders }) => {
      const made = await step('Given a product that was ordered and delivered', () => chain.installed());
      const { asked, priced, ordered } = await step('And a change that the profile has for it', () => chain.changesOf(made));
      const qualified = await step('And the Seller’s word that it can be changed', () => chain.qualified([asked]));
      const quoted = await step('And a quote of that change', () => chain.quoted(asQualified([priced], qualified)));
      const items = asQuoted(asQualified([ordered], qualified), quoted);
      const answer = await step('When the Buyer orders the change', () => orders.place(orders.request({}, items)));
      await step('Then the change is made', async () => {
        expect(answer.status).toBe(201);
        expect((await orders.outcome(answer.body)).state).toBe('completed');
      });
    },
  );
});

function itemOf({ productOrderItem }: Record<string, any>, id: string): Record<string, any> {
  return productOrderItem.find((item: { id: string }) => item.id === id) ?? {};
}
