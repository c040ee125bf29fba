import { expect, step, test } from '../../../fixtures';
import { merged } from '../../../fixtures/parties/situation';
import { addressForms, labelWithoutAuthority, type AddressFormName } from '../../../standards/sonata/address/forms';
import { verifies } from '../../../standards/sonata/address/requirements';

const operation = 'createGeographicAddressValidation';
const forms = Object.keys(addressForms) as AddressFormName[];

/** What makes a validation request unfit: members merged into a good one; null takes one away. */
const unfit: Record<string, Record<string, unknown>> = {
  'without an address': { submittedGeographicAddress: null },
  'with an address of no type': { submittedGeographicAddress: { '@type': null } },
  'with a text where a flag belongs': { provideAlternative: 'maybe' },
};

test.describe('refuse to validate an address', { tag: '@address' }, () => {
  for (const form of forms) {
    const { says, capability, detail, cases } = addressForms[form];
    const needs = [capability, 'address.identifiers'];
    const covers = 'negative' in cases.unknownId ? [cases.unknownId.negative] : [];

    test(`${says} with an id is refused`, verifies('6.1.1', { operation, needs, covers }), async ({ addresses }) => {
      const { id } = await step(`Given ${says} that the Seller has given an id`, () => addresses.identified(form));
      const submitted = { ...addresses.known(form), id };
      const answer = await step('When the Buyer validates it again, with its id', () => addresses.validate(submitted));
      await step('Then the Seller refuses', () => {
        expect(answer.status).toBeOneOf([400, 422]);
      });
    });

    const known = { operation, needs, covers: [cases.knownId.negative] };

    test(`an id with a fragment of ${says} is refused`, verifies('7.1.1.2', known), async ({ addresses }) => {
      const { id } = await step(`Given ${says} that the Seller has given an id`, () => addresses.identified(form));
      const submitted = { '@type': form, id, [detail]: addresses.known(form)[detail] ?? '1' };
      const answer = await step(`When the Buyer validates the id and a fragment of the address`, () => addresses.validate(submitted));
      await step('Then the Seller refuses', () => {
        expect(answer.status).toBeOneOf([400, 422]);
      });
    });
  }

  const label = { operation, needs: ['address.label'], covers: [labelWithoutAuthority] };

  test('a label of no authority is refused', verifies('7.1.1.2', label), async ({ addresses }) => {
    const { submittedGeographicAddress: label } = await step('Given a label that the Seller validates', () =>
      addresses.answered('GeographicAddressLabel'),
    );
    const { externalReferenceType: _, ...nameless } = label;
    const answer = await step('When the Buyer does not say whose label it is', () => addresses.validate(nameless));
    await step('Then the Seller refuses', () => {
      expect(answer.status).toBeOneOf([400, 422]);
    });
  });

  for (const [what, change] of Object.entries(unfit)) {
    test(`a request ${what} is refused`, verifies('7.1.1.2', { operation }), async ({ seller, addresses }) => {
      const good = await step('Given a request that the Seller answers', () => addresses.answered());
      const answer = await step(`When the Buyer sends it ${what}`, () => seller.call(operation, { body: merged(good, change) }));
      await step('Then the Seller refuses', () => {
        expect(answer.status).toBeOneOf([400, 422]);
      });
    });
  }

  test('a request that breaks off is refused', verifies('7.1.1.2', { operation }), async ({ seller, addresses }) => {
    const good = await step('Given a request that the Seller answers', () => addresses.answered());
    const text = JSON.stringify(good).slice(0, -1);
    const answer = await step('When it breaks off before its end', () => seller.call(operation, { text }));
    await step('Then the Seller says that it cannot read it', () => {
      expect(answer.status).toBe(400);
    });
  });

  for (const as of ['nobody', 'impostor'] as const) {
    test(`an address is not validated for ${as}`, verifies('7.1.1.3', { operation }), async ({ seller, addresses }) => {
      const body = await step('Given a request that the Seller answers', () => addresses.answered());
      const answer = await step(`When ${as} sends it`, () => seller.call(operation, { body, as }));
      await step('Then the Seller asks for credentials', () => {
        expect(answer.status).toBe(401);
      });
    });

    const retrieve = { operation: 'retrieveGeographicAddress', needs: ['address.identifiers'] };

    test(`an address is not shown to ${as}`, verifies('7.1.1.3', retrieve), async ({ seller, addresses }) => {
      const id = await step('Given an address that the Seller shows to the Buyer', () => addresses.readable());
      const answer = await step(`When ${as} asks for it`, () => seller.call('retrieveGeographicAddress', { id, as }));
      await step('Then the Seller asks for credentials', () => {
        expect(answer.status).toBe(401);
      });
    });
  }
});
