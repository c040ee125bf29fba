import { expect, step, test } from '../../../fixtures';
import { foundIn } from '../../../fixtures/parties/address';
import { addressForms, type AddressFormName } from '../../../standards/sonata/address/forms';
import { verifies } from '../../../standards/sonata/address/requirements';

const operation = 'createGeographicAddressValidation';
const forms = Object.keys(addressForms) as AddressFormName[];

test.describe('validate an address', { tag: '@address' }, () => {
  for (const form of forms) {
    const { says, capability, cases } = addressForms[form];
    const facts = { operation, needs: [capability], covers: [cases.unknownId.positive] };

    test(`${says} that the Seller knows is found`, verifies('6.1.2', facts), async ({ addresses }) => {
      const address = await step(`Given ${says} that the Seller knows`, () => addresses.known(form));
      const answer = await step('When the Buyer validates it', () => addresses.validate(address));
      await step('Then the Seller shows at least one address of that form', () => {
        expect(answer.status).toBe(200);
        expect(foundIn(answer)).toContainEqual(expect.objectContaining({ '@type': form }));
      });
    });
  }

  test('an address in words is understood', verifies('R8', { operation }), async ({ addresses }) => {
    const words = await step('Given the forms in words that the Seller declares', () => addresses.textualForms());
    const answers = await step('When the Buyer validates an address in each', () =>
      Promise.all(words.map((form) => addresses.validate(addresses.known(form)))),
    );
    await step('Then the Seller understands at least one of them', () => {
      expect(answers.map(({ status }) => status)).toContain(200);
    });
  });

  test('an address that the Seller does not know is not found', verifies('R18', { operation }), async ({ seller, addresses }) => {
    const body = await step('Given an address that nothing matches', () => addresses.requestFor('unknown'));
    const answer = await step('When the Buyer validates it', () => seller.call(operation, { body }));
    await step('Then the Seller answers that it has found nothing', () => {
      expect(answer.status).toBe(200);
      expect(foundIn(answer)).toEqual([]);
    });
  });

  test(
    'where others are offered than the one that was meant, that is called partial',
    verifies('D7', { operation }),
    async ({ addresses }) => {
      const body = await step('Given an address of which the Seller knows only neighbours', () => addresses.requestFor('ambiguous'));
      const answer = await step('When the Buyer validates it, and is offered the neighbours', () => addresses.neighbours(body));
      await step('Then the Seller calls that partial', () => {
        expect(addresses.outcomeOf(answer)).toBe('partial');
      });
    },
  );

  test('an address that too many match is refused', verifies('R19', { operation }), async ({ seller, addresses }) => {
    await step('Given an address that the Seller can tell from others', () => addresses.answered());
    const body = await step('Given one that too many others match', () => addresses.requestFor('tooMany'));
    const answer = await step('When the Buyer validates it', () => seller.call(operation, { body }));
    await step('Then the Seller says that they are too many', () => {
      expect(answer.status).toBe(422);
      expect(answer.body).toContainEqual(expect.objectContaining({ code: 'tooManyRecords' }));
    });
  });
});
