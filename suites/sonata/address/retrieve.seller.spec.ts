import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { addressForms, type AddressFormName } from '../../../standards/sonata/address/forms';
import { verifies } from '../../../standards/sonata/address/requirements';

const operation = 'retrieveGeographicAddress';
const forms = Object.keys(addressForms) as AddressFormName[];

test.describe('retrieve an address', { tag: '@address' }, () => {
  for (const form of forms) {
    const { says, capability, cases } = addressForms[form];
    const facts = { operation, needs: [capability], covers: [cases.knownId.positive] };

    test(`${says} can be read by the id that the Seller gave it`, verifies('6.2', facts), async ({ seller, addresses }) => {
      const { id } = await step(`Given ${says} that the Seller has given an id`, () => addresses.identified(form));
      const answer = await step('When the Buyer asks for the address of that id', () => seller.call(operation, { id }));
      await step('Then the Seller shows an address of that form', () => {
        expect(answer.status).toBe(200);
        expect(answer.body['@type']).toBe(form);
      });
    });
  }

  test('an address that does not exist is not found', verifies('R20', { operation }), async ({ seller, addresses }) => {
    await step('Given that other addresses are found, where the Seller gives them ids', () => addresses.findable());
    const id = `no-such-address-${randomUUID()}`;
    const answer = await step('When the Buyer asks for an address that nobody knows', () => seller.call(operation, { id }));
    await step('Then the Seller says that there is none', () => {
      expect(answer.status).toBe(404);
    });
  });
});
