import { expect, step, test } from '../../../fixtures';
import { placed } from '../../../fixtures/parties/chain';
import { newItem } from '../../../fixtures/parties/poq';
import { verifies } from '../../../standards/sonata/poq/requirements';

const operation = 'createProductOfferingQualification';

test.describe('from an address to a qualification', { tag: ['@chain', '@poq', '@address'] }, () => {
  test(
    'a product is qualified at an address that was validated',
    verifies('6.3.4', { operation, needs: ['poq.addressRef', 'address.identifiers'] }),
    async ({ chain, profile, qualifications }) => {
      const address = await step('Given an address that the Seller has validated', () => chain.validatedAddress());
      const item = newItem(profile, 'uni', { product: { place: [placed('GeographicAddressRef', address)] } });
      const answer = await step('When the Buyer asks for a product there', () => qualifications.ask(qualifications.request([item])));
      await step('Then the Seller can deliver it', async () => {
        expect(await qualifications.promises(answer)).toBe(true);
      });
    },
  );
});

test.describe('from a site to a qualification', { tag: ['@chain', '@poq', '@site'] }, () => {
  test(
    'a product is qualified at a site that was listed',
    verifies('6.3.4', { operation, needs: ['poq.siteRef'] }),
    async ({ profile, qualifications, sites }) => {
      const site = await step('Given a site that the Seller shows', () => sites.shown());
      const item = newItem(profile, 'uni', { product: { place: [placed('GeographicSiteRef', site.id)] } });
      const answer = await step('When the Buyer asks for a product there', () => qualifications.ask(qualifications.request([item])));
      await step('Then the Seller can deliver it', async () => {
        expect(await qualifications.promises(answer)).toBe(true);
      });
    },
  );
});
