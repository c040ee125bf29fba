import { expect, step, test } from '../../../fixtures';
import {
  foreignProduct,
  installedId,
  newItem,
  newItemBySpecification,
  type Item,
  type Qualifications,
} from '../../../fixtures/parties/poq';
import { qualifies } from '../../../fixtures/parties/poqControl';
import { verifies } from '../../../standards/sonata/poq/requirements';

const operation = 'createProductOfferingQualification';

type Asked = (party: Qualifications) => Item | Promise<Item>;

const addition: Asked = ({ profile }) => newItem(profile, 'uni');
const change: Asked = (party) => party.changeOf('accessEline');
const removal: Asked = (party) => party.removalOf('uni');

/** Items that break the rules of their action, each in one thing: what they were without it, and what they are with it. */
const broken: Record<string, [sound: Asked, broken: Asked]> = {
  'an addition of what exists already': [
    addition,
    ({ profile }) => newItem(profile, 'uni', { product: { id: installedId(profile, 'uni') } }),
  ],
  'an addition without an offering': [addition, ({ profile }) => newItem(profile, 'uni', { product: { productOffering: null } })],
  'an addition without a configuration': [addition, ({ profile }) => newItem(profile, 'uni', { product: { productConfiguration: null } })],
  'an addition by an unknown offering': [
    addition,
    ({ profile }) => newItem(profile, 'uni', { product: { productOffering: { id: 'no-such-offering' } } }),
  ],
  'an addition that its offering does not sell': [
    addition,
    ({ profile }) => newItem(profile, 'uni', { product: { productOffering: newItem(profile, 'accessEline').product.productOffering } }),
  ],
  'a change of a product that nobody has': [change, (party) => changed(party, { id: 'no-such-product' })],
  'a change that does not say of what': [change, (party) => changed(party, { id: null })],
  'a change without a configuration': [change, (party) => changed(party, { productConfiguration: null })],
  'a change of the relations': [change, (party) => changed(party, { productRelationship: null })],
  'a removal of a product that nobody has': [removal, (party) => removed(party, { id: 'no-such-product' })],
  'a removal that does not say of what': [removal, (party) => removed(party, { id: null })],
  'a removal with a configuration': [
    removal,
    (party) => removed(party, { productConfiguration: newItem(party.profile, 'uni').product.productConfiguration }),
  ],
};

async function changed(party: Qualifications, product: Record<string, unknown>): Promise<Item> {
  return patched(await party.changeOf('accessEline'), product);
}

function removed(party: Qualifications, product: Record<string, unknown>): Item {
  return patched(party.removalOf('uni'), product);
}

/** `null` takes a member away. */
function patched(item: Item, product: Record<string, unknown>): Item {
  const members = Object.entries({ ...item.product, ...product }).filter(([, value]) => value !== null);
  return { ...item, product: Object.fromEntries(members) };
}

test.describe('ask for an item', { tag: '@poq' }, () => {
  test('a change of an installed product is qualified', verifies('6.3.3', { operation }), async ({ qualifications }) => {
    const item = await step('Given a change that an installed product allows', () => qualifications.changeOf('accessEline'));
    const answer = await step('When the Buyer asks for it', () => qualifications.ask(qualifications.request([item])));
    await step('Then the Seller qualifies it', async () => {
      expect(await qualifications.fate(answer)).toBe('done.ready');
    });
  });

  test('a removal of an installed product is qualified', verifies('6.3.3', { operation }), async ({ qualifications }) => {
    const item = await step('Given an installed product', () => qualifications.removalOf('uni'));
    const answer = await step('When the Buyer asks to disconnect it', () => qualifications.ask(qualifications.request([item])));
    await step('Then the Seller qualifies it', async () => {
      expect(await qualifications.fate(answer)).toBe('done.ready');
    });
  });

  for (const [what, [sound, item]] of Object.entries(broken)) {
    test(`${what} is turned down`, verifies('6.3.3', { operation }), async ({ qualifications }) => {
      await step('Given an item that the Seller qualifies', async () => qualifies(qualifications, [await sound(qualifications)]));
      const asked = await step(`Given ${what}`, () => item(qualifications));
      const answer = await step('When the Buyer asks for it', () => qualifications.ask(qualifications.request([asked])));
      await step('Then the Seller turns it down', async () => {
        expect(await qualifications.fate(answer)).toBe('turned down');
      });
    });
  }

  test(
    "a removal of another Buyer's product is turned down",
    verifies('6.3.3', { operation, needs: ['inventory'] }),
    async ({ seller, qualifications }) => {
      const item = await step('Given a removal that the Seller qualifies for the Buyer whose product it is', async () => {
        const foreign = { id: 'item-foreign', action: 'delete', product: await foreignProduct(seller) };
        await qualifies(qualifications, [foreign], {}, 'otherBuyer');
        return foreign;
      });
      const answer = await step('When the Buyer asks to disconnect it', () => qualifications.ask(qualifications.request([item])));
      await step('Then the Seller turns it down', async () => {
        expect(await qualifications.fate(answer)).toBe('turned down');
      });
    },
  );

  test('an attribute that cannot change is refused', verifies('6.3.3.2', { operation }), async ({ qualifications }) => {
    const change = await step('Given a change that the Seller qualifies', async () => {
      const item = await qualifications.changeOf('uni');
      await qualifies(qualifications, [item]);
      return item;
    });
    const request = await step('Given the same with an attribute that cannot change', () =>
      qualifications.requestFor('poq.unchangeable', [change]),
    );
    const answer = await step('When the Buyer asks for that', () => qualifications.ask(request));
    await step('Then the Seller refuses', () => {
      expect(answer.status).toBe(422);
    });
  });

  test('a product is qualified by its specification', verifies('6.3.3.1', { operation }), async ({ qualifications, profile }) => {
    const item = await step('Given a product by its specification', () => newItemBySpecification(profile, 'uni'));
    const answer = await step('When the Buyer asks for a specification, without an offering', () =>
      qualifications.ask(qualifications.request([item])),
    );
    await step('Then the Seller qualifies it', async () => {
      expect(await qualifications.fate(answer)).toBe('done.ready');
    });
  });
});
