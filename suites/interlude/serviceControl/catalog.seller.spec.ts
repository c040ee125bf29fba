import { randomUUID } from 'node:crypto';
import { expect, step, test } from '../../../fixtures';
import { present } from '../../../fixtures/parties/serviceCatalog';
import { contradictions } from '../../../fixtures/policy/catalog/aspect';
import { verifies } from '../../../standards/interlude/serviceControl/requirements';

const facts = { operation: 'serviceSpecificationGet', covers: ['MEF55.0.1:10.3'] };

test.describe('control within policy: what the service catalogue says of it', { tag: '@serviceControl' }, () => {
  test('each service under the policy has its specification', verifies('S2', facts), async ({ catalog }) => {
    const expected = await step('Given the services under the policy', () =>
      Object.fromEntries(catalog.names().map((name) => [name, present])),
    );
    const found = await step('When the client looks for the specification of each', () => catalog.whereabouts());
    await step('Then it is there, of the type that was agreed, and listed', () => {
      expect(found).toEqual(expected);
    });
  });

  test('the catalogue contradicts no bound that was agreed', verifies('S3', facts), async ({ catalog }) => {
    const said = await step('Given what the catalogue says of bounds and their units', () => catalog.aspects('bounds'));
    const held = await step('When the client holds it against the policy', () => contradictions(said));
    await step('Then the bounds are those that were agreed', () => {
      expect(held.said).toBe(held.agreed);
    });
  });

  test('the catalogue contradicts no value that was agreed', verifies('S4', facts), async ({ catalog }) => {
    const said = await step('Given what the catalogue says of values, patterns and defaults', () => catalog.aspects('values'));
    const held = await step('When the client holds it against the policy', () => contradictions(said));
    await step('Then the values are those that were agreed', () => {
      expect(held.said).toBe(held.agreed);
    });
  });

  test('a specification that there is not is not found', verifies('S5', facts), async ({ catalog }) => {
    await step('Given a specification that is found', () => catalog.readable());
    const answer = await step('When the client reads a specification that there is not', () => catalog.read(randomUUID()));
    await step('Then it is not found', () => {
      expect(answer.status).toBe(404);
    });
  });
});
