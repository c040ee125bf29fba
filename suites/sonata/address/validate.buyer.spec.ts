import { expect, test } from '../../../fixtures/buyerTest';
import { Inconclusive } from '../../../fixtures/outcome';
import { step } from '../../../fixtures/step';
import { member } from '../../../standards/reading';
import { addressesIn } from '../../../standards/sonata/address/buyer/shown';
import { verifies } from '../../../standards/sonata/address/requirements';

const role = 'Buyer';
const validate = 'createGeographicAddressValidation';
const retrieve = 'retrieveGeographicAddress';

const plain = ['FieldedAddress', 'FormattedAddress'];

const forms = [
  ['a FieldedAddress', 'address.fielded'],
  ['a FormattedAddress', 'address.formatted'],
  ['a GeographicAddressLabel', 'address.label'],
  ['a MEFGeographicPoint', 'address.point'],
] as const;

test.describe('a Buyer that validates addresses', { tag: '@address' }, () => {
  for (const [which, useCase] of forms) {
    test(
      `asks for ${which} as the Seller can understand it`,
      verifies(['R6', 'R10', 'R11', 'R12'], { role, operation: validate, needs: [useCase] }),
      async ({ buyer }) => {
        const validation = await step(`Given the Buyer was answered about ${which}`, () => buyer.meets(useCase));
        await step('Then its request was one that could be answered', () => expect(validation.statuses(validate)[0]).toBe(200));
      },
    );
  }

  // Whoever can do something does it when it is asked to: a run is no other occasion than that.
  test('describes places as FieldedAddress or as FormattedAddress', verifies('R7', { role, operation: validate }), async ({ buyer }) => {
    const asked = await step('Given the Buyer has asked for addresses', async () => {
      const all = await buyer.all(validate);
      if (all.length === 0) throw new Inconclusive('the Buyer has validated nothing');
      return all;
    });
    const types = asked.map(({ request }) => member(member(request.body, 'submittedGeographicAddress'), '@type'));
    await step('Then it has used one of the two', () => expect(types.some((type) => plain.includes(type))).toBe(true));
  });

  test('reads an address by the id that it was given', verifies('R1', { role, operation: retrieve }), async ({ buyer }) => {
    await step('Given the Buyer was shown addresses with their ids', async () => {
      const shown = (await buyer.all(validate)).flatMap(({ response }) => addressesIn(response?.body));
      if (!shown.some(({ id }) => id !== undefined)) throw new Inconclusive('the Buyer was given no id');
    });
    const read = await buyer.all(retrieve);
    await step('Then it has read one', () => expect(read.length).toBeGreaterThan(0));
  });
});
