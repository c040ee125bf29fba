import { expect, step, test } from '../../../fixtures';
import { declaredAddressForm, newItem, placeByAddress, placeBySite, placeByValue } from '../../../fixtures/parties/poq';
import { delivers } from '../../../fixtures/parties/poqControl';
import { verifies } from '../../../standards/sonata/poq/requirements';

const operation = 'createProductOfferingQualification';

const byValue = [
  { form: 'FieldedAddress', need: 'poq.fieldedAddress' },
  { form: 'FormattedAddress', need: 'poq.formattedAddress' },
  { form: 'MEFGeographicPoint', need: 'poq.geographicPoint' },
  { form: 'GeographicAddressLabel', need: 'poq.addressLabel' },
] as const;

const byReference = [
  { form: 'GeographicAddressRef', need: 'poq.addressRef', known: placeByAddress },
  { form: 'GeographicSiteRef', need: 'poq.siteRef', known: placeBySite },
] as const;

test.describe('say where a product is wanted', { tag: '@poq' }, () => {
  test('an address is understood by what it says', verifies('R42', { operation }), async ({ qualifications, profile }) => {
    const place = await step('Given an address in a form that the Seller declares', () =>
      placeByValue(profile, declaredAddressForm(profile)),
    );
    const request = await step('Given a request for a product there', () =>
      qualifications.request([newItem(profile, 'uni', { product: { place: [place] } })]),
    );
    const answer = await step('When the Buyer asks for a product there', () => qualifications.ask(request));
    await step('Then the Seller can deliver it', async () => {
      expect(await qualifications.promises(answer)).toBe(true);
    });
  });

  for (const { form, need } of byValue) {
    test(`a place is understood as ${form}`, verifies('6.3.4', { operation, needs: [need] }), async ({ qualifications, profile }) => {
      const place = await step(`Given a place on the net as ${form}`, () => placeByValue(profile, form));
      const request = await step('Given a request for a product there', () =>
        qualifications.request([newItem(profile, 'uni', { product: { place: [place] } })]),
      );
      const answer = await step('When the Buyer asks for a product there', () => qualifications.ask(request));
      await step('Then the Seller can deliver it', async () => {
        expect(await qualifications.promises(answer)).toBe(true);
      });
    });
  }

  for (const { form, need, known } of byReference) {
    test(`a place is understood as ${form}`, verifies('6.3.4', { operation, needs: [need] }), async ({ qualifications, profile }) => {
      const place = await step(`Given a place on the net as ${form}`, () => known(profile));
      const request = await step('Given a request for a product there', () =>
        qualifications.request([newItem(profile, 'uni', { product: { place: [place] } })]),
      );
      const answer = await step('When the Buyer asks for a product there', () => qualifications.ask(request));
      await step('Then the Seller can deliver it', async () => {
        expect(await qualifications.promises(answer)).toBe(true);
      });
    });

    test(
      `no product is promised where a ${form} leads nowhere`,
      verifies('6.3.4', { operation, needs: [need] }),
      async ({ qualifications, profile }) => {
        const at = (place: object) => [newItem(profile, 'uni', { product: { place: [place] } })];
        const place = await step(`Given a ${form} at which the Seller can deliver`, async () => {
          await delivers(qualifications, at(known(profile)));
          return known(profile);
        });
        const request = await step('Given a request for a product at one that the Seller has never given out', () =>
          qualifications.request(at({ ...place, id: 'no-such-place' })),
        );
        const answer = await step('When the Buyer asks for a product there', () => qualifications.ask(request));
        await step('Then the Seller promises nothing', async () => {
          expect(answer.status).toBeLessThan(500);
          expect(await qualifications.promises(answer)).toBe(false);
        });
      },
    );
  }
});
